/// The rules of lines that hold nothing but tags: which white space and line ends go away with them.
struct StandaloneLines {
    private let pieces: [Piece]
    private let partner: [Int?]
    private let isBlank: [Bool]
    /// For tags: whether only white space is before it on its line, or behind it.
    private var startsLine: [Bool]
    private var endsLine: [Bool]
    /// Pieces that leave nothing behind.
    private(set) var isDropped: [Bool]
    /// For tags that take whole lines: the white space before.
    private(set) var margin: [Range<Int>?]
    /// For tags that took the end of their line with them: that line end.
    private(set) var lineEnd: [Range<Int>?]

    init(_ pieces: [Piece], partner: [Int?], bytes: [UInt8]) {
        self.pieces = pieces
        self.partner = partner
        startsLine = Array(repeating: false, count: pieces.count)
        endsLine = startsLine
        isDropped = startsLine
        margin = Array(repeating: nil, count: pieces.count)
        lineEnd = margin
        isBlank = pieces.map { piece in
            if case .text(let range) = piece { bytes[range].allSatisfy(Templates.isBlank) } else { false }
        }
        Self.mark(&startsLine, pieces.indices.map(\.self), pieces, isBlank)
        Self.mark(&endsLine, pieces.indices.reversed(), pieces, isBlank)
        dropLines()
    }

    func startsLine(_ index: Int) -> Bool { startsLine[index] }
    func endsLine(_ index: Int) -> Bool { endsLine[index] }

    private static func mark(_ marks: inout [Bool], _ order: [Int], _ pieces: [Piece], _ blank: [Bool]) {
        var onlyBlanks = true
        for index in order {
            switch pieces[index] {
            case .newline: onlyBlanks = true
            case .text: onlyBlanks = onlyBlanks && blank[index]
            case .tag:
                marks[index] = onlyBlanks
                onlyBlanks = false
            }
        }
    }

    private mutating func dropLines() {
        // Depth by depth: what directly surrounds a tag says whether a block is an argument of a parent.
        var open: [Tag.Kind] = []
        for (index, piece) in pieces.enumerated() {
            guard case .tag(let tag) = piece else { continue }
            if tag.kind == .close { open.removeLast(open.isEmpty ? 0 : 1) }
            let isArgument = open.last == .parent
            if tag.opens { open.append(tag.kind) }
            switch tag.kind {
            case .variable, .raw: break
            case .silent, .section, .inverted, .partial: dropLine(of: index, to: index)
            case .parent:
                if let close = partner[index] { dropLine(of: index, to: close) }
            case .block:
                guard let close = partner[index] else { break }
                if isArgument {
                    if endsLine[index] { dropEnd(of: index) }
                    if startsLine[close], close > index + 1 { dropStart(of: close) }
                } else if isOneLine(index, close) {
                    dropLine(from: index, to: close)
                    if close > index + 1 { isDropped[index + 1] = true }
                    margin[close] = margin[index]
                } else {
                    dropLine(of: index, to: index)
                    dropLine(of: close, to: close)
                }
            case .close:
                // Those of parents and blocks went with their opening tags.
                if let opener = partner[index], case .tag(let tag) = pieces[opener],
                    tag.kind == .section || tag.kind == .inverted
                {
                    dropLine(of: index, to: index)
                }
            }
        }
    }

    /// Whether the tags of a block have nothing but white space between and around them.
    private func isOneLine(_ open: Int, _ close: Int) -> Bool {
        guard startsLine[open], endsLine[close] else { return false }
        return close == open + 1 || close == open + 2 && isBlank[open + 1]
    }

    private mutating func dropLine(of first: Int, to last: Int) {
        guard startsLine[first], endsLine[last] else { return }
        dropLine(from: first, to: last)
    }

    private mutating func dropLine(from first: Int, to last: Int) {
        dropStart(of: first)
        dropEnd(of: last)
    }

    private mutating func dropStart(of index: Int) {
        guard case .tag(let tag) = pieces[index] else { return }
        margin[index] = tag.range.lowerBound..<tag.range.lowerBound
        if index > 0, case .text(let range) = pieces[index - 1] {
            isDropped[index - 1] = true
            margin[index] = range
        }
    }

    private mutating func dropEnd(of index: Int) {
        var next = index + 1
        if next < pieces.count, case .text = pieces[next] {
            isDropped[next] = true
            next += 1
        }
        if next < pieces.count, case .newline(let range) = pieces[next] {
            isDropped[next] = true
            lineEnd[index] = range
        }
    }
}
