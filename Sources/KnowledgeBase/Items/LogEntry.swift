/// Something that happened on an account: `- 2026-03-04 [call] …` under its heading `Log`.
public struct LogEntry: Sendable, Hashable {
    public var date: CalendarDate
    /// In what way: `call`, `visit`, `meeting` …, by its English name where it is one that is known; else as written.
    public var kind: String?
    /// What a `[health]` entry says: `green`, `yellow`, `red` or `unknown`.
    public var health: String?
    /// Day, kind and stated health as they are written before its words, a range of `ParsedNote.text`.
    public var mark: Range<Int>
    /// Its words after them, a range of `ParsedNote.text`; see `KnowledgeBase.words(_:of:)`.
    public var words: Range<Int>
    /// The item in the file.
    public var range: Range<Int>
}
