/// A value of a closed list.
public struct Choice: Sendable, Hashable {
    /// The canonical English name, the one that a field holds after reading.
    public let name: String
    /// The Spanish name that is shown and scaffolded.
    public let spanish: String
    /// Other words that are read as this value.
    public let others: [String]

    init(_ name: String, _ spanish: String, _ others: String...) {
        self.name = name
        self.spanish = spanish
        self.others = others
    }

    public func name(in language: Language) -> String {
        language == .en ? name : spanish
    }
}

/// The values that a field may have.
public struct ChoiceList: Sendable {
    public let choices: [Choice]
    /// Other words pass as plain text.
    public let isOpen: Bool
    private let byName: [String: Int]

    init(_ choices: [Choice], isOpen: Bool = false) {
        self.choices = choices
        self.isOpen = isOpen
        var byName: [String: Int] = [:]
        for (index, choice) in choices.enumerated() {
            for name in [choice.name, choice.spanish] + choice.others { byName[normalizedName(name)] = index }
        }
        self.byName = byName
    }

    /// The value that a word names, in either language, whatever its case and accents.
    public subscript(_ name: some StringProtocol) -> Choice? {
        byName[normalizedName(name)].map { choices[$0] }
    }

    /// Every word that is read, for near-misses.
    var allNames: [String] {
        choices.flatMap { [$0.name, $0.spanish] + $0.others }
    }

    /// The names nearest to a misspelt one, one a value.
    func nearNames(_ text: String) -> [String] {
        var seen: Set<String> = []
        return nearestNames(text, among: allNames, limit: 6)
            .filter { seen.insert(self[$0]?.name ?? $0).inserted }
    }

    /// `open, workaround or resolved`, within an English sentence.
    func described(in language: Language = .en) -> String {
        let names = choices.map { $0.name(in: language) }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }
}
