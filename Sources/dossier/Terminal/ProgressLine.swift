import Synchronization

/// A line on the terminal that says what is being done, once that takes more than a moment, and goes when it is done.
final class ProgressLine: Sendable {
    private struct State {
        var text = ""
        var isShown = false
        var isDone = false
    }

    private let terminal: Terminal
    private let state = Mutex(State())
    private let isQuiet: Bool

    private static let moment = Duration.milliseconds(400)
    /// Back to the start of the line and erase it (ECMA-48).
    private static let erase = "\r\u{1B}[2K"

    init(_ terminal: Terminal = .standardError, quiet: Bool = false) {
        self.terminal = terminal
        isQuiet = quiet || !terminal.isInteractive
        guard !isQuiet else { return }
        Task.detached { [weak self] in
            try? await Task.sleep(for: Self.moment)
            self?.show()
        }
    }

    func update(_ text: String) {
        state.withLock { state in
            state.text = text
            if state.isShown { terminal.write(Self.erase + text) }
        }
    }

    /// Takes the line away for good.
    func end() {
        state.withLock { state in
            if state.isShown { terminal.write(Self.erase) }
            state.isShown = false
            state.isDone = true
        }
    }

    private func show() {
        state.withLock { state in
            guard !state.isDone else { return }
            state.isShown = true
            terminal.write(state.text)
        }
    }
}
