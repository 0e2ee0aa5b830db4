import Diagnostics
import Markdown

extension Rule {
    static let embedRing = Rule(
        "embed-ring", .warning, "A note shows itself within itself, directly or through the notes that it embeds.",
        remedy: "Make one of the embeds a link: take off its `!`.")
}

/// Embeds that lead back to where they stand. A page shows the first round and then a link.
enum EmbedRings {
    static func check(_ graph: EmbedGraph, _ notes: [Note], into sink: inout DiagnosticSink) {
        var reported: Set<Location> = []
        for ring in graph.rings() {
            let note = notes[graph.parts[ring.part].note]
            let link = note.parsed.links[ring.link]
            guard let path = note.path else { continue }
            let place = Location(path, link.range)
            guard reported.insert(place).inserted else { continue }
            sink.report(
                .embedRing, "“\(shortened(link.destination, limit: 120))” shows this place again within itself",
                at: place)
        }
    }
}
