/// Where in a note a word stands besides the text of its body.
struct Places: OptionSet, Sendable {
    let rawValue: UInt8

    /// In the title or an alias.
    static let name = Places(rawValue: 1)
    static let heading = Places(rawValue: 2)
    /// In the words of links that lead here, in a topic's names or in an account's.
    static let link = Places(rawValue: 4)

    static let count = 8
}
