/// The numbers of the ranking, all whole. The browser's engine has the same.
enum Score {
    /// The quality of a word that the index has as it was asked for.
    static let exact = 16
    static let synonym = 10
    static let inflection = 13
    static let oneLetterWrong = 10
    static let twoLettersWrong = 6
    static let beginning = 9

    /// The quality of a form that goes on after the letters asked for.
    static func completion(letters: Int) -> Int { max(10, 13 - letters) }

    /// Shards read besides those in which a word would stand.
    static let farShards = 3
    /// How much letters tell that too many words begin with.
    static let rarityOfBeginnings = 16
    /// More than any word's rarity.
    static let mostRarity = 1_000
    /// Words as common as this don't need their lists to the end.
    static let commonRarity = 11

    /// So many notes that hold every word are enough: the words needn't be anything else.
    static let enough = 8
    /// Notes whose words' places are compared.
    static let compared = 256
    /// Notes after the first page that are read at most for a section called as the query.
    static let headed = 10
    /// Notes that are read at most for a quotation.
    static let confirmed = 25
    /// A note with less than this share, in 32nds, of what the best note holds isn't shown.
    static let leastCover = 16

    /// What of its score a note keeps that isn't current, in eighths.
    static let shareOfOutdated = 3

    /// For a name that is the query, by the weight of its words.
    static let wholeName = 1000
    /// For a name that holds the query: besides, as much as the query is of the name.
    static let inName = 280
    static let shareOfName = 160
    /// For the words that a name holds of a query of a few.
    static let partlyInName = 100
    static let fewWords = 3
    /// For a heading that holds the query word by word, where no name does.
    static let inHeading = 120
    /// For what stands together in one passage.
    static let inPassage = 120
    /// Words never near each other.
    static let far = 1_000_000
    /// Words that are looked at together.
    static let passage = 24

    /// For two words that stand so far from where the query has them.
    static func nearness(_ distance: Int) -> Int {
        switch distance {
        case 0: 100
        case 1...4: 80
        default: 0
        }
    }
}
