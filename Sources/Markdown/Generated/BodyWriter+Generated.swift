extension BodyWriter {
    /// What a block of code is to be replaced by, if its first word says so.
    func generated(_ node: CmarkNode) -> GeneratedBlock? {
        guard style.isPage, source.dialect[.generatedBlocks] else { return nil }
        let kind = node.withFenceInfo { info in
            GeneratedBlock.Kind(name: String(decoding: info.prefix { !$0.isWhitespace }, as: UTF8.self))
        }
        guard let kind else { return nil }
        let opening = source.content(ofLines: node.startLine, through: node.startLine)
        let fence = source.bytes[opening].drop { $0.isBlank || $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
        let word =
            fence.lastIndex { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }.map { fence[($0 + 1)...] } ?? fence
        let name = word.drop(while: \.isBlank).prefix { !$0.isWhitespace }
        return GeneratedBlock(kind: kind, range: name.startIndex..<name.endIndex, lines: lines(of: node))
    }

    /// The lines of a block of code: each ends where the file's line does, and is as long as cmark says.
    private func lines(of node: CmarkNode) -> [GeneratedBlock.Line] {
        node.withLiteral { literal in
            var lines: [GeneratedBlock.Line] = []
            for content in literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
                let number = node.startLine + 1 + lines.count
                let line = source.content(ofLines: number, through: number)
                let start = max(line.lowerBound, line.upperBound - content.count)
                lines.append(.init(bytes: Array(source.bytes[start..<line.upperBound]), start: start))
            }
            return lines
        }
    }
}
