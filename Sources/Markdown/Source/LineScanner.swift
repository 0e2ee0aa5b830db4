internal import Glibc

/// Cuts bytes into lines. LF, CRLF and a lone CR end a line, as in CommonMark.
struct LineScanner {
    struct Line {
        /// Without the line end.
        var content: Range<Int>
        /// With it.
        var full: Range<Int>
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        self.bytes = bytes
        position = min(max(start, 0), bytes.count)
    }

    mutating func next() -> Line? {
        guard position < bytes.count else { return nil }
        let start = position
        var end = start
        while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
        position = end
        if position < bytes.count {
            let isCRLF = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
            position += isCRLF ? 2 : 1
        }
        return Line(content: start..<end, full: start..<position)
    }

    /// Where the text begins: after a byte order mark, if there is one.
    static func start(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }
}

/// The lines of a text by number.
struct LineTable {
    private var starts: [Int] = []
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        end = bytes.count
        starts.reserveCapacity(64)
        guard let base = bytes.baseAddress, start < end else { return }
        if memchr(base + start, 0x0D, end - start) == nil {
            var position = start
            while position < end {
                starts.append(position)
                guard let found = memchr(base + position, 0x0A, end - position) else { break }
                position = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
            }
        } else {
            var scanner = LineScanner(bytes, from: start)
            while let line = scanner.next() { starts.append(line.full.lowerBound) }
        }
    }

    var count: Int { starts.count }

    /// The line with a number from 1, its line end included; empty at the end of the text for a line that isn't there.
    func range(_ number: Int) -> Range<Int> {
        guard number >= 1, number <= starts.count else { return end..<end }
        return starts[number - 1]..<(number < starts.count ? starts[number] : end)
    }

    /// Lines from one number to another, both included.
    func range(from first: Int, through last: Int) -> Range<Int> {
        let start = range(first).lowerBound
        return start..<max(start, range(last).upperBound)
    }
}
