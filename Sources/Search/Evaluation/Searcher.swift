public import Files

/// Evaluates queries on the encoded index, as the browser does.
public struct Searcher {
    let reader: IndexReader

    /// - Parameter file: Gives the bytes of a file of the site, nil where there is none.
    /// Fails where there is no index, or one of another version.
    public init?(_ file: @escaping (PagePath) -> [UInt8]?) {
        guard let reader = IndexReader(file) else { return nil }
        self.reader = reader
    }

    /// What a query finds.
    public struct Found {
        /// The notes' numbers, best first.
        public var results: [(note: Int, score: Int)]
        /// There may be more, in the parts of lists that weren't read.
        public var isPartial: Bool
        /// Where in the notes' words most of the query stands.
        let positions: [Int?]
        let terms: [Term]
    }

    /// How many results a page of them has.
    public static let page = 8

    public func find(_ text: String) -> Found {
        let query = Query(text)
        let admission = Admission(query, reader)
        var (terms, sequence) = terms(query)
        guard !terms.isEmpty else {
            let notes = admission.notes
            return Found(
                results: notes.map { ($0, 0) }, isPartial: false, positions: notes.map { _ in nil }, terms: [])
        }
        let lookup = TermLookup(reader: reader)
        for index in terms.indices {
            lookup.find(&terms[index])
            if terms[index].isQuoted { terms[index].collectTails(reader) }
        }
        var ranked = Ranking(terms: terms, sequence: sequence).rank { admission($0) }
        if terms.count > 1, ranked.whole < Self.page {
            let open = terms.indices.filter { terms[$0].weight >= Score.commonRarity && !terms[$0].tails.isEmpty }
            for index in open { terms[index].collectTails(reader) }
            if !open.isEmpty { ranked = Ranking(terms: terms, sequence: sequence).rank { admission($0) } }
        }
        // No note holds every word: another word may have been meant.
        if ranked.whole == 0 {
            let missing = ranked.missing.filter { !terms[$0].isRelaxed && !terms[$0].isQuoted }
            for index in missing { lookup.relax(&terms[index]) }
            if !missing.isEmpty { ranked = Ranking(terms: terms, sequence: sequence).rank { admission($0) } }
        }
        return Found(
            results: ranked.results.map { ($0.note, $0.score) }, isPartial: terms.contains { !$0.tails.isEmpty },
            positions: ranked.results.map(\.position), terms: terms)
    }

    /// The words to look up: function words that many notes hold are left out where there are others.
    private func terms(_ query: Query) -> ([Term], [(term: Int, place: Int, phrase: Int?)]) {
        let telling = query.words.filter { !reader.manifest.common.contains($0.form) }
        let words = telling.isEmpty ? query.words : telling
        var terms: [Term] = []
        var sequence: [(term: Int, place: Int, phrase: Int?)] = []
        for word in words {
            let isOpen = query.isOpen && word == query.words.last
            let isQuoted = word.phrase != nil
            var number = terms.firstIndex { $0.form == word.form && $0.isQuoted == isQuoted }
            if number == nil {
                terms.append(Term(word.form, isOpen: isOpen, isQuoted: isQuoted))
                number = terms.count - 1
            }
            if let number { sequence.append((number, word.place, word.phrase)) }
        }
        return (terms, sequence)
    }
}
