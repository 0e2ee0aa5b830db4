public import KnowledgeBase

/// A lesson that speaks of an account's situation, and why.
public struct MatchingLesson: Sendable, Hashable {
    public var lesson: Int
    /// It was learnt on this account.
    public var isOwn: Bool
    /// The situations it is meant for that are this account's, as topics.
    public var situations: [Int]
    /// Its cause, where issues of the account have it; with those issues.
    public var cause: Int?
    public var issues: [Int]
    /// Situations it isn't meant for that are this account's. One is enough to be warned.
    public var notFor: [Int]

    /// How much speaks for it.
    var weight: Int { situations.count * 2 + (cause == nil ? 0 : 3) + (isOwn ? 1 : 0) - notFor.count * 4 }
}

/// Which lessons speak of which account.
public struct MatchingLessons: Sendable {
    /// How many are kept for an account.
    public static let most = 8
    private let base: KnowledgeBase
    private let accounts: AccountNotes
    /// Lessons by the topics they are meant for and by their cause.
    private let byTopic: [Int: [Int]]

    public init(_ base: KnowledgeBase, accounts: AccountNotes) {
        self.base = base
        self.accounts = accounts
        var byTopic: [Int: [Int]] = [:]
        for (index, note) in base.notes.enumerated() where note.type == .lesson && base.mayCount(index) {
            var seen: Set<Int> = []
            for edge in base.outgoing[index]
            where (edge.kind == "applies_when" || edge.kind == "cause") && seen.insert(edge.to).inserted {
                byTopic[edge.to, default: []].append(index)
            }
        }
        self.byTopic = byTopic
    }

    /// The lessons of an account, best founded first.
    public func lessons(for account: Int) -> [MatchingLesson] {
        let situation = Set(base.outgoing[account].filter { $0.kind == "topics" }.map(\.to))
        var causes: [Int: [Int]] = [:]
        for issue in accounts.notes(.issue, on: account) {
            for edge in base.outgoing[issue] where edge.kind == "cause" { causes[edge.to, default: []].append(issue) }
        }
        let own = Set(accounts.notes(.lesson, on: account))
        let topics = situation.union(causes.keys)
        let candidates = Set(topics.flatMap { byTopic[$0] ?? [] }).union(own)
        return candidates.map { lesson in
            let edges = base.outgoing[lesson]
            func shared(_ field: String) -> [Int] {
                Set(edges.filter { $0.kind == field && situation.contains($0.to) }.map(\.to)).sorted()
            }
            let cause = edges.first { $0.kind == "cause" && causes[$0.to] != nil }?.to
            return MatchingLesson(
                lesson: lesson, isOwn: own.contains(lesson), situations: shared("applies_when"), cause: cause,
                issues: cause.flatMap { causes[$0] } ?? [], notFor: shared("not_when"))
        }
        .sorted { ($1.weight, $0.lesson) < ($0.weight, $1.lesson) }
        .prefix(Self.most).map(\.self)
    }
}
