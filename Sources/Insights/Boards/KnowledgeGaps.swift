public import KnowledgeBase
import Markdown

/// What isn't known, or isn't written down yet.
public struct KnowledgeGaps: Sendable {
    /// What an account lacks.
    public enum Lack: String, Sendable, CaseIterable {
        case lessons
        case feedback
        case commitments
    }

    public struct Account: Sendable {
        public let note: Int
        public let lacks: [Lack]
    }

    /// A metric of which no figure came for more than twice its usual time.
    public struct Silent: Sendable {
        public let account: Int
        public let metric: String
        public let last: CalendarDate
        /// The usual days from one figure to the next.
        public let interval: Int
    }

    /// A translation that is older than what it translates.
    public struct Stale: Sendable {
        public let translation: Int
        /// The newer version of the original.
        public let original: Int
    }

    public let accounts: [Account]
    /// Causes that issues name and no lesson acts on, those of most issues first.
    public let causes: [(topic: Int, issues: Int)]
    /// Policies in force that no training teaches. Standards need none.
    public let untrained: [Int]
    /// Lessons that don't say what they are founded on.
    public let unfounded: [Int]
    public let stale: [Stale]
    public let silent: [Silent]
    /// Notes of a type that neither name or link to another nor are named.
    public let orphans: [Int]
    /// Notes of a type with hardly a sentence.
    public let thin: [Int]

    /// Fewer bytes of text than this are hardly a sentence.
    public static let thinBelow = 120

    public init(_ states: States) {
        let base = states.base
        accounts = base.openAccounts.compactMap { Account($0, base) }
        causes = states.records.causes
            .filter { states.records.lessons(on: $0).isEmpty }
            .map { ($0, states.records.issues(causedBy: $0).count) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        var taught: Set<Int> = []
        for index in states.trainings.keys where states.trainings[index]?.standing != .outdated {
            for edge in base.outgoing[index] where edge.kind == "for" {
                taught.formUnion(base.policies.family(of: edge.to)?.versions ?? [edge.to])
            }
        }
        untrained = base.notes.indices.filter { index in
            base.policyStates[index] == .inForce && base.notes[index].choice("kind") != "standard"
                && !taught.contains(index) && !base.isTranslation(index)
        }
        unfounded = states.records.lessons.filter { $0.evidence == nil }.map(\.note)
        stale = base.notes.indices.compactMap { index in
            base.newerOriginal(of: index).map { Stale(translation: index, original: $0) }
        }
        silent = Self.silent(states)
        // What a superseded version lacks nobody will add.
        let typed = base.notes.indices.filter { base.mayCount($0) && base.policies.isCurrent($0) }
        orphans = typed.filter { index in
            base.inbound(index).isEmpty && base.outgoing[index].isEmpty
                && !base.targets[index].contains {
                    if case .note(let other, _, _) = $0 { other != index } else { false }
                }
        }
        thin = typed.filter { base.notes[$0].parsed.text.count < Self.thinBelow && !base.notes[$0].isCut }
    }

    /// How many there are of all kinds.
    public var count: Int {
        let notes = [untrained, unfounded, orphans, thin].reduce(0) { $0 + $1.count }
        return notes + accounts.count + causes.count + stale.count + silent.count
    }

    private static func silent(_ states: States) -> [Silent] {
        var silent: [Silent] = []
        for account in states.base.openAccounts {
            for metric in states.records.metrics.metrics(of: account) {
                let dates = states.records.metrics.rows(of: metric, on: account).map(\.date)
                if let last = dates.last, let interval = Silence.interval(of: dates, on: states.asOf) {
                    silent.append(Silent(account: account, metric: metric, last: last, interval: interval))
                }
            }
        }
        return silent
    }
}

extension KnowledgeGaps.Account {
    fileprivate init?(_ index: Int, _ base: KnowledgeBase) {
        var types: Set<NoteType> = []
        for edge in base.incoming[index] where edge.kind == "accounts" || edge.kind == "reused.account" {
            if base.counts(edge.from) { types.insert(base.notes[edge.from].type) }
        }
        var lacks: [KnowledgeGaps.Lack] = []
        if !types.contains(.lesson) { lacks.append(.lessons) }
        if !types.contains(.feedback) { lacks.append(.feedback) }
        let note = base.notes[index]
        let hasCommitments = note.parsed.outline.contains {
            Schema.section($0.text, of: .account)?.name == "Commitments"
        }
        if !hasCommitments, !note.isCut { lacks.append(.commitments) }
        guard !lacks.isEmpty else { return nil }
        self.init(note: index, lacks: lacks)
    }
}
