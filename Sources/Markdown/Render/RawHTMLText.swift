/// What of raw HTML a page keeps and what it says to a reader.
enum RawHTMLText {
    /// The HTML without its comments: what somebody remarked where readers don't look isn't published. One that never
    /// ends goes to the end, as browsers read it. Nothing is left of comments alone; else line ends after the HTML go.
    static func withoutComments(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(raw.count)
        var position = 0
        while position < raw.count {
            if raw[position...].starts(with: "<!--".utf8) {
                // `<!-->` and `<!--->` are whole comments to browsers.
                position = end(of: raw, after: position + 2)
            } else {
                kept.append(raw[position])
                position += 1
            }
        }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return kept
    }

    /// The end of the first `-->` from `start`; that of the HTML if there is none.
    private static func end(of raw: UnsafeBufferPointer<UInt8>, after start: Int) -> Int {
        var position = start
        while position < raw.count {
            if raw[position...].starts(with: "-->".utf8) { return position + 3 }
            position += 1
        }
        return raw.count
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
