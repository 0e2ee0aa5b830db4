public import KnowledgeBase

/// A decision about an account, and what followed it.
public struct Attempt: Sendable, Hashable {
    public var decision: Int
    /// The day it took effect, else its own.
    public var day: CalendarDate?
    /// The metrics that it meant to move on this account.
    public var movements: [Movement]

    /// The accepted decisions about an account, newest first.
    public static func all(
        of account: Int, in base: KnowledgeBase, accounts: AccountNotes, metrics: AccountMetrics
    ) -> [Attempt] {
        let series = metrics.series(of: account)
        return accounts.notes(.decision, on: account).compactMap { decision in
            let note = base.notes[decision]
            guard note.choice("status") == "accepted" else { return nil }
            let day = note.front.date("effective") ?? note.day
            let movements = note.records("metrics").compactMap { record -> Movement? in
                guard let day, day <= base.asOf, let metric = record["metric"]?.value.text,
                    let series = series.first(where: { $0.metric == metric })
                else { return nil }
                let measured = base.end(of: record["account"], in: decision)
                guard record["account"] == nil || measured == account else { return nil }
                return Movement(series, around: day)
            }
            return Attempt(decision: decision, day: day, movements: movements)
        }
    }
}
