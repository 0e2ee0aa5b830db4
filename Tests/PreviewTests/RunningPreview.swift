import Files
import Preview
import Testing

/// A preview that runs for the length of a test.
struct RunningPreview: Sendable {
    let server: PreviewServer
    let port: UInt16

    static let site = MemorySite([
        "index.html": "<html><body><p>Home</p></body></html>",
        "accounts/index.html": "<body>Accounts</body>",
        "accounts/olivar.html": "<body>Olivar",
        "accounts/ñandú 1.html": "<body>Ñandú</body>",
        "assets/site.css": "body{}",
        "404.html": "<body>Nothing here</body>",
        "files/a": "bytes",
        "files/a.txt/index.html": "<body>folder like a file</body>",
    ])

    /// Runs a preview of `site` on a free port while `body` runs.
    static func with(
        _ site: MemorySite = site, host: String = "127.0.0.1",
        _ body: @escaping @Sendable (RunningPreview) async throws -> Void
    ) async throws {
        var options = PreviewOptions()
        options.host = host
        options.port = 0
        let server = PreviewServer(site, options: options)
        let (addresses, continuation) = AsyncStream<String>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run { continuation.yield($0) } }
            group.addTask {
                for await address in addresses {
                    let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0.dropLast()) })
                    try await body(RunningPreview(server: server, port: port))
                    return
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// One request on a connection of its own.
    func request(
        _ target: String, method: String = "GET", host: String? = nil, headers: String = ""
    ) async throws -> Response {
        let client = try RawClient(port: port)
        defer { client.close() }
        let host = host ?? "127.0.0.1:\(port)"
        try client.send("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\(headers)\r\n")
        var text = ""
        while case let part = try await client.receive(), !part.isEmpty { text += part }
        return Response(text)
    }
}

extension MemorySite {
    static let empty = MemorySite([PagePath: [UInt8]]())

    init(_ texts: [String: String]) {
        self.init(Dictionary(texts.map { (PagePath($0), Array($1.utf8)) }) { first, _ in first })
    }
}
