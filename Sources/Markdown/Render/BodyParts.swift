extension ParsedNote {
    /// The pieces of the body that are the section of a heading or a named block, by its anchor. Each is whole HTML.
    ///
    /// Headings in lists and quotes have no section of their own.
    public func bodyParts() -> [Anchor: Range<Int>] {
        var parts: [Anchor: Range<Int>] = [:]
        var sections: [(heading: Int, start: Int)] = []
        var blocks: [Int: Int] = [:]
        func close(at piece: Int, down level: Int) {
            while let last = sections.last, outline[last.heading].level >= level {
                parts[outline[last.heading].anchor] = last.start..<piece
                sections.removeLast()
            }
        }
        for (piece, content) in body.pieces.enumerated() {
            switch content {
            case .section(let heading):
                close(at: piece, down: outline[heading].level)
                sections.append((heading, piece))
            case .textEnd: close(at: piece, down: 0)
            case .blockStart(let block): blocks[block] = piece
            case .blockEnd(let block): parts[self.blocks[block].anchor] = blocks[block].map { $0..<piece }
            default: break
            }
        }
        close(at: body.pieces.count, down: 0)
        return parts
    }
}
