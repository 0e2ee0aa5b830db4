/// A lesson by what its fields say, as of the day of the build.
///
/// It never changes; it is a class for the reason that `Note` is one.
public final class LessonRecord: Sendable {
    /// A try of the lesson on another account.
    public struct Reuse: Sendable, Hashable {
        public let account: Int
        public let date: CalendarDate?
        /// `helped`, `none` or `harmed`.
        public let effect: String?
    }

    public let note: Int
    /// The day from which it could have been known: its own, else that of the newest note it was learnt from.
    public let known: CalendarDate?
    public let accounts: [Int]
    public let sources: [Int]
    public let cause: Int?
    public let appliesWhen: [Int]
    public let notWhen: [Int]
    public let topics: [Int]
    /// `avoid` or `repeat`.
    public let polarity: String?
    /// `anecdote`, `pattern` or `measured`.
    public let evidence: String?
    public let reuses: [Reuse]
    /// Either side may say so.
    public let contradicts: [Int]
    public let checkBy: CalendarDate?
    public let checkMetric: String?

    init(_ base: KnowledgeBase, _ index: Int) {
        let front = base.notes[index].front
        note = index
        sources = base.ends(of: index, "source")
        let learnt = sources.compactMap { base.notes[$0].front.date("date") }.filter { $0 <= base.asOf }
        known = front.date("date") ?? learnt.max()
        accounts = base.ends(of: index, "accounts")
        cause = base.ends(of: index, "cause").first
        appliesWhen = base.ends(of: index, "applies_when")
        notWhen = base.ends(of: index, "not_when")
        topics = base.ends(of: index, "topics")
        polarity = front.choice("polarity")
        evidence = front.choice("evidence")
        reuses = (front["reused"]?.members ?? []).compactMap { entry in
            let day = entry.value["date"]?.value.date
            guard let account = base.end(of: index, at: entry.value["account"]?.range),
                day.map({ $0 <= base.asOf }) ?? true
            else { return nil }
            return Reuse(account: account, date: day, effect: entry.value["effect"]?.value.text)
        }
        let said = base.ends(of: index, "contradicts")
        let saidOfIt = base.incoming[index].filter { $0.kind == "contradicts" }.map(\.from)
        contradicts = Set(said + saidOfIt).filter { base.notes[$0].type == .lesson && base.counts($0) }.sorted()
        checkBy = front.date("check_by")
        checkMetric = front.text("check_metric")
    }
}

extension LessonRecord: Hashable {
    /// Of one base, so the same place means the same record.
    public static func == (left: LessonRecord, right: LessonRecord) -> Bool {
        left.note == right.note
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(note)
    }
}
