import Diagnostics

extension Rule {
    static let unfoundedRating = Rule(
        "unfounded-rating", .warning, "A review rates something without a note that shows it.",
        remedy: "Name the notes in the criterion's `evidence`, or leave the rating out.")
}

/// Ratings of reviews rest on notes.
enum EvidenceCoverage {
    static func check(_ states: States, into sink: inout DiagnosticSink) {
        let base = states.base
        for (index, note) in base.notes.enumerated() where note.type == .review && base.counts(index) {
            guard let path = note.path, !note.isCut else { continue }
            for entry in note.front["criteria"]?.members ?? [] {
                guard let rating = entry.value["rating"] else { continue }
                let evidence = entry.value["evidence"]?.members ?? []
                // What leads nowhere is reported as such; what this stage may not see is evidence all the same.
                if evidence.isEmpty {
                    let name = entry.value["name"]?.value.text ?? "this"
                    sink.report(
                        .unfoundedRating, "“\(shown(name))” is rated without evidence", at: Location(path, rating.range)
                    )
                }
            }
        }
    }
}
