import Foundation
import Glibc

/// Does what blocks on a thread of its own: the threads that tasks share are as few as the processor's cores, and the
/// server needs them.
func onOwnThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
    }
}

/// A client that sends exactly the bytes it is given, so that a test can ask for what no library would.
struct RawClient: Sendable {
    struct Failure: Error {
        var step: String
        var code: Int32 = errno
    }

    private let socket: Int32

    init(port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure(step: "connect") }
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    func close() { _ = Glibc.close(socket) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw Failure(step: "send")
        }
    }

    /// What has come, at least one byte; empty when the server has closed.
    func receive() async throws -> String {
        try await onOwnThread { try receiveBlocking() }
    }

    private func receiveBlocking() throws -> String {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count >= 0 else { throw Failure(step: "receive") }
        return String(decoding: buffer[..<count], as: UTF8.self)
    }

    /// Reads until `text` has come; all that was read.
    func receive(until text: String) async throws -> String {
        var all = ""
        while !all.contains(text) {
            let part = try await receive()
            guard !part.isEmpty else { throw Failure(step: "waiting for \(text), got \(all)", code: 0) }
            all += part
        }
        return all
    }
}

/// A response taken apart.
struct Response {
    var status: Int
    var headers: [String: String]
    var body: String

    init(_ text: String) {
        let parts = text.replacing("\r\n", with: "\n").split(
            separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
        let lines = (parts.first ?? "").split(separator: "\n")
        let words = lines.first?.split(separator: " ") ?? []
        status = words.count > 1 ? Int(words[1]) ?? 0 : 0
        headers = Dictionary(
            lines.dropFirst().compactMap { line in
                line.firstIndex(of: ":").map {
                    (line[..<$0].lowercased(), String(line[line.index(after: $0)...].drop { $0 == " " }))
                }
            }, uniquingKeysWith: { "\($0), \($1)" })
        body = parts.count > 1 ? String(parts[1]) : ""
    }
}
