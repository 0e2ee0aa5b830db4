public import KnowledgeBase

/// How far a problem reaches: what is known of all issues with one cause, or that showed one symptom.
public struct ProblemScope: Sendable {
    /// The cause or symptom.
    public let topic: Int
    /// By date.
    public let issues: [IssueRecord]
    /// Accounts hit, by the day of the first issue.
    public let accounts: [Int]
    /// How many accounts there are.
    public let allAccounts: Int
    /// By how many issues name it, the most first.
    public let departments: [(name: String, issues: Int)]
    /// The policies that act on it, one version of each: those that most lessons were put into or that most issues
    /// breached first.
    public let policies: [Int]
    /// Issues that say how to work around it.
    public let workarounds: [Int]
    /// What was said about its issues, by date.
    public let feedback: [Int]
    /// The lessons on the cause, or learnt from the issues.
    public let lessons: [Int]

    private init(_ topic: Int, _ issues: [IssueRecord], allAccounts: Int, _ states: States) {
        let base = states.base
        self.topic = topic
        self.issues = issues
        self.allAccounts = allAccounts
        var seen: Set<Int> = []
        accounts = issues.flatMap(\.accounts).filter { seen.insert($0).inserted }
        var counts: [String: Int] = [:]
        for issue in issues {
            for name in Set(issue.departments) { counts[name, default: 0] += 1 }
        }
        departments = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
        let learnt = issues.flatMap { states.records.lessons(from: $0.note) }.map(\.note)
        lessons = Set(states.records.lessons(on: topic).map(\.note) + learnt).sorted()
        policies = Self.policies(lessons, issues, states)
        workarounds = issues.map(\.note).filter { base.section("Workaround", of: $0) != nil }
        let said = issues.flatMap { base.incoming[$0.note] }.filter { edge in
            edge.kind == "about" && base.notes[edge.from].type == .feedback && base.counts(edge.from)
        }
        feedback = Set(said.map(\.from)).sorted {
            (base.notes[$0].day?.day ?? 0, $0) < (base.notes[$1].day?.day ?? 0, $1)
        }
    }

    /// Of each policy that a lesson was put into, or that an issue breached, one version.
    private static func policies(_ lessons: [Int], _ issues: [IssueRecord], _ states: States) -> [Int] {
        let applied = lessons.flatMap { states.lessons[$0]?.applications ?? [] }.filter { $0.form == .policy }
        let named = applied.map(\.note) + issues.compactMap(\.standard)
        var counts: [Int: Int] = [:]
        for policy in named { counts[states.base.policies.family(of: policy)?.current ?? policy, default: 0] += 1 }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// By topic: the causes that issues name and the symptoms that they showed.
    static func all(_ states: States) -> [Int: ProblemScope] {
        let base = states.base
        var issues: [Int: [IssueRecord]] = [:]
        for issue in states.records.issues {
            let symptoms = issue.topics.filter { base.notes[$0].choice("kind") == "symptom" }
            for topic in Set(symptoms + [issue.cause].compactMap(\.self)) { issues[topic, default: []].append(issue) }
        }
        let accounts = base.notes.indices.count { base.notes[$0].type == .account && base.counts($0) }
        var scopes: [Int: ProblemScope] = [:]
        for (topic, found) in issues { scopes[topic] = ProblemScope(topic, found, allAccounts: accounts, states) }
        return scopes
    }
}
