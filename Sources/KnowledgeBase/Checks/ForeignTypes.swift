import Diagnostics

/// Types that another tool gave to its notes, told once: they are no mistake of the notes.
enum ForeignTypes {
    static func check(_ notes: [OpenNote], into sink: inout DiagnosticSink) {
        var counts: [String: Int] = [:]
        var first: Location?
        for note in notes {
            guard let foreign = note.front.foreignType else { continue }
            counts[foreign.name.map { "`\(shortened($0, limit: 40))`" } ?? "a list", default: 0] += 1
            first = first ?? Location(note.path, foreign.range)
        }
        guard let first else { return }
        let total = counts.values.reduce(0, +)
        let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let shown = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " …" : "")
        let verb = names.count == 1 ? "isn't a note type" : "aren't note types"
        let those = total == 1 ? "this is read as a page" : "this and \(total - 1) other notes are read as pages"
        sink.report(.foreignType, "\(shown) \(verb), so \(those)", at: first)
    }
}
