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
            let place = note.front["id"]?.range ?? 0..<0
            let otherPlace = notes[other].front["id"]?.range ?? 0..<0
            sink.report(
                .duplicateID, "two notes of type \(note.front.type.rawValue) have the id “\(note.id)\(version)”",
                at: Location(note.path, place),
                notes: [Diagnostic.Note("the other one", at: Location(notes[other].path, otherPlace))])
        }
    }
}
