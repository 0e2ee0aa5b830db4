import Yams

extension YAMLPositions {
    /// Values that a text may hold, aliases written out: they can make a small text expand without end.
    static let mostNodes = 10_000
    static let deepest = 100

    /// Turns Yams' nodes into ours, with their places.
    mutating func tree(_ node: Node, depth: Int = 0) throws(YAMLProblem) -> YAMLNode {
        nodeCount += 1
        guard nodeCount <= Self.mostNodes else {
            throw YAMLProblem(words: "it holds more than 10,000 values", range: firstLine)
        }
        guard depth < Self.deepest else {
            throw YAMLProblem(words: "its values are nested more than \(Self.deepest) deep", range: firstLine)
        }
        let start = content(from: offset(of: node.mark))
        switch node {
        case .scalar(let scalar):
            return YAMLNode(
                content: .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any),
                range: start..<scalarEnd(scalar.string, scalar.style, from: start))
        case .sequence(let sequence):
            var members: [YAMLNode] = []
            members.reserveCapacity(sequence.count)
            for member in sequence { members.append(try tree(member, depth: depth + 1)) }
            return YAMLNode(content: .sequence(members), range: extent(from: start, last: members.last))
        case .mapping(let mapping):
            var pairs: [YAMLPair] = []
            pairs.reserveCapacity(mapping.count)
            for (key, value) in mapping {
                let key = try tree(key, depth: depth + 1)
                pairs.append(YAMLPair(key: key, value: try tree(value, depth: depth + 1)))
            }
            return YAMLNode(content: .mapping(pairs), range: extent(from: start, last: pairs.last?.value))
        case .alias:
            // Yams resolves aliases as it composes.
            return YAMLNode(content: .scalar("", isPlain: true), range: start..<start)
        }
    }

    /// Steps over an anchor and a tag (`&a !t value`) to the value itself.
    private func content(from offset: Int) -> Int {
        var index = offset
        while index < range.upperBound, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
            while index < range.upperBound, bytes[index] > 0x20 { index += 1 }
            while index < range.upperBound, bytes[index] <= 0x20 { index += 1 }
        }
        return index
    }

    private func scalarEnd(_ text: String, _ style: Node.Scalar.Style, from start: Int) -> Int {
        guard start < range.upperBound else { return start }
        switch style {
        case .singleQuoted, .doubleQuoted:
            return quoteEnd(from: start)
        case .literal, .folded:
            return lineEnd(from: start)
        default:
            // Written as it reads, unless it goes over several lines.
            let end = start + text.utf8.count
            if end <= range.upperBound, bytes[start..<end].elementsEqual(text.utf8) { return end }
            return lineEnd(from: start)
        }
    }

    private func quoteEnd(from start: Int) -> Int {
        let quote = bytes[start]
        var index = start + 1
        while index < range.upperBound {
            if bytes[index] == quote {
                // A doubled single quote is a quote inside.
                let isDoubled = quote == 0x27 && index + 1 < range.upperBound && bytes[index + 1] == quote
                guard isDoubled else { return index + 1 }
                index += 2
            } else {
                index += quote == 0x22 && bytes[index] == 0x5C ? 2 : 1
            }
        }
        return range.upperBound
    }

    /// Where a list or mapping ends: after its last value, and after its bracket if it has one.
    private func extent(from start: Int, last: YAMLNode?) -> Range<Int> {
        guard start < range.upperBound else { return range.upperBound..<range.upperBound }
        let isFlow = bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "{")
        let lastEnd = last?.range.upperBound ?? start
        // A value that is an alias lies elsewhere.
        guard lastEnd >= start else { return start..<max(start, lineEnd(from: start)) }
        guard isFlow else { return start..<lastEnd }
        let closing = bytes[lastEnd..<range.upperBound].firstIndex {
            $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}")
        }
        return start..<(closing.map { $0 + 1 } ?? range.upperBound)
    }
}
