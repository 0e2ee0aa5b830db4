internal import Diagnostics
import Files

extension Rule {
    static let unusedThemeFile = Rule(
        "theme-file-unused", .hint, "A file of `site-templates` takes no part in the site.",
        remedy: "Give it the name of a built-in file, or put it into `styles`, `scripts` or `assets`.")
}

/// Where each kind of file lies in a theme.
enum ThemeFiles {
    static let texts = "text.csv"
    static let scriptsOfPages = "scripts/pages/"
    static let extraScripts = "scripts/extras/"

    /// Names the user's own files that nothing asks for, so that a misspelt name isn't silently without effect.
    static func reportUnused(_ own: some Sequence<SourcePath>, into sink: inout DiagnosticSink) {
        for path in own.sorted() where !isUsed(path.rawValue) {
            let builtIn = embeddedTheme.map(\.path).filter { !$0.hasSuffix(".mustache") }
            let kinds = PageKind.allCases.map { scriptsOfPages + $0.rawValue + ".js" }
            sink.report(
                .unusedThemeFile, "nothing in the site uses `\(path)`", at: Location(path, 0..<0, root: .templates),
                suggestions: nearMisses(path.rawValue, among: Set(builtIn + kinds).sorted()))
        }
    }

    /// Templates are asked for by pages and by each other, which the compiler knows.
    private static func isUsed(_ path: String) -> Bool {
        if path.hasSuffix(".mustache") || path.hasPrefix("assets/") || path == texts || path.hasSuffix(".md") {
            return true
        }
        if let name = name(of: path, in: scriptsOfPages, ".js") { return PageKind(rawValue: name) != nil }
        // The script asks for these by their names.
        if path.hasPrefix(extraScripts) { return embeddedTheme.contains { $0.path == path } }
        return name(of: path, in: "styles/", ".css") != nil || name(of: path, in: "scripts/", ".js") != nil
    }

    /// What a file that lies in the folder itself is called without the ending.
    static func name(of path: String, in folder: String, _ ending: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
        let name = path.dropFirst(folder.count).dropLast(ending.count)
        return name.contains("/") ? nil : String(name)
    }
}
