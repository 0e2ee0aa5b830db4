public import Files
public import Markdown

/// A note as staged: what its audience may not see is gone.
///
/// It never changes; it is a class so that handing it on costs one reference count and not one for each of its parts.
public final class Note: Sendable {
    /// nil for a topic that notes name but nobody has written.
    public let path: SourcePath?
    public let type: NoteType
    public let id: NoteID
    /// The version of a policy, from 1.
    public let version: Int?
    public let title: String
    public let language: Language
    public let audience: Audience
    /// Parts of its text are left out, because not all readers of the stage may see them.
    public let isCut: Bool
    public let front: FrontMatter
    public let parsed: ParsedNote
    /// Tasks of the text, in its order.
    public let actions: [Action]
    /// Of an account, in the order of the text.
    public let log: [LogEntry]
    /// Account ids as written, for everything that asks whom a note concerns.
    public let accounts: [String]
    public let aliases: [String]
    public let isDraft: Bool
    /// The day that sorts a note among others: its own, else the day it took effect or was updated.
    public let day: CalendarDate?
    let anchors: AnchorTable

    init(
        path: SourcePath?, type: NoteType, id: NoteID, version: Int? = nil, title: String, language: Language,
        audience: Audience, isCut: Bool = false, front: FrontMatter, parsed: ParsedNote = ParsedNote(),
        items: NoteItems? = nil
    ) {
        self.path = path
        self.type = type
        self.id = id
        self.version = version
        self.title = title
        self.language = language
        self.audience = audience
        self.isCut = isCut
        self.front = front
        self.parsed = parsed
        actions = items?.actions ?? []
        log = items?.log ?? []
        accounts = front.references("accounts").map(\.reference.name)
        aliases = front.texts("aliases")
        isDraft = front.isDraft
        anchors = AnchorTable(title: title, parsed: parsed, isForeign: type == .page)
        day = front.date("date") ?? front.date("effective") ?? front.date("updated")
    }
}

extension Note {
    /// A value of a closed list, by its canonical name; also one of an open list that was recognised.
    public func choice(_ field: String) -> String? {
        front.choice(field)
    }

    /// The value of a closed list within a record: `health`, `value`.
    public func choice(_ record: String, _ part: String) -> String? {
        guard let entries = front[record]?.value.record,
            case .choice(let name)? = entries.first(where: { $0.key == part })?.field.value
        else { return nil }
        return name
    }

    /// The place that a link's fragment names; nil for none, and for the page's top.
    public func anchor(named name: String) -> Anchor? {
        if case .at(let anchor)? = anchors[name] { anchor } else { nil }
    }

    /// The summary to show above the text; nil where the text opens with the same words.
    public var leadSummary: String? {
        guard let summary = front.text("summary") else { return nil }
        return fold(trimmed(summary)) == fold(parsed.words(parsed.lead)) ? nil : summary
    }
}

extension KnowledgeBase {
    /// What to show of a note in a list: its summary, else its first paragraph, cut at a word.
    /// - Parameter limit: bytes at the most.
    public func excerpt(of index: Int, limit: Int = 220) -> String {
        if let summary = notes[index].front.text("summary"), !summary.isEmpty { return summary }
        return shortened(words(notes[index].parsed.lead, of: index), limit: limit)
    }
}

/// The first words of a text that fit into `limit` bytes, with an ellipsis where something was left out.
func shortened(_ text: String, limit: Int) -> String {
    let bytes = text.utf8
    guard bytes.count > limit else { return text }
    var end = bytes.index(bytes.startIndex, offsetBy: limit)
    while end > bytes.startIndex, bytes[end] != UInt8(ascii: " ") { end = bytes.index(before: end) }
    if end == bytes.startIndex {
        end = bytes.index(bytes.startIndex, offsetBy: limit)
        while end > bytes.startIndex, bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
    }
    return String(text[..<end]) + "…"
}
