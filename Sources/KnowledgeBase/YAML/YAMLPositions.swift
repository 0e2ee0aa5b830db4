import Files

/// Turns libyaml's marks, lines and columns in Unicode scalars from 1, into byte offsets of the file.
struct YAMLPositions {
    let bytes: [UInt8]
    /// The YAML within the file.
    let range: Range<Int>
    private let lineStarts: [Int]
    /// Nodes made so far.
    var nodeCount = 0
    /// Values that aliases may name, with the number of values in each.
    var anchors: [String: (node: YAMLNode, size: Int)] = [:]
    /// Marks come in the order of the text, so the walk along a line goes on from the last one.
    private var last: (line: Int, column: Int, offset: Int)

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        var starts = [range.lowerBound]
        var index = range.lowerBound
        while index < range.upperBound {
            let length = Self.breakLength(bytes, at: index, end: range.upperBound)
            if length > 0 { starts.append(index + length) }
            index += max(length, 1)
        }
        lineStarts = starts
        last = (1, 1, range.lowerBound)
    }

    mutating func offset(of mark: YAMLMark) -> Int {
        guard mark.line >= 1, mark.line <= lineStarts.count else { return range.upperBound }
        if mark.line != last.line || mark.column < last.column { last = (mark.line, 1, lineStarts[mark.line - 1]) }
        var (_, column, offset) = last
        while column < mark.column, offset < range.upperBound {
            offset += 1
            while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        last = (mark.line, column, offset)
        return offset
    }

    /// The end of the line that holds `offset`, without its break and trailing blanks.
    func lineEnd(from offset: Int) -> Int {
        var end = offset
        while end < range.upperBound, Self.breakLength(bytes, at: end, end: range.upperBound) == 0 { end += 1 }
        while end > offset, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return end
    }

    func lineStart(before offset: Int) -> Int {
        lineStarts[max(0, lineStarts.partitionPoint { $0 > offset } - 1)]
    }

    /// The lines of the YAML, without their breaks.
    var lines: [Range<Int>] {
        lineStarts.map { $0..<lineEnd(from: $0) }
    }

    /// Those of them that begin with a space.
    var indentedLines: some Sequence<Range<Int>> {
        lineStarts.lazy.filter { $0 < range.upperBound && bytes[$0] == 0x20 }.map { $0..<lineEnd(from: $0) }
    }

    /// What libyaml takes for a line break: CR, LF, CRLF, NEL, and the two separators of Unicode.
    private static func breakLength(_ bytes: [UInt8], at index: Int, end: Int) -> Int {
        switch bytes[index] {
        case 0x0A: 1
        case 0x0D: index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
        case 0xC2: index + 1 < end && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < end && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
                ? 3 : 0
        default: 0
        }
    }
}
