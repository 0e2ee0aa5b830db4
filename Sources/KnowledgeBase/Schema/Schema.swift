/// The one declaration of note types, their fields and sections. Checks, `new` scaffolds, the field reference, the
/// editor's JSON Schema and the JSON index are derived from it.
public enum Schema {
    /// The fields of a type, its own after the common ones.
    public static func fields(of type: NoteType) -> FieldTable {
        tables[type] ?? pageTable
    }

    static let pageTable = FieldTable(commonFields, foreign: foreignNames)

    private static let tables: [NoteType: FieldTable] = Dictionary(
        uniqueKeysWithValues: NoteType.allCases.map { type in
            (type, type == .page ? pageTable : FieldTable(merged(commonFields, ownFields(of: type))))
        })

    /// The fields that only some types have, and the common ones that they change.
    static func ownFields(of type: NoteType) -> [FieldDeclaration] {
        switch type {
        case .account: accountFields
        case .issue: issueFields
        case .feedback: feedbackFields
        case .decision: decisionFields
        case .lesson: lessonFields
        case .policy: policyFields
        case .training: trainingFields
        case .review: reviewFields
        case .report: reportFields
        case .topic: topicFields
        case .page: []
        }
    }

    /// Common fields, each replaced where the type declares one of that name; then the type's own.
    private static func merged(_ common: [FieldDeclaration], _ own: [FieldDeclaration]) -> [FieldDeclaration] {
        let names = Set(own.map(\.name))
        let replaced = common.map { field in own.first { $0.name == field.name } ?? field }
        let commonNames = Set(common.map(\.name))
        assert(names.count == own.count, "a field is declared twice")
        return replaced + own.filter { !commonNames.contains($0.name) }
    }
}

extension Schema {
    private static let names = Set(NoteType.allCases.flatMap { fields(of: $0).declarations.map(\.name) })

    /// Some type declares a field of this canonical name.
    static func knows(_ name: String) -> Bool { names.contains(name) }
}
