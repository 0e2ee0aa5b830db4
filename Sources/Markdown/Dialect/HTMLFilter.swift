/// GFM's filter of raw HTML: the tags that change how a browser reads all that follows are shown as text.
enum HTMLFilter {
    private static let tags: [StaticString] = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
    ]

    static func append(_ raw: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
        var start = 0
        for position in raw.indices where raw[position] == UInt8(ascii: "<") && isFiltered(raw, from: position + 1) {
            html.append(contentsOf: raw[start..<position])
            html.append("&lt;")
            start = position + 1
        }
        html.append(contentsOf: raw[start...])
    }

    private static func isFiltered(_ raw: UnsafeBufferPointer<UInt8>, from position: Int) -> Bool {
        let start = position < raw.count && raw[position] == UInt8(ascii: "/") ? position + 1 : position
        return tags.contains { tag in
            let end = start + tag.utf8CodeUnitCount
            guard end <= raw.count,
                (start..<end).allSatisfy({ raw[$0] | 0x20 == tag.utf8Start[$0 - start] })
            else { return false }
            guard end < raw.count else { return true }
            return raw[end].isWhitespace || raw[end] == UInt8(ascii: ">") || raw[end] == UInt8(ascii: "/")
        }
    }
}
