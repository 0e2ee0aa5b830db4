import Glibc

/// One of the two streams that the program writes to.
struct Terminal: Sendable {
    private let descriptor: Int32

    /// Results.
    static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
    /// Diagnostics and progress.
    static let standardError = Terminal(descriptor: STDERR_FILENO)

    /// Somebody is looking: not a file or a pipe.
    var isInteractive: Bool { isatty(descriptor) == 1 }

    /// Colours only for somebody who looks at a terminal that has them and hasn't refused them (no-color.org).
    var showsColours: Bool {
        isInteractive && Self.variable("NO_COLOR").isEmpty && Self.variable("TERM") != "dumb"
    }

    /// Writes all of it; what can't be written (a closed pipe, a full disk) is lost.
    func write(_ text: String) {
        write(Array(text.utf8))
    }

    func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// Empty if it isn't set.
    static func variable(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }
}
