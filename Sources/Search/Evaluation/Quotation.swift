/// Words that are to stand one after the other.
struct Quotation {
    /// Those that the index has places of, with their place in the query.
    let words: [(term: Term, place: Int)]

    /// Whether a note holds the words in this order, in any inflection. Of a word that may stand in more places than the
    /// index says, or has said so far, it may.
    func mayStand(in note: Int) -> Bool {
        let isAnyLacking = words.contains { $0.term.holders[note] == nil && !$0.term.isUnread }
        if isAnyLacking || words.count == 1 { return !isAnyLacking }
        let known = known(note)
        return known.isEmpty || !Self.starts(known).isEmpty
    }

    /// Whether it wasn't read where all words stand in a note.
    func isUnread(in note: Int) -> Bool {
        words.contains { $0.term.stand(in: note) == nil }
    }

    /// Whether it was read where one of the words stands in a note.
    func isPlaced(in note: Int) -> Bool {
        words.contains { $0.term.stand(in: note) != nil }
    }

    /// Where it stands, if the index says so.
    func position(in note: Int) -> Int? {
        let known = words.compactMap { term, place in term.stand(in: note).map { ($0.positions, place) } }
        return known.count == words.count ? Self.starts(known).first : nil
    }

    /// Where it may stand, by the words of which the index says all places; empty if there are none.
    func places(in note: Int) -> [Int] { Self.starts(known(note)) }

    private func known(_ note: Int) -> [(positions: [Int], place: Int)] {
        words.compactMap { term, place in
            term.stand(in: note).flatMap { $0.isCut ? nil : ($0.positions, place) }
        }
    }

    /// The first position from which words follow each other as in the query.
    static func start(_ words: [(positions: [Int], place: Int)]) -> Int? { starts(words).first }

    private static func starts(_ words: [(positions: [Int], place: Int)]) -> [Int] {
        guard let first = words.first else { return [] }
        return first.positions.filter { position in
            words.allSatisfy { $0.positions.contains(position + $0.place - first.place) }
        }
    }

    /// Whether the words stand in a note's file, in any inflection that is known.
    func stands(in file: [IndexValue]) -> Bool {
        guard let first = words.first?.place else { return false }
        return Self.texts(file).contains { text in
            text.indices.contains { start in
                words.allSatisfy { term, place in
                    let at = start + place - first
                    return at < text.count && term.forms.contains(text[at])
                }
            }
        }
    }

    /// Whether the words stand in a note's file letter by letter, function words too.
    static func stands(_ forms: [[UInt8]], in file: [IndexValue]) -> Bool {
        texts(file).contains { text in text.indices.contains { text[$0...].starts(with: forms) } }
    }

    /// The words of the title, of each heading and of each section's text.
    private static func texts(_ file: [IndexValue]) -> [[[UInt8]]] {
        guard file.count >= 6 else { return [] }
        let texts = [file[0].text] + file[5].list.flatMap { $0.list.dropFirst().map(\.text) }
        return texts.map { Word.forms(in: $0) }
    }
}
