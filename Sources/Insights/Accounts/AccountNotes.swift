public import KnowledgeBase

/// What is known of each account on the day of the build: the notes that name it, by type.
public struct AccountNotes: Sendable {
    /// The account notes, in the order of the base.
    public let accounts: [Int]
    private let byAccount: [Int: [NoteType: [Int]]]
    private let byID: [String: Int]

    public init(_ base: KnowledgeBase) {
        accounts = base.notes.indices.filter { base.notes[$0].type == .account }
        var byAccount: [Int: [NoteType: [Int]]] = [:]
        for account in accounts {
            var seen: Set<Int> = []
            var notes: [NoteType: [Int]] = [:]
            for edge in base.incoming[account]
            where (edge.kind == "accounts" || edge.kind == "subject") && edge.from != account
                && base.mayCount(edge.from) && seen.insert(edge.from).inserted
            {
                notes[base.notes[edge.from].type, default: []].append(edge.from)
            }
            byAccount[account] = notes.mapValues { members in
                members.sorted { (base.notes[$1].day?.day ?? Int.min, $0) < (base.notes[$0].day?.day ?? Int.min, $1) }
            }
        }
        self.byAccount = byAccount
        byID = Dictionary(accounts.map { (base.notes[$0].id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The notes of a type that name an account, newest first.
    public func notes(_ type: NoteType, on account: Int) -> [Int] {
        byAccount[account]?[type] ?? []
    }

    /// The account of an id.
    public subscript(id: String) -> Int? { byID[id] }
}

extension KnowledgeBase {
    /// Whether insights may look at a note. Reviews of persons are counted nowhere but on their own pages.
    public func mayCount(_ index: Int) -> Bool { counts(index) && !notes[index].isPersonal }
}
