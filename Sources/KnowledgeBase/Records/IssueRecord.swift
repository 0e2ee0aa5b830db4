/// An issue by what its fields say, as of the day of the build.
///
/// It never changes; it is a class for the reason that `Note` is one.
public final class IssueRecord: Sendable {
    public let note: Int
    public let date: CalendarDate
    /// 1 is the worst.
    public let severity: Int?
    /// The day it was resolved, else of its last word; nil while it is open.
    public let closed: CalendarDate?
    public let accounts: [Int]
    public let cause: Int?
    public let contributing: [Int]
    public let topics: [Int]
    /// The issues that it repeats, as the note says.
    public let recurrenceOf: [Int]
    /// The standard that it breached.
    public let standard: Int?
    public let departments: [String]

    public var isOpen: Bool { closed == nil }

    init?(_ base: KnowledgeBase, _ index: Int) {
        let note = base.notes[index]
        guard let date = note.front.date("date") else { return nil }
        self.note = index
        self.date = date
        severity = note.front.integer("severity")
        let resolved = note.front.date("resolved")
        let isResolved = note.choice("status") == "resolved" || (note.choice("status") == nil && resolved != nil)
        let day = resolved ?? note.front.date("updated") ?? date
        closed = isResolved && day <= base.asOf ? day : nil
        accounts = base.ends(of: index, "accounts")
        cause = base.ends(of: index, "cause").first
        contributing = base.ends(of: index, "contributing")
        topics = base.ends(of: index, "topics")
        recurrenceOf = base.ends(of: index, "recurrence_of")
        standard = base.ends(of: index, "standard").first
        departments = note.front.texts("departments")
    }
}

extension IssueRecord: Hashable {
    /// Of one base, so the same place means the same record.
    public static func == (left: IssueRecord, right: IssueRecord) -> Bool {
        left.note == right.note
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(note)
    }
}
