/// Matches the delimiter runs of one block.
struct DelimiterMatcher {
    /// What stands beside a run.
    private enum Neighbour { case blank, punctuation, word, other }

    private struct Opener {
        /// The run's number.
        var run: Int
        var length: Int
        var mayClose: Bool
    }

    /// The openers of one parent that are still open.
    private struct Level {
        /// By kind, length (1, 2) and whether it may close too. Each is in order, so the last of all of them that fits
        /// is found without looking at the others, and a block of any length stays linear.
        var openers = [[Opener]](repeating: [], count: Self.count)

        static let count = 4 * Delimiters.kinds.count

        static func index(_ kind: Int, _ length: Int, _ mayClose: Bool) -> Int {
            kind * 4 + (length - 1) * 2 + (mayClose ? 1 : 0)
        }
    }

    private let source: NoteSource
    private(set) var roles: [Delimiters.Role] = []
    private var levels: [Level?] = [nil]

    init(_ source: NoteSource) {
        self.source = source
    }

    mutating func read(_ block: CmarkNode) {
        guard var walk = CmarkWalk(block) else { return }
        while let step = walk.next() {
            switch step.node.kind {
            case .emphasis, .strong, .link, .image:
                if step.isEntering { levels.append(nil) } else { levels.removeLast() }
            case .text: step.node.withLiteral { read($0, of: step.node) }
            default: break
            }
        }
    }

    private mutating func read(_ literal: UnsafeBufferPointer<UInt8>, of node: CmarkNode) {
        guard Delimiters.run(in: literal, from: 0) != nil else { return }
        let segments = Array(source.masks.segments(of: literal))
        for (index, segment) in segments.enumerated() {
            guard case .text(let text) = segment else { continue }
            var position = 0
            while let run = Delimiters.run(in: text, from: position) {
                position = run.range.upperBound
                let before =
                    run.range.lowerBound > 0
                    ? Self.last(text[..<run.range.lowerBound])
                    : index > 0 ? edge(segments[index - 1], isStart: false) : edge(node, node.previous)
                let after =
                    run.range.upperBound < text.count
                    ? Self.first(text[run.range.upperBound...])
                    : index + 1 < segments.count ? edge(segments[index + 1], isStart: true) : edge(node, node.next)
                add(run, before, after)
            }
        }
    }

    // MARK: Matching

    private mutating func add(_ run: Delimiters.Run, _ before: Neighbour, _ after: Neighbour) {
        let number = roles.count
        roles.append(.text)
        let kind = Delimiters.kinds[run.kind]
        let length = run.range.count
        guard source.dialect[kind.construct], kind.lengths.contains(length),
            kind.worksInsideWords || before != .word || after != .word
        else { return }
        let mayOpen =
            after != .blank && (after != .punctuation || before == .blank || before == .punctuation)
        let mayClose =
            before != .blank && (before != .punctuation || after == .blank || after == .punctuation)

        if mayClose, close(number, run.kind, length, mayOpen: mayOpen) { return }
        guard mayOpen else { return }
        let top = levels.count - 1
        if levels[top] == nil { levels[top] = Level() }
        levels[top]?.openers[Level.index(run.kind, length, mayClose)].append(
            Opener(run: number, length: length, mayClose: mayClose))
    }

    /// Closes the last opener that fits. One of another length is used up with the run, as in GFM, and both are text.
    private mutating func close(_ number: Int, _ kind: Int, _ length: Int, mayOpen: Bool) -> Bool {
        let top = levels.count - 1
        var best: Opener?
        for index in kind * 4..<kind * 4 + 4 {
            guard let opener = levels[top]?.openers[index].last, opener.run > best?.run ?? -1 else { continue }
            // CommonMark's rule of three.
            if mayOpen || opener.mayClose, (opener.length + length) % 3 == 0 { continue }
            best = opener
        }
        guard let best else { return false }
        for index in 0..<Level.count {
            while let last = levels[top]?.openers[index].last, last.run >= best.run {
                levels[top]?.openers[index].removeLast()
            }
        }
        if best.length == length {
            roles[best.run] = .opens
            roles[number] = .closes
        }
        return true
    }

    // MARK: Neighbours

    /// What the source has where a text node ends: `other` is the node beside it.
    private func edge(_ node: CmarkNode, _ other: CmarkNode?) -> Neighbour {
        guard let other else {
            guard let parent = node.parent, parent.kind.rawValue > CmarkNode.Kind.text.rawValue else { return .blank }
            return .punctuation
        }
        return other.kind == .softBreak || other.kind == .lineBreak ? .blank : .punctuation
    }

    private func edge(_ segment: Masks.Segment, isStart: Bool) -> Neighbour {
        switch segment {
        case .text(let text): isStart ? Self.first(text[...]) : Self.last(text[...])
        case .escaped: .punctuation
        case .masked(let entry), .address(let entry, _):
            isStart ? Self.first(source.bytes[entry.range]) : Self.last(source.bytes[entry.range])
        }
    }

    private static func first(_ text: some BidirectionalCollection<UInt8>) -> Neighbour {
        guard let byte = text.first else { return .blank }
        return byte < 0x80
            ? ascii(byte) : neighbour(String(decoding: text.prefix(4), as: UTF8.self).unicodeScalars.first)
    }

    private static func last(_ text: some BidirectionalCollection<UInt8>) -> Neighbour {
        guard let byte = text.last else { return .blank }
        return byte < 0x80
            ? ascii(byte) : neighbour(String(decoding: text.suffix(4), as: UTF8.self).unicodeScalars.last)
    }

    private static func ascii(_ byte: UInt8) -> Neighbour {
        byte.isWhitespace ? .blank : byte.isASCIIPunctuation ? .punctuation : .word
    }

    private static func neighbour(_ scalar: Unicode.Scalar?) -> Neighbour {
        switch scalar?.properties.generalCategory {
        case .spaceSeparator: .blank
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            .punctuation
        default: .other
        }
    }
}
