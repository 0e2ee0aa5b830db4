public import Files

/// One static file of the index. Its text is JSON in one call, `Dossier.search.load("t/12",…);`, so that a script
/// element can read it, from disk too.
public struct SearchFile: Sendable {
    /// Where the file lies in the site: `search/t/12.js`.
    public let path: PagePath
    public let bytes: [UInt8]

    /// A part of the client's script, `search/name.js`, which the client reads when it needs it.
    /// - Parameter script: calls `Dossier.search.load` with that name and what makes the part.
    public init(name: String, script: [UInt8]) {
        path = PagePath("search/\(name).js")
        bytes = script
    }

    /// The file called `name` (`t/12`), around the one JSON value that `write` appends. `size` is a guess.
    init(_ name: String, size: Int = 0, _ write: (inout [UInt8]) -> Void) {
        path = PagePath("search/\(name).js")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 64)
        bytes += "Dossier.search.load(\"\(name)\",".utf8
        write(&bytes)
        bytes += ");\n".utf8
        self.bytes = bytes
    }
}
