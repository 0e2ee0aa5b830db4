import CSystem
import Glibc
import Synchronization

func detectProcessors() -> Int { Int(dossier_processors()) }

/// Runs `body` over all stretches of `chunk` numbers below `count`, each once, on up to `jobs` threads, this one
/// included; returns when the last is done.
func onThreads(jobs: Int, count: Int, chunk: Int, _ body: @Sendable (Range<Int>) -> Void) {
    let chunk = max(1, chunk)
    let jobs = min(jobs, (count + chunk - 1) / chunk)
    guard jobs > 1 else {
        if count > 0 { body(0..<count) }
        return
    }
    withoutActuallyEscaping(body) { body in
        let work = Work(count: count, chunk: chunk, body: body)
        let threads = (1..<jobs).compactMap { _ in startThread(work) }
        work.run()
        for thread in threads { pthread_join(thread, nil) }
    }
}

/// What the threads of one call share.
private final class Work: Sendable {
    private let next = Atomic<Int>(0)
    private let count: Int
    private let chunk: Int
    private let body: @Sendable (Range<Int>) -> Void

    init(count: Int, chunk: Int, body: @escaping @Sendable (Range<Int>) -> Void) {
        self.count = count
        self.chunk = chunk
        self.body = body
    }

    func run() {
        while true {
            let start = next.add(chunk, ordering: .relaxed).oldValue
            guard start < count else { return }
            body(start..<min(count, start + chunk))
        }
    }
}

/// Nil where the system gives no more threads; the others then do the work.
private func startThread(_ work: Work) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // As on the main thread, so that what runs there runs here.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(work)
    let code = pthread_create(
        &thread, &attributes,
        { pointer in
            if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run() }
            return nil
        }, argument.toOpaque())
    guard code == 0 else {
        argument.release()
        return nil
    }
    return thread
}
