public import KnowledgeBase

/// A change that may show in an account's figures: a policy version taking effect, or a decision about it.
public struct ChangeMarker: Sendable, Hashable {
    public var date: CalendarDate
    public var note: Int

    /// The latest changes that bear on an account between two days, by day.
    public static func latest(
        _ count: Int, _ base: KnowledgeBase, _ history: PolicyHistory, accounts: AccountNotes, account: Int,
        within days: ClosedRange<CalendarDate>
    ) -> [ChangeMarker] {
        var markers = history.changes(for: account, within: days, latest: count).map { span in
            ChangeMarker(date: span.start, note: span.policy)
        }
        for decision in accounts.notes(.decision, on: account) {
            let note = base.notes[decision]
            guard note.choice("status") == "accepted", let date = note.front.date("effective") ?? note.day,
                days.contains(date)
            else { continue }
            markers.append(ChangeMarker(date: date, note: decision))
        }
        return markers.sorted { ($0.date, $0.note) < ($1.date, $1.note) }.suffix(count)
    }
}
