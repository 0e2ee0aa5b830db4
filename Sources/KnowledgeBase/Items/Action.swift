/// A promise to do something: `- [ ] text @owner due:2026-07-15 check:2026-10-15 ref:OPS-12` in any note. It stands
/// beside its reason, which a ticket loses.
public struct Action: Sendable, Hashable {
    /// One of its parts as it is written: `@marta`, `due:2026-07-15`.
    public struct Mark: Sendable, Hashable {
        public enum Part: Sendable, Hashable { case owner, due, check, reference }

        public var part: Part
        public var text: String
    }

    /// Which of the note's items.
    public var item: Int
    public var isDone: Bool
    /// A role or a handle of people.csv, without `@`.
    public var owner: String?
    /// The day by which it is to be done.
    public var due: CalendarDate?
    /// The day to look whether it helped.
    public var check: CalendarDate?
    /// What it is called elsewhere: `OPS-12`.
    public var reference: String?
    /// Its parts that were understood.
    public var marks: [Mark] = []
    /// Its words without owner, days and reference: ranges of `ParsedNote.text`.
    public var words: [Range<Int>]
    /// What is said of it in a list below it: ranges of `ParsedNote.text`. Tasks there are actions of their own.
    public var remarks: [Range<Int>] = []
    /// The item in the file, after the box.
    public var range: Range<Int>
    /// The owner in the file, with its `@`.
    public var ownerRange: Range<Int>?
    /// The heading it stands under (index in the outline), nil before the first.
    public var heading: Int?
}

extension KnowledgeBase {
    /// An action's words as a reader sees them.
    public func words(of action: Action, in note: Int) -> String {
        action.words.map { words($0, of: note) }.joined(separator: " ")
    }

    /// What is said below an action, as a reader sees it.
    public func remarks(on action: Action, in note: Int) -> String {
        action.remarks.map { words($0, of: note) }.joined(separator: " ")
    }
}
