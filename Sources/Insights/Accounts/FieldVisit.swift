public import KnowledgeBase

/// The last time that somebody went to see a customer.
public struct FieldVisit: Sendable, Hashable {
    public var day: CalendarDate
    /// The note that tells of it: the account's own for an entry of its log.
    public var note: Int

    /// After so many days without one an account page says so.
    public static let longest = 180

    /// nil where no note tells of any.
    public static func last(on account: Int, in base: KnowledgeBase, accounts: AccountNotes) -> FieldVisit? {
        let logged = base.notes[account].log.filter { $0.kind == "visit" && $0.date <= base.asOf }
            .map { FieldVisit(day: $0.date, note: account) }
        let told = accounts.notes(.feedback, on: account).compactMap { note in
            base.notes[note].choice("channel") == "visit"
                ? base.notes[note].day.map { FieldVisit(day: $0, note: note) } : nil
        }
        // Feedback says more of the same visit than the log.
        return (told + logged).enumerated()
            .min { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }?.element
    }
}
