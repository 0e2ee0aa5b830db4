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

    static let situationWeight = 2
    static let causeWeight = 3
    static let ownWeight = 1
    static let notForWeight = 4
}

/// Which lessons speak of which account.
public struct MatchingLessons: Sendable {
    /// How many are kept for an account.
    public static let most = 8
    private let base: KnowledgeBase
    private let accounts: AccountNotes
    /// Lessons by the topics they are meant for, aren't meant for, and by their cause; by their places in `lessons`.
    private var byTopic: [Int: [Int]] = [:]
    private var notByTopic: [Int: [Int]] = [:]
    private var byCause: [Int: [Int]] = [:]
    private var lessons: [Int] = []
    private var places: [Int: Int] = [:]

    public init(_ base: KnowledgeBase, accounts: AccountNotes) {
        self.base = base
        self.accounts = accounts
        for (index, note) in base.notes.enumerated() where note.type == .lesson && base.mayCount(index) {
            let place = lessons.count
            places[index] = place
            lessons.append(index)
            for topic in Set(base.ends(of: index, "applies_when")) { byTopic[topic, default: []].append(place) }
            for topic in Set(base.ends(of: index, "not_when")) { notByTopic[topic, default: []].append(place) }
            for cause in Set(base.ends(of: index, "cause")) { byCause[cause, default: []].append(place) }
        }
    }

    /// The lessons of an account, best founded first.
    public func lessons(for account: Int) -> [MatchingLesson] {
        let situation = Set(base.ends(of: account, "topics"))
        var causes: [Int: [Int]] = [:]
        for issue in accounts.notes(.issue, on: account) {
            for cause in base.ends(of: issue, "cause") { causes[cause, default: []].append(issue) }
        }
        let own = Set(accounts.notes(.lesson, on: account))
        // Thousands of lessons may share a cause, so all are weighed and only the best are looked at.
        let weights = weights(situation, causes.keys, own)
        var best: [(weight: Int, place: Int)] = []
        for place in weights.found {
            let weight = weights.weights[place]
            if best.count == Self.most, let last = best.last, (last.weight, place) < (weight, last.place) {
                best.removeLast()
            }
            guard best.count < Self.most else { continue }
            let rank = best.firstIndex { ($0.weight, place) < (weight, $0.place) } ?? best.endIndex
            best.insert((weight, place), at: rank)
        }
        return best.map { matching(lessons[$0.place], situation, causes, isOwn: own.contains(lessons[$0.place])) }
    }

    /// What speaks for and against each lesson that has anything for it, by their places.
    private func weights(
        _ situation: Set<Int>, _ causes: some Collection<Int>, _ own: Set<Int>
    ) -> (weights: [Int], found: [Int]) {
        var weights = [Int](repeating: 0, count: lessons.count)
        var found: [Int] = []
        func add(_ places: [Int]?, _ weight: Int) {
            for place in places ?? [] {
                if weights[place] == 0 { found.append(place) }
                weights[place] += weight
            }
        }
        for topic in situation { add(byTopic[topic], MatchingLesson.situationWeight) }
        for cause in causes { add(byCause[cause], MatchingLesson.causeWeight) }
        add(own.compactMap { places[$0] }, MatchingLesson.ownWeight)
        for topic in situation {
            for place in notByTopic[topic] ?? [] { weights[place] -= MatchingLesson.notForWeight }
        }
        return (weights, found)
    }

    private func matching(_ lesson: Int, _ situation: Set<Int>, _ causes: [Int: [Int]], isOwn: Bool) -> MatchingLesson {
        func shared(_ field: String) -> [Int] { situation.intersection(base.ends(of: lesson, field)).sorted() }
        let cause = base.ends(of: lesson, "cause").first { causes[$0] != nil }
        return MatchingLesson(
            lesson: lesson, isOwn: isOwn, situations: shared("applies_when"), cause: cause,
            issues: cause.flatMap { causes[$0] } ?? [], notFor: shared("not_when"))
    }
}
