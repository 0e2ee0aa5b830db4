/// Words that are to stand one after the other.
struct Quotation {
    /// Those that the index has places of, with their place in the query.
    let words: [(term: Term, place: Int)]

    /// Whether a note holds the words in this order, in any inflection. Of a word that may stand
    /// in more places than the index says, it may.
    func mayStand(in note: Int) -> Bool {
        guard let postings = postings(note) else { return false }
        if words.count == 1 { return true }
        let known = zip(postings, words).filter { !$0.0.isCut }
        return known.isEmpty || Self.start(known.map { ($0.0.positions, $0.1.place) }) != nil
    }

    /// Where it stands, if the index says so.
    func position(in note: Int) -> Int? {
        guard let postings = postings(note) else { return nil }
        return Self.start(zip(postings, words).map { ($0.0.positions, $0.1.place) })
    }

    private func postings(_ note: Int) -> [PostingReader]? {
        var postings: [PostingReader] = []
        for (term, _) in words {
            guard let holder = term.holders[note], let posting = term.posting(holder) else { return nil }
            postings.append(posting)
        }
        return postings
    }

    /// The first position from which words follow each other as in the query.
    static func start(_ words: [(positions: [Int], place: Int)]) -> Int? {
        guard let first = words.first else { return nil }
        return first.positions.first { position in
            words.allSatisfy { $0.positions.contains(position + $0.place - first.place) }
        }
    }

    /// Whether the words stand in a note's file letter by letter, function words too.
    static func stands(_ forms: [[UInt8]], in file: [IndexValue]) -> Bool {
        guard file.count >= 6 else { return false }
        var texts = [file[0].text]
        for section in file[5].list { texts += section.list.dropFirst().map(\.text) }
        return texts.contains { text in
            let words = Word.forms(in: text)
            return words.indices.contains { words[$0...].starts(with: forms) }
        }
    }
}
