/// What raw HTML says to a reader when its tags aren't let through.
enum RawHTMLText {
    /// The HTML without the line ends after it; nothing if it is a comment and nothing else.
    static func withoutCommentAlone(_ raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var range = raw.startIndex..<raw.endIndex
        while let last = range.last, raw[last].isWhitespace { range = range.lowerBound..<last }
        var start = range.lowerBound
        while start < range.upperBound, raw[start].isWhitespace { start += 1 }
        let isComment =
            range.upperBound - start >= 7 && raw[start..<start + 4].elementsEqual("<!--".utf8)
            && raw[range.upperBound - 3..<range.upperBound].elementsEqual("-->".utf8)
            && !hasCommentEnd(raw, start + 4..<range.upperBound - 3)
        return UnsafeBufferPointer(rebasing: isComment ? raw[start..<start] : raw[range])
    }

    private static func hasCommentEnd(_ raw: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        range.dropLast(2).contains {
            raw[$0] == UInt8(ascii: "-") && raw[$0 + 1] == UInt8(ascii: "-") && raw[$0 + 2] == UInt8(ascii: ">")
        }
    }

    /// The words outside tags and comments, white space joined.
    static func appendWords(_ raw: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        var isInTag = false
        var isInComment = false
        var needsSpace = false
        let start = text.count
        for index in raw.indices {
            let byte = raw[index]
            if isInComment || isInTag {
                if byte == UInt8(ascii: ">") {
                    let closesComment =
                        index >= 2 && raw[index - 1] == UInt8(ascii: "-") && raw[index - 2] == UInt8(ascii: "-")
                    if isInTag || closesComment {
                        isInTag = false
                        isInComment = false
                        needsSpace = text.count > start
                    }
                }
            } else if byte == UInt8(ascii: "<") {
                isInComment = raw[index...].prefix(4).elementsEqual("<!--".utf8)
                isInTag = !isInComment
            } else if byte.isWhitespace {
                needsSpace = text.count > start
            } else {
                if needsSpace { text.append(0x20) }
                needsSpace = false
                text.append(byte)
            }
        }
    }
}
