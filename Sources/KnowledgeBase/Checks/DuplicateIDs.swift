import Diagnostics

extension Rule {
    static let duplicateID = Rule(
        "duplicate-id", .error, stops: true, "Two notes of one type have the same id, so neither can be named.",
        remedy: "Give one of them another `id`, or another file name.")
}

/// Ids are unique in a type; versions of a policy share one.
enum DuplicateIDs {
    static func check(_ notes: [OpenNote], into sink: inout DiagnosticSink) {
        var first: [String: Int] = [:]
        for (index, note) in notes.enumerated() where note.front.type != .page {
            let version = note.version.map { "@\($0)" } ?? ""
            let key = note.front.type.rawValue + "/" + nameKey(note.id.rawValue) + version
            guard let other = first[key] else {
                first[key] = index
                continue
            }
            let also = note.version.map { " and the version \($0)" } ?? ""
            sink.report(
                .duplicateID, "two notes of type \(note.front.type.rawValue) have the id “\(note.id)”\(also)",
                at: Location(note.path, place(in: note)),
                notes: [Diagnostic.Note("the other one", at: Location(notes[other].path, place(in: notes[other])))])
        }
    }

    /// Of a policy the version is what to change.
    private static func place(in note: OpenNote) -> Range<Int> {
        (note.version == nil ? nil : note.front["version"]?.range) ?? note.front["id"]?.range ?? 0..<0
    }
}
