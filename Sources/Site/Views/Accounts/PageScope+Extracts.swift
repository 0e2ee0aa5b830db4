import Insights
import KnowledgeBase
import Markdown

// Sections that a note has under a known heading, for other pages.
extension PageScope {
    /// A known section of a note, as the note has it; nil where it has none.
    func extract(_ note: Int, _ section: String) -> ExtractView? {
        let body = sectionBody(note, section)
        guard !body.isEmpty, let heading = base.notes[note].headings(ofSection: section).first else { return nil }
        return ExtractView(
            label: base.notes[note].parsed.outline[heading].text, address: sectionAddress(note, section), body: body,
            language: foreign(base.notes[note].language))
    }

    /// A known section of a note as HTML, without its heading.
    func sectionBody(_ note: Int, _ section: String) -> [UInt8] {
        var html: [UInt8] = []
        for heading in base.notes[note].headings(ofSection: section) {
            var renderer = BodyRenderer(scope: self, note: note)
            renderer.render(section: heading, into: &html)
        }
        return html
    }
}
