/// One tag of raw HTML, read as far as it takes to tell what it is for.
struct HTMLTag: Equatable {
    enum Kind: Equatable {
        /// A mark that Markdown has no sign for and that can do nothing else: `<br>`, `<u>`, `<sup>`.
        case harmless
        /// Another element of HTML.
        case element
        /// A name that HTML doesn't have, such as `<your-project>`.
        case words
    }

    /// In lower case.
    var name: String
    var isClosing = false
    var hasAttributes = false
    /// The place that it makes: its `id`, or the `name` of an `a`.
    var anchor: String?
    /// Where it leads, if it says so.
    var hasAddress = false
    var end: Int

    static let void: Set<String> = ["br", "wbr"]
    private static let marks: Set<String> = ["kbd", "sub", "sup", "u"]
    private static let elements: Set<String> = [
        "a", "abbr", "address", "article", "aside", "audio", "b", "blockquote", "body", "button", "canvas", "caption",
        "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "embed",
        "fieldset", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hr", "html", "i", "iframe", "img", "input", "ins", "label", "legend", "li", "link", "main", "mark",
        "meta", "nav", "object", "ol", "option", "p", "picture", "pre", "s", "samp", "script", "section", "select",
        "small", "source", "span", "strong", "style", "summary", "svg", "table", "tbody", "td", "textarea", "tfoot",
        "th", "thead", "time", "tr", "ul", "var", "video",
    ]

    var kind: Kind {
        if Self.void.contains(name) { return .harmless }
        if Self.marks.contains(name), !hasAttributes { return .harmless }
        return Self.elements.contains(name) || Self.marks.contains(name) ? .element : .words
    }

    /// Whether it only marks a place: `<a name="x">`, `<span id="x">`.
    var isOnlyAnchor: Bool { anchor != nil && !hasAddress && (name == "a" || name == "span") }

    /// The tag that begins at `start`; nil if none does.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "<") else { return nil }
        var position = start + 1
        isClosing = bytes[position] == UInt8(ascii: "/")
        if isClosing { position += 1 }
        guard bytes[position].isASCIILetter else { return nil }
        let first = position
        while position < bytes.count, Self.isPartOfName(bytes[position]) { position += 1 }
        name = Self.lowercased(bytes[first..<position])
        end = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"):
                end = position + 1
                return
            case let byte where byte == UInt8(ascii: "/") || byte.isWhitespace: position += 1
            case UInt8(ascii: "<"): return nil
            default: position = readAttribute(bytes, from: position)
            }
        }
        return nil
    }

    private mutating func readAttribute(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        hasAttributes = true
        var position = start
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        // Whatever stands here is a character of some attribute.
        if position == start { return start + 1 }
        let attribute = Self.lowercased(bytes[start..<position])
        while position < bytes.count, bytes[position].isWhitespace { position += 1 }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return position }
        position += 1
        while position < bytes.count, bytes[position].isWhitespace { position += 1 }
        guard position < bytes.count else { return position }
        let quote = bytes[position]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { position += 1 }
        let valueStart = position
        while position < bytes.count,
            isQuoted ? bytes[position] != quote : !bytes[position].isWhitespace && bytes[position] != UInt8(ascii: ">")
        { position += 1 }
        note(attribute, bytes[valueStart..<position])
        return isQuoted ? min(position + 1, bytes.count) : position
    }

    private mutating func note(_ attribute: String, _ value: Slice<UnsafeBufferPointer<UInt8>>) {
        switch attribute {
        case "href": hasAddress = true
        case "id": takeAnchor(value)
        case "name" where name == "a": takeAnchor(value)
        default: break
        }
    }

    /// An id has no blanks.
    private mutating func takeAnchor(_ value: Slice<UnsafeBufferPointer<UInt8>>) {
        guard anchor == nil, !value.isEmpty, !value.contains(where: \.isWhitespace) else { return }
        anchor = String(decoding: value, as: UTF8.self)
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isWhitespace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func lowercased(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
