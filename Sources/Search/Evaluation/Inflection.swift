/// Tells whether two words are forms of one, by their endings alone: for words that the corpus lacks and so no stemmer
/// has grouped.
enum Inflection {
    /// Endings of English and Spanish words, folded.
    static let endings: Set<[UInt8]> = Set(
        """
        s es e y ies ed ied ing ying er ers or ors ly al ally able ment ments ness ion ions tion tions ation ations \
        ive ful a o as os n en an on ar ir and ando iendo ado ada ados adas ido ida idos idas cion ciones mente amente \
        aron ieron aba aban ia ian io ara aran aria ara iera era eran amos emos imos ces z ito ita idad
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Array($0.utf8) })

    /// Endings before which an English stem doubles its last letter: planned.
    private static let doubling: Set<[UInt8]> = Set(["ed", "ing", "er", "ers", "en"].map { Array($0.utf8) })

    /// The letters that a form of the word shares with it at least.
    static func leastStem(of word: [UInt8]) -> Int { max(3, word.count / 2) }

    /// The letters that two forms share before their endings; 0 if they aren't forms of one word.
    static func stem(of left: [UInt8], and right: [UInt8]) -> Int {
        guard !left.contains(where: { $0 >= 0x80 }) else { return 0 }
        var shared = 0
        while shared < left.count, shared < right.count, left[shared] == right[shared] { shared += 1 }
        // More may be the ending's than what differs: planes and planned share plan.
        var stem = shared
        while stem >= leastStem(of: left), shared - stem < 3 {
            if isEnding(left, from: stem), isEnding(right, from: stem) { return shared }
            stem -= 1
        }
        return 0
    }

    private static func isEnding(_ form: [UInt8], from stem: Int) -> Bool {
        if stem == form.count { return true }
        if endings.contains(Array(form[stem...])) { return true }
        return form[stem] == form[stem - 1] && doubling.contains(Array(form[(stem + 1)...]))
    }
}
