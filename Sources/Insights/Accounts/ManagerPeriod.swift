public import KnowledgeBase

/// A time in which somebody ran an account.
public struct ManagerPeriod: Sendable, Hashable {
    /// Role or handle.
    public var who: String
    public var from: CalendarDate?
    /// The last day; nil while it lasts.
    public var to: CalendarDate?

    /// The periods that an account's `managers` state, in the order of the file; where it has none, its `manager`.
    public static func all(of account: Int, in base: KnowledgeBase) -> [ManagerPeriod] {
        let note = base.notes[account]
        let stated = note.records("managers").compactMap { record in
            record["who"]?.value.text.map {
                ManagerPeriod(who: $0, from: record["from"]?.value.date, to: record["to"]?.value.date)
            }
        }
        if !stated.isEmpty { return stated }
        return note.front.text("manager").map { [ManagerPeriod(who: $0)] } ?? []
    }

    /// Who runs the account on the day of the build.
    public static func current(of account: Int, in base: KnowledgeBase) -> ManagerPeriod? {
        let periods = all(of: account, in: base)
        let named = base.notes[account].front.text("manager")
        let open = periods.filter { period in
            period.from.map { $0 <= base.asOf } ?? true && period.to.map { base.asOf <= $0 } ?? true
        }
        return open.last { $0.who == named } ?? named.map { ManagerPeriod(who: $0) } ?? open.last
    }

    /// Who ran it before, the latest first.
    public static func former(of account: Int, in base: KnowledgeBase) -> [ManagerPeriod] {
        all(of: account, in: base).filter { $0.to.map { $0 < base.asOf } ?? false }
            .sorted { ($0.to?.day ?? 0) > ($1.to?.day ?? 0) }
    }
}
