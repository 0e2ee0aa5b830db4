import Synchronization

/// The build that is being served, and the browsers that want to know of the next.
final class LiveSite: Sendable {
    private struct State {
        var site: any PreviewSite
        var build = 0
        var nextListener = 0
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    }

    private let state: Mutex<State>
    /// Another run of the preview counts from the start again; this tells its builds apart.
    private let run = String(UInt32.random(in: .min ... .max), radix: 36)

    init(_ site: any PreviewSite) {
        state = Mutex(State(site: site))
    }

    /// The site and the name of its build, which belong together.
    var current: (site: any PreviewSite, build: String) {
        state.withLock { ($0.site, name(of: $0.build)) }
    }

    func replace(_ site: any PreviewSite) {
        state.withLock { state in
            state.site = site
            state.build += 1
            for listener in state.listeners.values { listener.yield(event(for: state.build)) }
        }
    }

    /// Server-sent events: the build that is served now, then each later one. A page compares it with its own, so that
    /// a build that ends between a page and its connection isn't missed.
    func events() -> AsyncStream<String> {
        let (stream, continuation) = AsyncStream<String>.makeStream()
        state.withLock { state in
            let id = state.nextListener
            state.nextListener += 1
            state.listeners[id] = continuation
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) }
            }
            continuation.yield(event(for: state.build))
        }
        return stream
    }

    /// Sends a comment now and then until cancelled. Writing is how a connection that the browser has closed is
    /// noticed; without it each visit would leave a socket behind.
    func keepConnectionsAlive() async throws {
        while true {
            try await Task.sleep(for: .seconds(5))
            let listeners = state.withLock { Array($0.listeners.values) }
            for listener in listeners { listener.yield(": still here\n\n") }
        }
    }

    var listenerCount: Int { state.withLock { $0.listeners.count } }

    private func name(of build: Int) -> String { "\(run)-\(build)" }

    private func event(for build: Int) -> String { "event: build\ndata: \(name(of: build))\n\n" }
}
