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
    public static let page = 5

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
        for index in terms.indices { lookup.find(&terms[index]) }
        readQuoted(&terms, sequence)
        func rank() -> Ranking.Ranked {
            Ranking(terms: terms, sequence: sequence, outdated: reader.manifest.outdated).rank { admission($0) }
        }
        var ranked = rank()
        /// Reads more of some terms and ranks again.
        func again(_ chosen: [Int], _ read: (inout Term) -> Void) {
            for index in chosen { read(&terms[index]) }
            if !chosen.isEmpty { ranked = rank() }
        }
        if terms.count > 1, ranked.whole < min(Score.enough, ranked.possible) {
            let worth = terms.indices.filter { terms[$0].isUnread && terms[$0].weight >= Score.commonRarity }
            again(worth.filter { !terms[$0].isQuoted }) { $0.collectTails(reader) }
        }
        // Too few notes hold every word, or none is called so: the words may be beginnings, or misspelt.
        if terms.count > 1, ranked.whole < Score.enough || !ranked.isAnyCalled {
            again(terms.indices.filter { terms[$0].isFree && !terms[$0].isCompleted }) { lookup.complete(&$0) }
        }
        if ranked.possible == 0 {
            again(ranked.missing.filter { terms[$0].isFree && !terms[$0].isRelaxed }) { lookup.relax(&$0) }
        }
        let first = headed(called(ranked.results, query), query)
        let results = Confirmation(reader, query, terms, sequence).confirmed(first)
        return Found(
            results: results.map { ($0.note, $0.score) }, isPartial: terms.contains { $0.isUnread && !$0.isQuoted },
            positions: results.map(\.position), terms: terms)
    }

    /// Of the first notes that the query names in some inflection, puts those first that it names word by word, what is
    /// superseded or outdated only where nothing else is called so. Reads only notes that are shown anyway.
    private func called(_ results: [Ranking.Result], _ query: Query) -> [Ranking.Result] {
        let named = results.prefix(Self.page).prefix(while: \.isNamed)
        guard named.count > 1 else { return results }
        let forms = query.words.map(\.form)
        let claims = named.map { result in
            let file = note(result).list
            guard file.count > 4, Word.forms(in: file[0].text) == forms else { return 0 }
            return file[4].text.isEmpty ? 2 : 1
        }
        let best = claims.max()
        let first = zip(named, claims).filter { $0.1 == best } + zip(named, claims).filter { $0.1 != best }
        return first.map(\.0) + results.dropFirst(first.count)
    }

    /// Of the first page, and of what follows with the query in a heading, puts those that have a section called so before
    /// those that only hold its words.
    private func headed(_ results: [Ranking.Result], _ query: Query) -> [Ranking.Result] {
        let forms = query.words.map(\.form)
        let page = results.prefix(Self.page)
        let named = page.prefix(while: \.isNamed)
        let following = results.dropFirst(page.count).prefix(while: \.isInHeading).prefix(Score.headed)
        let others = page.dropFirst(named.count) + following
        let isHeaded = others.map { result in
            let file = note(result).list
            return file.count > 5 && file[4].text.isEmpty
                && file[5].list.contains { $0.list.count > 1 && Word.forms(in: $0.list[1].text) == forms }
        }
        let first = zip(others, isHeaded).filter(\.1).map(\.0) + zip(others, isHeaded).filter { !$0.1 }.map(\.0)
        return Array(named) + first + results.dropFirst(page.count + following.count)
    }

    private func note(_ result: Ranking.Result) -> IndexValue {
        reader.note(result.note, part: reader.manifest.part(of: result.position))
    }

    /// Reads the lists of a quotation's words to their ends, the rarest first, then where they stand, until no more than
    /// a page of notes is left that it may stand in: their texts are read then.
    private func readQuoted(_ terms: inout [Term], _ sequence: [Place]) {
        for words in sequence.quotations {
            let rarest = Set(words.map(\.term)).sorted {
                terms[$0].weight != terms[$1].weight ? terms[$0].weight > terms[$1].weight : $0 < $1
            }
            /// Whether so few are left, of each of which it is known where to look.
            func isEnough(isPlaced: Bool) -> Bool {
                let quotation = Quotation(words: words.map { (terms[$0.term], $0.place) })
                guard !terms[rarest[0]].isUnread else { return false }
                let left = terms[rarest[0]].holders.keys.filter { quotation.mayStand(in: $0) }
                return left.count <= Self.page && (!isPlaced || left.allSatisfy(quotation.isPlaced))
            }
            for term in rarest where !isEnough(isPlaced: false) { terms[term].collectTails(reader) }
            for term in rarest where !isEnough(isPlaced: true) { terms[term].collectPlaces(reader) }
        }
    }

    /// The words to look up: function words that many notes hold are left out where there are others. One that is still
    /// being typed may become another word, which is a hint.
    private func terms(_ query: Query) -> ([Term], [Place]) {
        let isAnyTelling = query.words.contains { !reader.manifest.common.contains($0.form) }
        var terms: [Term] = []
        var sequence: [Place] = []
        for (index, word) in query.words.enumerated() {
            let isOpen = query.isOpen && index == query.words.count - 1
            let isHint = isAnyTelling && reader.manifest.common.contains(word.form)
            guard !isHint || isOpen else { continue }
            let isQuoted = word.phrase != nil
            var number = terms.firstIndex { $0.form == word.form && $0.isQuoted == isQuoted }
            if number == nil {
                terms.append(Term(word.form, isOpen: isOpen, isQuoted: isQuoted, isHint: isHint))
                number = terms.count - 1
            }
            if let number { sequence.append(Place(term: number, place: word.place, phrase: word.phrase)) }
        }
        return (terms, sequence)
    }
}
