import Files

/// Collects edges and links note by note and turns them round.
struct LinkGraph {
    var outgoing: [[Edge]] = []
    var incoming: [[Edge]]
    var loose: [[LooseReference]] = []
    var targets: [[LinkTarget]] = []
    var backlinks: [[Backlink]]
    var attachments: Set<SourcePath> = []
    var counts = LinkCounts()

    init(count: Int) {
        incoming = Array(repeating: [], count: count)
        backlinks = Array(repeating: [], count: count)
    }

    /// Adds the next note. Notes come in order, so what leads to a note is sorted by where it comes from.
    mutating func add(_ edges: EdgeBuilder.Built, _ linked: Linker.Linked) {
        let note = targets.count
        outgoing.append(edges.edges)
        loose.append(edges.loose)
        targets.append(linked.targets)
        counts.add(linked.counts)
        for edge in edges.edges { incoming[edge.to].append(edge) }
        for (index, target) in linked.targets.enumerated() {
            switch target {
            case .note(let other, _, _) where other != note:
                backlinks[other].append(Backlink(from: note, link: index))
            case .attachment(let file):
                attachments.insert(file)
            default:
                break
            }
        }
    }
}
