/// The fields of a note type or of a record, found by any of their names.
public struct FieldTable: Sendable {
    public let declarations: [FieldDeclaration]
    private let byName: [String: Int]
    /// Other people's words for the same things, read in plain pages only.
    private let byForeignName: [String: Int]

    init(_ declarations: [FieldDeclaration], foreign: [(String, [String])] = []) {
        self.declarations = declarations
        var byName: [String: Int] = [:]
        for (index, declaration) in declarations.enumerated() {
            for name in declaration.allNames { byName[normalizedName(name)] = index }
        }
        var byForeignName: [String: Int] = [:]
        for (name, words) in foreign {
            guard let index = byName[name] else { continue }
            for word in words { byForeignName[normalizedName(word)] = index }
        }
        self.byName = byName
        self.byForeignName = byForeignName
    }

    /// The field of a key as written, in either language, whatever its case, accents and separators.
    public subscript(_ key: some StringProtocol) -> FieldDeclaration? {
        index(ofNormalized: normalizedName(key)).map { declarations[$0] }
    }

    func index(ofNormalized key: String) -> Int? {
        byName[key]
    }

    func foreignIndex(ofNormalized key: String) -> Int? {
        byForeignName[key]
    }

    /// Every name, for near-misses.
    var allNames: [String] { declarations.flatMap(\.allNames) }
}
