extension YAMLPositions {
    /// Values that a text may hold, aliases written out: they can make a small text expand without end.
    static let mostNodes = 10_000
    static let deepest = 100

    /// The value that begins with an event.
    mutating func node(
        _ event: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int = 0
    ) throws(YAMLFault) -> YAMLNode {
        guard depth < Self.deepest else {
            throw .found(
                YAMLProblem(words: "its values are nested more than \(Self.deepest) deep", range: firstLine))
        }
        let before = nodeCount
        try count(1)
        let mark = events.mark
        let start = content(from: offset(of: mark))
        switch event {
        case .scalar(let text, let style, let anchor):
            let node = YAMLNode(
                content: .scalar(text, isPlain: style == .plain), range: start..<scalarEnd(text, style, from: start))
            return keep(node, anchor, before)
        case .sequence(let anchor):
            var members: [YAMLNode] = []
            while case let event = try events.read(), !event.isEnd {
                members.append(try node(event, &events, depth: depth + 1))
            }
            return keep(
                YAMLNode(content: .sequence(members), range: extent(from: start, last: members.last)), anchor, before)
        case .mapping(let anchor):
            var pairs: [YAMLPair] = []
            while case let event = try events.read(), !event.isEnd {
                let key = try node(event, &events, depth: depth + 1)
                pairs.append(YAMLPair(key: key, value: try node(try events.read(), &events, depth: depth + 1)))
            }
            try checkRepeats(pairs)
            return keep(
                YAMLNode(content: .mapping(pairs), range: extent(from: start, last: pairs.last?.value)), anchor, before)
        case .alias(let name):
            guard let anchored = anchors[name] else {
                throw .unread(.syntax(problem: "found undefined alias", context: nil, at: mark))
            }
            try count(anchored.size - 1)
            return anchored.node
        case .end, .streamEnd, .other:
            return YAMLNode(content: .scalar("", isPlain: true), range: start..<start)
        }
    }

    private mutating func count(_ nodes: Int) throws(YAMLFault) {
        nodeCount += nodes
        guard nodeCount <= Self.mostNodes else {
            throw .found(YAMLProblem(words: "it holds more than 10,000 values", range: firstLine))
        }
    }

    /// Keeps a value that aliases may name.
    private mutating func keep(_ node: YAMLNode, _ anchor: String?, _ before: Int) -> YAMLNode {
        if let anchor { anchors[anchor] = (node, nodeCount - before) }
        return node
    }

    /// YAML allows each key once.
    private func checkRepeats(_ pairs: [YAMLPair]) throws(YAMLFault) {
        var seen: Set<String> = []
        seen.reserveCapacity(pairs.count)
        for (number, pair) in pairs.enumerated() {
            guard !seen.insert(identity(pair.key)).inserted else { continue }
            let name = pair.key.scalar.map { "`\(shown($0))`" } ?? "a key"
            var problem = YAMLProblem(words: "\(name) is given twice; keep one", range: pair.key.range)
            problem.note = pairs[..<number].first { identity($0.key) == identity(pair.key) }
                .map { ("it is given here first", $0.key.range) }
            throw .found(problem)
        }
    }

    /// What two equal keys have in common. A key that is a list or mapping is what it is written as.
    private func identity(_ key: YAMLNode) -> String {
        key.scalar ?? "\0" + String(decoding: bytes[key.range], as: UTF8.self)
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

    private func scalarEnd(_ text: String, _ style: YAMLScalarStyle, from start: Int) -> Int {
        guard start < range.upperBound else { return start }
        switch style {
        case .quoted:
            return quoteEnd(from: start)
        case .block:
            return lineEnd(from: start)
        case .plain:
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

/// Why a text can't be turned into values.
enum YAMLFault: Error {
    /// libyaml can't read it.
    case unread(YAMLFailure)
    case found(YAMLProblem)
}

extension YAMLEvents {
    mutating func read() throws(YAMLFault) -> Event {
        do {
            return try next()
        } catch {
            throw .unread(error)
        }
    }
}

extension YAMLEvents.Event {
    fileprivate var isEnd: Bool {
        switch self {
        case .end, .streamEnd: true
        default: false
        }
    }
}
