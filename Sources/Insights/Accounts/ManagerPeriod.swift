public import KnowledgeBase

/// A time in which somebody ran an account.
public struct ManagerPeriod: Sendable, Hashable {
    /// Role or handle.
    public var who: String
    public var from: CalendarDate?
    /// The last day; nil while it lasts.
    public var to: CalendarDate?

    public func holds(on day: CalendarDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    /// The periods that an account's `managers` state, in the order of the file; where it has none, its `manager`.
    public static func all(of account: Int, in base: KnowledgeBase) -> [ManagerPeriod] {
        let stated = stated(base.notes[account])
        if !stated.isEmpty { return stated }
        return base.notes[account].front.text("manager").map { [ManagerPeriod(who: $0)] } ?? []
    }

    private static func stated(_ note: Note) -> [ManagerPeriod] {
        note.records("managers").compactMap { record in
            record["who"]?.value.text.map {
                ManagerPeriod(who: $0, from: record["from"]?.value.date, to: record["to"]?.value.date)
            }
        }
    }

    /// Who runs the account on the day of the build: whom its `managers` name for that day, of several the one who came
    /// last. `manager` has no days, so it counts only for one whom they leave out: after the last period that ended, and
    /// before the first that lasts.
    public static func current(of account: Int, in base: KnowledgeBase) -> ManagerPeriod? {
        let named = base.notes[account].front.text("manager")
        let stated = stated(base.notes[account])
        let open = stated.filter { $0.holds(on: base.asOf) }
        let newest = open.enumerated().max {
            ($0.element.from?.day ?? Int.min, $0.offset) < ($1.element.from?.day ?? Int.min, $1.offset)
        }
        if let period = open.last(where: { $0.who == named }) ?? newest?.element { return period }
        guard let named, !stated.contains(where: { $0.who == named }) else { return nil }
        let ended = stated.compactMap(\.to).max()
        let lasting = stated.filter { $0.to == nil }.compactMap(\.from).min()
        let isLeftOut = (ended.map { $0 < base.asOf } ?? true) && (lasting.map { base.asOf < $0 } ?? true)
        return isLeftOut ? ManagerPeriod(who: named) : nil
    }

    /// Who ran it before, the latest first.
    public static func former(of account: Int, in base: KnowledgeBase) -> [ManagerPeriod] {
        all(of: account, in: base).filter { $0.to.map { $0 < base.asOf } ?? false }
            .sorted { ($0.to?.day ?? 0) > ($1.to?.day ?? 0) }
    }
}
