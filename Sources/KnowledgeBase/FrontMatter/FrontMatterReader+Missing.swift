import Diagnostics

extension FrontMatterReader {
    /// Reports required fields that aren't written. `title` isn't among them: a heading of the text can give it, which
    /// is known only when the text has been read.
    mutating func reportMissing(_ table: FieldTable, given: [Range<Int>?]) {
        guard !isPage else { return }
        let place = note.entries.first { $0.name == "type" }?.keyRange ?? positions.firstLine
        for index in table.requiredIndices {
            let declaration = table.declarations[index]
            let isEmpty: Bool =
                switch note[declaration.name]?.value {
                case nil: true
                case .list(let members)?: members.isEmpty
                default: false
                }
            guard isEmpty else { continue }
            // What is written and can't be read has been reported.
            let isUnreadable =
                given[index].map { key in sink.diagnostics.contains { $0.rule.stops && concerns($0, key) } } ?? false
            guard !isUnreadable else { continue }
            let name = declaration.name(in: language)
            if note.type == .review, declaration.name == "kind" {
                report(
                    .missingReviewKind,
                    "a review needs `\(name)`: \(declaration.kind.expectation(in: language))", at: place)
            } else {
                report(
                    .missingField, "\(note.type.withArticle) needs `\(name)`", at: given[index] ?? place)
            }
        }
    }

    /// The diagnostic lies in the field whose key this is: from the key to the next.
    private func concerns(_ diagnostic: Diagnostic, _ key: Range<Int>) -> Bool {
        guard let at = diagnostic.location?.range.lowerBound, at >= key.lowerBound else { return false }
        return !note.entries.contains { $0.keyRange.lowerBound > key.lowerBound && $0.keyRange.lowerBound <= at }
    }
}

extension NoteType {
    var withArticle: String {
        switch self {
        case .account, .issue: "an \(rawValue)"
        case .feedback, .training: "a note of type \(rawValue)"
        default: "a \(rawValue)"
        }
    }
}
