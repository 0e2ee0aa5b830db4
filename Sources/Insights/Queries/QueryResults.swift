import Files
public import KnowledgeBase
import Synchronization

/// Answers generated blocks from the notes of the stage. Notes made from one model ask the same, so answers are kept.
public final class QueryResults: Sendable {
    let states: States
    var base: KnowledgeBase { states.base }
    /// By note.
    let recorded: [Int: [ActionRecord]]
    /// How titles sort, by note.
    let sortKeys: [String]
    private let notes = Mutex<[NotesQuery: [Int]]>([:])
    private let actions = Mutex<[ActionsQuery: [ActionRecord]]>([:])

    public init(_ states: States, sortKeys: [String]) {
        self.states = states
        recorded = Dictionary(grouping: states.records.actions, by: \.note)
        self.sortKeys = sortKeys
    }

    /// The notes that a block of `own` lists, and how many there are without its limit. A note doesn't list itself.
    public func notes(_ query: NotesQuery, without own: Int) -> (shown: [Int], count: Int) {
        let found = notes.withLock { known in
            if let found = known[query] { return found }
            let found = find(query)
            known[query] = found
            return found
        }
        let others = found.filter { $0 != own }
        return (Array(others.prefix(query.limit)), others.count)
    }

    /// The actions that a block lists, and how many there are without its limit.
    public func actions(_ query: ActionsQuery) -> (shown: [ActionRecord], count: Int) {
        let found = actions.withLock { known in
            if let found = known[query] { return found }
            let found = find(query)
            known[query] = found
            return found
        }
        return (Array(found.prefix(query.limit)), found.count)
    }

    // MARK: Whom a note concerns

    /// Notes that name any of the accounts and any of the topics; all where neither is asked for.
    func candidates(accounts: [Int], topics: [Int]) -> [Int] {
        guard !accounts.isEmpty else {
            return topics.isEmpty ? Array(base.notes.indices) : concerned(by: topics).sorted()
        }
        let byAccount = concerned(by: accounts)
        return (topics.isEmpty ? byAccount : byAccount.intersection(concerned(by: topics))).sorted()
    }

    private func concerned(by named: [Int]) -> Set<Int> {
        var notes: Set<Int> = []
        for note in named {
            for edge in base.incoming[note] where base.isConcern(edge) { notes.insert(edge.from) }
        }
        return notes
    }

    /// No type means any.
    static func admits(_ type: NoteType, _ types: [NoteType]) -> Bool {
        types.isEmpty || types.contains(type)
    }
}
