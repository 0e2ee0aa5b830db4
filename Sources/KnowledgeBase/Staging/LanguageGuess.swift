/// The language of a text that doesn't say it, by the small words that every text is full of. Only words that the other
/// language doesn't have count.
struct LanguageGuess {
    private var english = 0
    private var spanish = 0

    /// How much of a text is looked at, in bytes.
    static let reach = 2_048

    init(_ text: some Sequence<UInt8>) {
        var word: [UInt8] = []
        for byte in text {
            if byte.isLetter {
                if word.count < 6 { word.append(byte | 0x20) }
            } else if !word.isEmpty {
                count(word)
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { count(word) }
    }

    private mutating func count(_ word: [UInt8]) {
        if Self.englishWords.contains(word) { english += 1 }
        if Self.spanishWords.contains(word) { spanish += 1 }
    }

    /// nil where there are too few words to tell.
    var language: Language? {
        if spanish >= 3, spanish > 2 * english { return .es }
        if english >= 3, english > 2 * spanish { return .en }
        return nil
    }

    private static let englishWords = words("the and of to is in for that with on you your are this from be or it as")
    private static let spanishWords = words("de la que el en los las para con una por del se un es como su al lo")

    private static func words(_ words: String) -> Set<[UInt8]> {
        Set(words.split(separator: " ").map { Array($0.utf8) })
    }
}

extension LanguageGuess {
    /// The language that most of the notes seem to be written in; nil if that can't be told.
    static func common(of notes: [OpenNote]) -> Language? {
        var counts: [Language: Int] = [:]
        for note in notes {
            if let language = note.statedLanguage ?? note.guessedLanguage { counts[language, default: 0] += 1 }
        }
        return Language.allCases.filter { counts[$0] != nil }.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
    }
}

extension OpenNote {
    var statedLanguage: Language? { front.choice("lang").flatMap(Language.init(rawValue:)) }

    var guessedLanguage: Language? { LanguageGuess(bytes[bodyStart...].prefix(LanguageGuess.reach)).language }
}

extension UInt8 {
    /// An ASCII letter, or a byte of a letter with an accent.
    fileprivate var isLetter: Bool { (self | 0x20) &- 97 < 26 || self >= 0x80 }
}
