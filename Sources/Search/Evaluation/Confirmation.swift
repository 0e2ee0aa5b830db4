/// Compares what may hold a query's quotations with the notes' texts.
struct Confirmation {
    private let reader: IndexReader
    /// Each as it was asked for, and by the index's words.
    private let quotations: [(forms: [[UInt8]], quotation: Quotation)]

    private enum Verdict {
        case letterByLetter, inflected, no
    }

    init(_ reader: IndexReader, _ query: Query, _ terms: [Term], _ sequence: [Place]) {
        self.reader = reader
        let asked = Dictionary(grouping: query.words.filter { $0.phrase != nil }, by: \.phrase)
        quotations = sequence.quotations.compactMap { words in
            guard let forms = asked[words[0].phrase]?.map(\.form), forms.count > 1 else { return nil }
            return (forms, Quotation(words: words.map { (terms[$0.term], $0.place) }))
        }
    }

    /// Puts what holds the quotations letter by letter first, and leaves out what doesn't hold them after all: reads
    /// notes until a page of them is found, those first of which the index says where the quotations stand. Once one is
    /// found, others aren't read.
    func confirmed(_ results: [Ranking.Result]) -> [Ranking.Result] {
        guard !quotations.isEmpty else { return results }
        let told = results.filter(isTold)
        let toldNotes = Set(told.map(\.note))
        var exact: [Ranking.Result] = []
        var others: [Ranking.Result] = []
        var rest = (told + results.filter { !toldNotes.contains($0.note) })[...]
        var read = 0
        while exact.count < Searcher.page, read < Score.confirmed, read < told.count || exact.isEmpty, !rest.isEmpty {
            read += Searcher.page
            for result in rest.prefix(Searcher.page) {
                switch verdict(result) {
                case .letterByLetter: exact.append(result)
                case .inflected: others.append(result)
                case .no: break
                }
            }
            rest = rest.dropFirst(Searcher.page)
        }
        return exact + others + rest
    }

    private func isTold(_ result: Ranking.Result) -> Bool {
        quotations.allSatisfy { $0.quotation.position(in: result.note) != nil }
    }

    private func verdict(_ result: Ranking.Result) -> Verdict {
        var verdict = Verdict.letterByLetter
        for (forms, quotation) in quotations {
            let isUnread = quotation.isUnread(in: result.note)
            let places = isUnread ? quotation.places(in: result.note) : []
            var parts = Set(places.map { reader.manifest.part(of: $0) })
            parts.insert(reader.manifest.part(of: result.position))
            let files = parts.sorted().map { reader.note(result.note, part: $0).list }
            if files.contains(where: { Quotation.stands(forms, in: $0) }) { continue }
            // The index knew where all words stand, or too little to say where to look.
            let isTold = !isUnread || places.isEmpty
            guard isTold || files.contains(where: { quotation.stands(in: $0) }) else { return .no }
            verdict = .inflected
        }
        return verdict
    }
}
