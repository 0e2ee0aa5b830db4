/// Files of one folder of the theme as the one file that a browser asks for, in the order of their names.
enum JoinedFiles {
    /// The stylesheet made of `styles/*.css`.
    static func stylesheet(_ files: [String: [UInt8]]) -> [UInt8] {
        Array(parts(of: "styles/", ".css", files).joined(separator: [UInt8(ascii: "\n")]))
    }

    /// The script made of `scripts/*.js`, whose files share one function, without their comments and indentation.
    static func script(_ files: [String: [UInt8]]) -> [UInt8] {
        let parts = parts(of: "scripts/", ".js", files)
        guard !parts.isEmpty else { return [] }
        return Array("(() => {\n\"use strict\";\n".utf8) + parts.flatMap(stripped) + Array("})();\n".utf8)
    }

    private static func parts(of folder: String, _ ending: String, _ files: [String: [UInt8]]) -> [[UInt8]] {
        files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }.sorted().compactMap { files[$0] }
    }

    /// The lines without the spaces before them, and without those that hold only a comment.
    private static func stripped(_ script: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var isInComment = false
        for line in script.split(separator: UInt8(ascii: "\n")) {
            let code = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            if !isInComment, code.starts(with: Array("/*".utf8)) { isInComment = true }
            if isInComment {
                if code.suffix(2).elementsEqual(Array("*/".utf8)) { isInComment = false }
            } else if !code.isEmpty, !code.starts(with: Array("//".utf8)) {
                out += code
                out.append(UInt8(ascii: "\n"))
            }
        }
        return out
    }
}
