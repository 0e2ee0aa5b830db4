/// Which notes a query's filters and exclusions let through.
struct Admission {
    private var admitted: [Set<Int>] = []
    private var excluded: Set<Int> = []

    var isEmpty: Bool { admitted.isEmpty && excluded.isEmpty }

    func callAsFunction(_ note: Int) -> Bool {
        !excluded.contains(note) && admitted.allSatisfy { $0.contains(note) }
    }

    /// The notes that pass the filters, for a query of nothing else.
    var notes: [Int] {
        guard let first = admitted.first else { return [] }
        return first.filter { callAsFunction($0) }.sorted()
    }

    init(_ query: Query, _ reader: IndexReader) {
        var byFacet: [String: Set<Int>] = [:]
        for filter in query.filters {
            let notes = Self.notes(filter, reader)
            if filter.isExcluded {
                excluded.formUnion(notes)
            } else {
                byFacet[filter.facet, default: []].formUnion(notes)
            }
        }
        admitted = byFacet.keys.sorted().compactMap { byFacet[$0] }
        for words in query.excluded {
            let terms = words.filter { words.count == 1 || !reader.manifest.common.contains($0.form) }
                .map { word -> (term: Term, place: Int) in
                    var term = Term(word.form, isQuoted: true)
                    TermLookup(reader: reader).find(&term)
                    term.collectTails(reader)
                    if words.count > 1 { term.collectPlaces(reader) }
                    return (term, word.place)
                }
            guard let first = terms.first else { continue }
            let quotation = Quotation(words: terms)
            for note in first.term.holders.keys where quotation.mayStand(in: note) { excluded.insert(note) }
        }
    }

    private static func notes(_ filter: Query.Filter, _ reader: IndexReader) -> Set<Int> {
        var notes: Set<Int> = []
        if filter.facet == "type" {
            let names = filter.chosen(of: reader.manifest.types.map(\.name))
            var start = 0
            for (name, count) in reader.manifest.types {
                let end = min(start + count, reader.manifest.documents)
                if start < end, names.contains(name) { notes.formUnion(start..<end) }
                start = max(start, end)
            }
            return notes
        }
        guard reader.manifest.facets.contains(filter.facet) else { return [] }
        let values = reader.value("f/\(filter.facet)").list.filter { $0.list.count > 3 }
        let names = filter.chosen(of: values.compactMap { SearchName($0.list) })
        for value in values where SearchName(value.list).map(names.contains) == true {
            notes.formUnion(Digits.sums(value.list[3].text))
        }
        return notes
    }
}

extension Query.Filter {
    /// The names that the filter means: the one with that key, else those that fit.
    fileprivate func chosen(of names: [SearchName]) -> Set<SearchName> {
        let exact = names.filter { Word.forms(in: Array($0.key.utf8)) == words }
        return Set(exact.isEmpty ? names.filter { $0.matches(words) } : exact)
    }
}

extension SearchName {
    /// Whether each of the words begins a word of the key or of a label, or is one's plural.
    fileprivate func matches(_ words: [[UInt8]]) -> Bool {
        let own = [key, english, spanish].flatMap { Word.forms(in: Array($0.utf8)) }
        return words.allSatisfy { word in
            own.contains { $0.starts(with: word) || word == $0 + [UInt8(ascii: "s")] || word == $0 + Array("es".utf8) }
        }
    }
}
