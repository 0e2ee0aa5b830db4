/// Files of one folder of the theme as the one file that a browser asks for, in the order of their names.
enum JoinedFiles {
    /// The stylesheet made of `styles/*.css`.
    static func stylesheet(_ files: [String: [UInt8]]) -> [UInt8] {
        Array(parts(of: "styles/", ".css", files).joined(separator: [UInt8(ascii: "\n")]))
    }

    /// The script made of `scripts/*.js`, whose files share one function, without their comments and most of their
    /// spaces.
    static func script(_ files: [String: [UInt8]]) -> [UInt8] {
        let parts = parts(of: "scripts/", ".js", files)
        guard !parts.isEmpty else { return [] }
        return Array("(() => {\n\"use strict\";\n".utf8) + parts.flatMap(ScriptSpaces.removed) + Array("})();\n".utf8)
    }

    private static func parts(of folder: String, _ ending: String, _ files: [String: [UInt8]]) -> [[UInt8]] {
        files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }.sorted().compactMap { files[$0] }
    }
}
