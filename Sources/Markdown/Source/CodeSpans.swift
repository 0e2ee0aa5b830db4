/// The code spans of one line, in which a mark is only text.
struct CodeSpans {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let line: Range<Int>
    /// Where the last run of backticks of each length begins, once looked for.
    private var last: [Int: Int]?

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        self.bytes = bytes
        self.line = line
    }

    /// Where what begins with the run at `position` ends: a span, or the run alone if no other closes it.
    mutating func end(from position: Int) -> Int {
        let length = run(from: position)
        let last = self.last ?? lastRuns()
        self.last = last
        guard let end = last[length], end > position else { return position + length }
        var next = position + length
        while next <= end {
            if bytes[next] == UInt8(ascii: "`") {
                let other = run(from: next)
                if other == length { return next + length }
                next += other
            } else {
                next += 1
            }
        }
        return position + length
    }

    private func run(from position: Int) -> Int {
        (position..<line.upperBound).prefix { bytes[$0] == UInt8(ascii: "`") }.count
    }

    private func lastRuns() -> [Int: Int] {
        var last: [Int: Int] = [:]
        var position = line.lowerBound
        while position < line.upperBound {
            if bytes[position] == UInt8(ascii: "`") {
                let length = run(from: position)
                last[length] = position
                position += length
            } else {
                position += 1
            }
        }
        return last
    }
}
