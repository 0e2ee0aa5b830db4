import Files
import Markdown

/// Which parts of notes show which others. Its nodes are whole notes with embeds and the parts that are embedded, so
/// its size is in proportion to the number of embeds.
struct EmbedGraph {
    struct Use {
        /// Which of the links of the part's note.
        var link: Int
        /// The number of the part that it shows.
        var part: Int
    }

    private(set) var parts: [EmbeddedPart] = []
    /// By part.
    private(set) var uses: [[Use]] = []
    /// Where in its note's body each part stands. Those that aren't here can only be linked to.
    private(set) var pieces: [EmbeddedPart: Range<Int>] = [:]
    private var numbers: [EmbeddedPart: Int] = [:]
    private let notes: [Note]
    private let targets: [[LinkTarget]]
    /// By note, where it was asked for.
    private var anchored: [Int: [Anchor: Range<Int>]] = [:]
    private var embeds: [Int: [(piece: Int, link: Int)]] = [:]

    init(_ notes: [Note], _ targets: [[LinkTarget]]) {
        self.notes = notes
        self.targets = targets
        for (note, content) in notes.enumerated() where content.parsed.links.contains(where: { $0.form == .embed }) {
            _ = number(EmbeddedPart(note: note))
        }
        var next = 0
        while next < parts.count {
            uses.append(uses(in: parts[next]))
            next += 1
        }
    }

    private mutating func number(_ part: EmbeddedPart) -> Int? {
        if let known = numbers[part] { return known }
        guard let range = find(part) else { return nil }
        numbers[part] = parts.count
        parts.append(part)
        pieces[part] = range
        return parts.count - 1
    }

    private mutating func find(_ part: EmbeddedPart) -> Range<Int>? {
        let parsed = notes[part.note].parsed
        guard let anchor = part.anchor else { return parsed.body.pieces.indices }
        if anchored[part.note] == nil { anchored[part.note] = parsed.bodyParts() }
        return anchored[part.note]?[anchor]
    }

    private mutating func uses(in part: EmbeddedPart) -> [Use] {
        guard let range = pieces[part] else { return [] }
        let all = embeds(of: part.note)
        let first = all.partitionPoint { $0.piece >= range.lowerBound }
        var uses: [Use] = []
        for embed in all[first...].prefix(while: { $0.piece < range.upperBound }) {
            let link = notes[part.note].parsed.links[embed.link]
            guard let shown = EmbeddedPart(link, targets[part.note][embed.link], in: notes) else { continue }
            if let part = number(shown) { uses.append(Use(link: embed.link, part: part)) }
        }
        return uses
    }

    private mutating func embeds(of note: Int) -> [(piece: Int, link: Int)] {
        if let known = embeds[note] { return known }
        var found: [(piece: Int, link: Int)] = []
        for (index, piece) in notes[note].parsed.body.pieces.enumerated() {
            if case .embed(let link, let surroundings) = piece, surroundings != .line { found.append((index, link)) }
        }
        embeds[note] = found
        return found
    }
}
