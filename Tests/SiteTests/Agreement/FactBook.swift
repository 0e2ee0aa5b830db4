/// What the pages of one day say, by what it is about: whoever says it otherwise is found.
struct FactBook {
    struct Fact: Hashable {
        /// `open issues`
        var kind: String
        /// The address of the page that it is about; empty for the whole base.
        var subject: String
    }

    /// By what is said, who says it.
    private var told: [Fact: [String: Set<String>]] = [:]

    mutating func say(_ kind: String, of subject: String = "", _ value: some CustomStringConvertible, on page: String) {
        told[Fact(kind: kind, subject: subject), default: [:]][value.description, default: []].insert(page)
    }

    mutating func add(_ other: FactBook) {
        for (fact, values) in other.told {
            told[fact, default: [:]].merge(values) { $0.union($1) }
        }
    }

    var disagreements: [String] {
        told.filter { $0.value.count > 1 }.map { fact, values in
            let voices = values.sorted { $0.key < $1.key }
                .map { "\($0.key) on \($0.value.sorted().prefix(3).joined(separator: ", "))" }
            return "\(fact.kind) of \(fact.subject): " + voices.joined(separator: "; ")
        }.sorted()
    }

    /// How many facts of each kind more than one page tells.
    var compared: [String: Int] {
        told.reduce(into: [:]) { counts, fact in
            let voices = fact.value.values.reduce(into: Set<String>()) { $0.formUnion($1) }
            if voices.count > 1 { counts[fact.key.kind, default: 0] += 1 }
        }
    }
}
