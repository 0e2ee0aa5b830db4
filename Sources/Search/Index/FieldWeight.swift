internal import Glibc

/// How much a word counts by where it stands (BM25F: Robertson, Zaragoza, Taylor 2004), in sixteenths of a word of
/// the text.
enum FieldWeight {
    static let title = 8 * 16
    static let alias = 7 * 16
    static let link = 4 * 16
    static let topic = 3 * 16
    static let account = 3 * 16
    static let text = 16

    /// A word in a short title says more than one in a long title; `weight` holds for six words.
    static func normalized(_ weight: Int, words: Int) -> Int {
        weight * 16 / (4 + 2 * max(words, 1))
    }

    /// A word in one of few headings says more than one of many; two words' weight in one of five.
    static func heading(sections: Int) -> Int {
        32 * 15 / (10 + max(sections, 1))
    }

    /// The highest of the levels in which a posting's strength is kept.
    static let topLevel = 20
    private static let saturation = 2.0
    private static let lengthShare = 0.85

    /// The strength of a word in a note, 1 to `topLevel`. `length` is the text's number of words.
    static func level(fields: Int, text: Int, length: Int, averageLength: Double) -> Int {
        let norm = 1 - lengthShare + lengthShare * Double(length) / max(averageLength, 1)
        let weight = (Double(fields) + Double(text) / norm) / 16
        let strength = weight / (saturation + weight)
        return min(max(Int(strength * Double(topLevel) + 0.5), 1), topLevel)
    }

    /// The strength of the word at a place of a name of so many words, for prefixes, whose weaker notes are left out.
    static func level(ofWordAt position: Int, words: Int, isCurrent: Bool) -> Int {
        let level = topLevel - 2 * min(position, 4) - min(words, 8)
        return max(isCurrent ? level : level / 2, 1)
    }

    /// How much a word tells that `holders` of `documents` notes hold: 1 and up.
    static func rarity(holders: Int, documents: Int) -> Int {
        let ratio = (Double(documents - holders) + 0.5) / (Double(holders) + 0.5)
        return max(Int(8 * log(1 + ratio)), 1)
    }
}
