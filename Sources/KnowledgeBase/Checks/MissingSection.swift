import Diagnostics
import Files
import Markdown

extension Rule {
    static let missingSection = Rule(
        "missing-section", .error, "A section that the type of note requires isn't there.",
        remedy: "Add the heading with a sentence under it; `dossier new` shows the sections of a type.")
}

/// A lesson without a recommendation teaches nothing.
enum MissingSection {
    static func check(_ note: Note, _ path: SourcePath, into sink: inout DiagnosticSink) {
        // What was cut for this stage may have held it.
        guard !note.parsed.refused, !note.isCut else { return }
        for section in Schema.sections(of: note.type) where section.isRequired {
            let outline = note.parsed.outline
            if outline.contains(where: { Schema.section($0.text, of: note.type)?.name == section.name }) { continue }
            // A heading that looks like it, but is none that is known, is where the slip is.
            let near = outline.first { heading in
                Schema.section(heading.text, of: note.type) == nil
                    && !nearestNames(heading.text, among: section.allHeadings).isEmpty
            }
            sink.report(
                .missingSection, "\(note.type.withArticle) needs a section “\(section.heading(note.language))”",
                at: Location(path, near?.range ?? note.fieldsPlace),
                suggestions: near == nil ? [] : [section.heading(note.language)])
        }
    }
}
