/// The fields of a note type or of a record, found by any of their names.
public final class FieldTable: Sendable {
    public let declarations: [FieldDeclaration]
    /// The places of required fields, `title` left out: a heading can give it.
    let requiredIndices: [Int]
    /// The place of `type`, -1 where there is none.
    let typeIndex: Int
    private let byName: [String: Int]
    /// Normalised names that are Spanish and not English.
    private let spanishNames: Set<String>
    /// Other people's words for the same things, read in plain pages only.
    private let byForeignName: [String: Int]

    init(_ declarations: [FieldDeclaration], foreign: [(String, [String])] = []) {
        self.declarations = declarations
        var byName: [String: Int] = [:]
        var spanishNames: Set<String> = []
        for (index, declaration) in declarations.enumerated() {
            for name in declaration.allNames { byName[normalizedName(name)] = index }
            spanishNames.formUnion(declaration.spanish.map { normalizedName($0) }.filter { $0 != declaration.name })
        }
        var byForeignName: [String: Int] = [:]
        for (name, words) in foreign {
            guard let index = byName[name] else { continue }
            for word in words { byForeignName[normalizedName(word)] = index }
        }
        self.byName = byName
        self.spanishNames = spanishNames
        self.byForeignName = byForeignName
        requiredIndices = declarations.indices.filter {
            declarations[$0].isRequired && declarations[$0].name != "title"
        }
        typeIndex = declarations.firstIndex { $0.name == "type" } ?? -1
    }

    /// The field of a key as written, in either language, whatever its case, accents and separators.
    public subscript(_ key: some StringProtocol) -> FieldDeclaration? {
        index(ofNormalized: normalizedName(key)).map { declarations[$0] }
    }

    func index(ofNormalized key: String) -> Int? { byName[key] }

    func foreignIndex(ofNormalized key: String) -> Int? { byForeignName[key] }

    func isSpanish(_ normalized: String) -> Bool { spanishNames.contains(normalized) }

    /// Every name, for near-misses.
    var allNames: [String] { declarations.flatMap(\.allNames) }
}
