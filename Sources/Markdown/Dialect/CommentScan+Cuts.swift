extension CommentScan {
    /// What to cut of a comment that goes over lines: its part of each, but for the marks of the containers it is in.
    static func cuts(_ bytes: UnsafeBufferPointer<UInt8>, _ comment: Range<Int>, from start: Int) -> [Range<Int>] {
        var lineStart = comment.lowerBound
        while lineStart > start, !bytes[lineStart - 1].isLineEnd { lineStart -= 1 }
        let prefix = LinePrefix(bytes, lineStart..<comment.lowerBound, limit: 200)
        var cuts: [Range<Int>] = []
        var lines = LineScanner(bytes, from: comment.lowerBound)
        while let line = lines.next()?.content, line.lowerBound < comment.upperBound {
            let end = min(line.upperBound, comment.upperBound)
            var first = line.lowerBound
            if cuts.isEmpty {
                // Blanks before it would become a hard line break.
                while first > lineStart, bytes[first - 1].isBlank { first -= 1 }
                if first == lineStart || bytes[first - 1] == UInt8(ascii: ">") { first = line.lowerBound }
            } else {
                first = textStart(bytes, line.lowerBound..<end, quotes: prefix.quotes, indent: prefix.indent)
            }
            cuts.append(first..<end)
        }
        return cuts
    }

    /// Where the text of a line begins that goes on so many quotes deep and then so far in.
    private static func textStart(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, quotes: Int, indent: Int
    ) -> Int {
        var first = line.lowerBound
        for _ in 0..<quotes {
            guard let mark = (first..<line.upperBound).first(where: { !bytes[$0].isBlank }),
                bytes[mark] == UInt8(ascii: ">")
            else { break }
            first = mark + 1
            if first < line.upperBound, bytes[first] == 0x20 { first += 1 }
        }
        return first + (first..<line.upperBound).prefix(indent).prefix { bytes[$0].isBlank }.count
    }
}
