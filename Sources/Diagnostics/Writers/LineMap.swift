import Files

/// Where the lines of a file begin, so that byte offsets become lines and columns. Built once a file.
///
/// A line ends at LF, CRLF or CR. A byte order mark belongs to no line.
public struct LineMap: Sendable {
    /// A place as people and editors name it: both count from 1, columns in Unicode scalars.
    public struct Position: Sendable, Hashable {
        public var line: Int
        public var column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    public let bytes: [UInt8]
    /// The first byte of each line; never empty.
    private let starts: [Int]

    public init(_ bytes: [UInt8]) {
        let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var starts = [first]
        var index = first
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
            if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
            starts.append(index)
        }
        self.bytes = bytes
        self.starts = starts
    }

    public var lineCount: Int { starts.count }

    /// Any offset has a position: one past the end is taken as the end, one inside a scalar as its first byte.
    public func position(of offset: Int) -> Position {
        let index = lineIndex(of: offset)
        let start = starts[index]
        var end = min(max(offset, start), bytes.count)
        while end > start, end < bytes.count, Self.isContinuation(bytes[end]) { end -= 1 }
        let scalars = bytes[start..<end].reduce(0) { Self.isContinuation($1) ? $0 : $0 + 1 }
        return Position(line: index + 1, column: scalars + 1)
    }

    /// The bytes of the line that holds `offset`, without its line end.
    public func line(containing offset: Int) -> Range<Int> {
        let index = lineIndex(of: offset)
        let start = starts[index]
        var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The last line that begins at or before `offset`.
    private func lineIndex(of offset: Int) -> Int {
        max(0, starts.partitionPoint { $0 > offset } - 1)
    }

    private static func isContinuation(_ byte: UInt8) -> Bool {
        byte & 0b1100_0000 == 0b1000_0000
    }
}
