public import KnowledgeBase

/// An account that has something in common with another.
public struct SimilarAccount: Sendable, Hashable {
    /// One thing that both share.
    public enum Facet: Sendable, Hashable {
        /// A field, by name, and its words: segment, industry, region, tier.
        case field(String, String)
        /// A topic of both.
        case situation(Int)
        /// A cause of issues of both.
        case cause(Int)
    }

    public var account: Int
    /// The rarest first.
    public var shared: [Facet]
}

/// Which accounts are alike, and in what. What many share weighs less: 1 / number of accounts that have it.
public struct SimilarAccounts: Sendable {
    public static let most = 4
    /// What more accounts than this share says nothing of any of them, and would cost the square of their number.
    static let mostSharers = 100
    private let facets: [Int: [SimilarAccount.Facet]]
    private let sharers: [SimilarAccount.Facet: [Int]]

    public init(_ base: KnowledgeBase, accounts: AccountNotes) {
        var facets: [Int: [SimilarAccount.Facet]] = [:]
        var sharers: [SimilarAccount.Facet: [Int]] = [:]
        for account in accounts.accounts {
            let note = base.notes[account]
            var own: [SimilarAccount.Facet] = ["segment", "industry", "region"].compactMap { field in
                note.front.text(field).map { .field(field, $0) }
            }
            var seen: Set<Int> = []
            for edge in base.outgoing[account] where edge.kind == "topics" && seen.insert(edge.to).inserted {
                own.append(.situation(edge.to))
            }
            seen = []
            for issue in accounts.notes(.issue, on: account) {
                for edge in base.outgoing[issue] where edge.kind == "cause" && seen.insert(edge.to).inserted {
                    own.append(.cause(edge.to))
                }
            }
            facets[account] = own
            for facet in own { sharers[facet, default: []].append(account) }
        }
        self.facets = facets
        self.sharers = sharers
    }

    /// The accounts most like one, at most `most`.
    public func accounts(like account: Int) -> [SimilarAccount] {
        var found: [Int: (weight: Double, shared: [SimilarAccount.Facet])] = [:]
        let own = (facets[account] ?? []).enumerated().sorted {
            (sharers[$0.element]?.count ?? 0, $0.offset) < (sharers[$1.element]?.count ?? 0, $1.offset)
        }
        for (_, facet) in own {
            guard let members = sharers[facet], (2...Self.mostSharers).contains(members.count) else { continue }
            for other in members where other != account {
                found[other, default: (0, [])].weight += 1 / Double(members.count)
                found[other, default: (0, [])].shared.append(facet)
            }
        }
        return found.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }
            .prefix(Self.most).map { SimilarAccount(account: $0.key, shared: $0.value.shared) }
    }
}
