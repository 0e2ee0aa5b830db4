import Diagnostics
import Markdown

extension Rule {
    static let rawHTML = Rule(
        "raw-html", .hint, "HTML in notes is shown as text unless `unsafe_html` lets it through. Told once for all.",
        remedy: "Write it as Markdown; or, where you trust whoever writes the notes, set `unsafe_html: yes`.")
}

/// HTML that readers see as text, told once.
enum RawHTML {
    static func check(_ notes: [Note], into sink: inout DiagnosticSink) {
        let count = notes.count { $0.parsed.escapedTags > 0 }
        guard count > 0 else { return }
        let those = count == 1 ? "1 note is" : "\(count) notes are"
        sink.report(
            .rawHTML,
            "HTML tags of \(those) shown as text; `unsafe_html: yes` in dossier.yaml lets them through")
    }
}
