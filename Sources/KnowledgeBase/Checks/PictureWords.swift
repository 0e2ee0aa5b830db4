import Diagnostics
import Files
import Markdown

extension Rule {
    static let missingAlt = Rule(
        "missing-alt", .warning, "A picture has no words for those who can't see it.",
        remedy: "Say what it shows: `![words](picture.png)`, or in an embed after a bar.")
}

/// Pictures without words. Of other people's notes they are counted once: most were written where nobody asked.
enum PictureWords {
    static func check(_ notes: [Note], _ targets: [[LinkTarget]], isOwnBase: Bool, into sink: inout DiagnosticSink) {
        var count = 0
        for (note, targets) in zip(notes, targets) {
            guard let path = note.path else { continue }
            for (link, target) in zip(note.parsed.links, targets) where link.text.isEmpty {
                guard link.form == .picture || link.form == .embed, case .attachment(let file) = target, file.isPicture
                else { continue }
                count += 1
                guard isOwnBase else { continue }
                sink.report(
                    .missingAlt, "the picture “\(file.name)” has no words for those who can't see it",
                    at: Location(path, link.range))
            }
        }
        if count > 0, !isOwnBase {
            let pictures = count == 1 ? "1 picture has" : "\(count) pictures have"
            sink.report(.missingAlt, "\(pictures) no words for those who can't see them")
        }
    }
}
