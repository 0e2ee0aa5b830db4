import Diagnostics
import Files

extension Rule {
    static let brokenLink = Rule("broken-link", .error, "A link leads nowhere.")
    static let unknownKey = Rule("unknown-key", .warning, "A key that no field has.")
    static let loose = Rule("loose-end", .hint, "Something to look at.")
    static let unsafe = Rule("unknown-audience", .error, stops: true, "A value that could publish too much.")
}

/// A source of one content file.
func sources(_ text: String, folder: String = "content") -> DiagnosticSources {
    DiagnosticSources(folders: [.content: folder, .templates: "site-templates"]) { root, path in
        root == .content && path.rawValue == "a.md" ? Array(text.utf8) : nil
    }
}

/// The place of the first `needle` in `text`, as a location in `a.md`.
func place(_ needle: String, in text: String) -> Location {
    let bytes = Array(text.utf8)
    let pattern = Array(needle.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: pattern) } ?? bytes.count
    return Location(SourcePath("a.md"), start..<min(start + pattern.count, bytes.count))
}
