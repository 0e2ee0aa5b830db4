import Foundation
import Synchronization

/// Says when a build's inputs have changed: by inotify, or by looking every half second where that isn't to be had
/// (too many folders for the system's limit, some network file systems).
public final class FileWatcher: Sendable {
    /// One element for each burst of changes; bursts that come while nobody listens are one.
    public let changes: AsyncStream<Void>
    /// Whether the system reports changes; else they are looked for.
    public let isNotified: Bool

    private let continuation: AsyncStream<Void>.Continuation
    private let stop: @Sendable () -> Void

    /// Quiet time after a change, in milliseconds, before it is told: editors save in several steps.
    static let settling: Int32 = 30

    public convenience init(_ inputs: WatchedInputs) {
        self.init(inputs, notified: true)
    }

    init(_ inputs: WatchedInputs, notified: Bool) {
        let (changes, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        self.changes = changes
        self.continuation = continuation
        if notified, let watch = InotifyWatch(inputs) {
            isNotified = true
            stop = { watch.stop() }
            // A thread of its own: it blocks in the system until something happens.
            Thread.detachNewThread { watch.run { continuation.yield() } }
        } else {
            isNotified = false
            let watch = PollingWatch(inputs)
            let task = Task { await watch.run { continuation.yield() } }
            stop = { task.cancel() }
        }
    }

    /// Ends `changes`.
    public func cancel() {
        stop()
        continuation.finish()
    }

    deinit { cancel() }
}
