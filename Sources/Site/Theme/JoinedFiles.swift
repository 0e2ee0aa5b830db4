import Search

/// Files of one folder of the theme as the one file that a browser asks for, in the order of their names.
enum JoinedFiles {
    /// The stylesheet made of `styles/*.css`.
    static func stylesheet(_ files: [String: [UInt8]]) -> [UInt8] {
        Array(parts(of: "styles/", ".css", files).joined(separator: [UInt8(ascii: "\n")]))
    }

    /// The script made of `scripts/*.js`, whose files share one function.
    static func script(_ files: [String: [UInt8]]) -> [UInt8] {
        let parts = parts(of: "scripts/", ".js", files)
        return parts.isEmpty ? [] : script(parts)
    }

    /// The scripts `scripts/pages/*.js`, by the kind of page that each is for.
    static func pageScripts(_ files: [String: [UInt8]]) -> [(kind: PageKind, bytes: [UInt8])] {
        PageKind.allCases.compactMap { kind in
            files[ThemeFiles.scriptsOfPages + kind.rawValue + ".js"].map { (kind, script([$0])) }
        }
    }

    /// The scripts `scripts/extras/*.js`, each a file of the search index.
    static func searchScripts(_ files: [String: [UInt8]]) -> [SearchFile] {
        files.keys.sorted().compactMap { path in
            guard let name = ThemeFiles.name(of: path, in: ThemeFiles.extraScripts, ".js") else { return nil }
            return SearchFile(name: name, script: script([files[path] ?? []]))
        }
    }

    /// Inside one function, without comments and most of the spaces.
    private static func script(_ parts: [[UInt8]]) -> [UInt8] {
        Array("(() => {\n\"use strict\";\n".utf8) + parts.flatMap(ScriptSpaces.removed) + Array("})();\n".utf8)
    }

    /// The files that lie in the folder itself.
    private static func parts(of folder: String, _ ending: String, _ files: [String: [UInt8]]) -> [[UInt8]] {
        files.keys.filter { ThemeFiles.name(of: $0, in: folder, ending) != nil }.sorted().compactMap { files[$0] }
    }
}
