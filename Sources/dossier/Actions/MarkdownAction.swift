import Files
import Glibc
import Markdown

/// A fragment of Markdown from standard input.
struct MarkdownAction {
    var plain: Bool
    var unsafe: Bool

    func run() throws -> [UInt8] {
        renderFragment(try Self.readAll(STDIN_FILENO), dialect: plain ? .plain : .standard, unsafe: unsafe)
    }

    private static func readAll(_ descriptor: Int32) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure(FileError(.read, "standard input", code: errno)) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
