import Diagnostics

extension NoteType {
    /// The type that a word names, in English or Spanish, one or many, whatever its case and accents: `Lección`,
    /// `lessons`, `politicas`.
    public init?(name: some StringProtocol) {
        guard let type = Self.byName[normalizedName(name)] else { return nil }
        self = type
    }

    /// The type whose notes lie in a folder of this name. A folder called `pages` says nothing.
    public init?(folder: some StringProtocol) {
        guard let type = NoteType(name: folder), type != .page else { return nil }
        self = type
    }

    /// The types that a misspelt word may mean: one edit away, a swap of neighbours counting as one.
    public static func near(_ name: some StringProtocol) -> [NoteType] {
        let wanted = letters(normalizedName(name))
        guard !wanted.isEmpty else { return [] }
        return allCases.filter { type in
            lettersByType[type, default: []].contains { editDistance(wanted, $0, atMost: 1) == 1 }
        }
    }

    /// Every word that names this type.
    var allNames: [String] {
        let other: [String] =
            switch self {
            case .feedback: ["comentario", "comentarios", "valoración", "valoraciones", "feedbacks"]
            case .training: ["trainings", "formaciones"]
            case .issue: ["problema", "problemas"]
            case .review: ["evaluación", "evaluaciones"]
            default: []
            }
        return [singular.en, plural.en, singular.es, plural.es] + other
    }

    private static let byName: [String: NoteType] = {
        var table: [String: NoteType] = [:]
        for type in allCases {
            for name in type.allNames { table[normalizedName(name)] = type }
        }
        return table
    }()

    private static let lettersByType: [NoteType: [[UInt8]]] = Dictionary(
        uniqueKeysWithValues: allCases.map { type in (type, type.allNames.map { letters(normalizedName($0)) }) })
}
