public import Markdown

/// What an embed shows: a note, or the section or block of it that an anchor names.
public struct EmbeddedPart: Sendable, Hashable {
    public var note: Int
    /// nil for the whole note.
    public var anchor: Anchor?

    public init(note: Int, anchor: Anchor? = nil) {
        self.note = note
        self.anchor = anchor
    }

    /// nil for an embed that shows no note: of a file, of nothing that this stage has, of a heading that isn't there.
    init?(_ link: Link, _ target: LinkTarget, in notes: [Note]) {
        guard link.form == .embed, case .note(let note, _, let anchor) = target else { return nil }
        if anchor == nil, let hash = link.destination.utf8.firstIndex(of: UInt8(ascii: "#")) {
            let name = link.destination[link.destination.utf8.index(after: hash)...]
            guard name.isEmpty || notes[note].anchors[String(name)] == .top else { return nil }
        }
        self.init(note: note, anchor: anchor)
    }
}

extension KnowledgeBase {
    /// What an embed of a note shows, and where that stands in the body; nil where it can only be a link.
    public func embedded(by link: Int, of note: Int) -> (part: EmbeddedPart, pieces: Range<Int>)? {
        guard let part = EmbeddedPart(notes[note].parsed.links[link], targets[note][link], in: notes),
            let pieces = embedded[part]
        else { return nil }
        return (part, pieces)
    }
}
