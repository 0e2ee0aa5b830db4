import Yams

extension YAMLPositions {
    /// Where a node is written. Yams tells where nodes start only; the end is found in the text, and where that fails
    /// it is the end of the line.
    mutating func extent(of node: Node) -> Range<Int> {
        let start = content(from: offset(of: node.mark))
        guard start < range.upperBound else { return range.upperBound..<range.upperBound }
        var deepest = node
        while let child = lastChild(of: deepest), !isFlow(at: content(from: offset(of: deepest.mark))) {
            deepest = child
        }
        let last = content(from: offset(of: deepest.mark))
        guard last >= start, last < range.upperBound else { return start..<max(start, lineEnd(from: start)) }
        let end: Int
        if isFlow(at: last), deepest.scalar == nil {
            end = flowEnd(from: last)
        } else if case .scalar(let scalar) = deepest {
            end = scalarEnd(scalar, from: last)
        } else {
            end = lineEnd(from: last)
        }
        return start..<max(start, end)
    }

    private func lastChild(of node: Node) -> Node? {
        switch node {
        case .mapping(let mapping): mapping.isEmpty ? nil : mapping[mapping.endIndex - 1].value
        case .sequence(let sequence): sequence.last
        default: nil
        }
    }

    private func isFlow(at offset: Int) -> Bool {
        offset < range.upperBound && (bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "{"))
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

    private func scalarEnd(_ scalar: Node.Scalar, from start: Int) -> Int {
        switch scalar.style {
        case .singleQuoted, .doubleQuoted:
            return quoteEnd(from: start)
        case .literal, .folded:
            return lineEnd(from: start)
        default:
            let text = scalar.string.utf8
            // Written as it reads, unless it goes over several lines.
            let end = start + text.count
            if end <= range.upperBound, bytes[start..<end].elementsEqual(text) { return end }
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

    private func flowEnd(from start: Int) -> Int {
        var depth = 0
        var index = start
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return index + 1 }
            case 0x22, 0x27:
                // A quote opens only where a value begins; elsewhere it is a letter (`don't`).
                let before = bytes[..<index].last { $0 > 0x20 } ?? 0
                if "[{,:".utf8.contains(before) {
                    index = quoteEnd(from: index)
                    continue
                }
            default:
                break
            }
            index += 1
        }
        return range.upperBound
    }
}
