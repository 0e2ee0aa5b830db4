public import Markdown

extension KnowledgeBase {
    /// A section of a note that its type knows, by its English name, with the first words under it.
    public func section(_ name: String, of index: Int, limit: Int = 220) -> (anchor: Anchor, words: String)? {
        let note = notes[index]
        let heading = note.parsed.outline.first { Schema.section($0.text, of: note.type)?.name == name }
        guard let heading else { return nil }
        let text = note.parsed.text[heading.textRange]
        let start = text.firstIndex { $0 != 0x0A && $0 != 0x20 } ?? heading.textRange.upperBound
        let end = text[start...].firstIndex(of: 0x0A) ?? heading.textRange.upperBound
        return (heading.anchor, shortened(words(start..<end, of: index), limit: limit))
    }
}
