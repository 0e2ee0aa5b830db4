/// Words that are to stand one after the other.
struct Quotation {
    /// Those that the index has places of, with their place in the query.
    let words: [(term: Term, place: Int)]

    /// Whether a note holds the words in this order, in any inflection. Of a word that may stand in more places than the
    /// index says, or has said so far, it may.
    func mayStand(in note: Int) -> Bool {
        var known: [(positions: [Int], place: Int)] = []
        for (term, place) in words {
            if let posting = posting(of: term, note) {
                if !posting.isCut { known.append((posting.positions, place)) }
            } else if !term.isUnread {
                return false
            }
        }
        return known.isEmpty || Self.start(known) != nil
    }

    /// Where it stands, if the index says so.
    func position(in note: Int) -> Int? {
        let known = words.compactMap { term, place in posting(of: term, note).map { ($0.positions, place) } }
        return known.count == words.count ? Self.start(known) : nil
    }

    private func posting(of term: Term, _ note: Int) -> PostingReader? {
        term.holders[note].flatMap { term.posting($0) }
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
