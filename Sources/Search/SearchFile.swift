public import Files

/// One static file of the index. Its text is JSON in one call, `Dossier.search.load("t/12",…);`, so that a script
/// element can read it, from disk too.
public struct SearchFile: Sendable {
    /// Where the file lies in the site: `search/t/12.js`.
    public let path: PagePath
    public let bytes: [UInt8]

    /// The file called `name` (`t/12`), around one JSON value.
    init(_ name: String, json: [UInt8]) {
        path = PagePath("search/\(name).js")
        var bytes = Array("Dossier.search.load(\"\(name)\",".utf8)
        bytes.reserveCapacity(bytes.count + json.count + 3)
        bytes += json
        bytes += Array(");\n".utf8)
        self.bytes = bytes
    }
}
