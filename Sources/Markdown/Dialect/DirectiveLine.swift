/// A line of colons: `::: warning Title {#id .class title="…"}` opens a block, `:::` ends one. `:::warning[Title]` and
/// Pandoc's `::: {.warning} :::` mean the same.
struct DirectiveLine {
    /// From the first colon to the last sign of the line.
    var range: Range<Int>
    /// `warning`; nil where only the attributes name it, and in a line that ends a block.
    private(set) var name: Range<Int>?
    /// The words after the name.
    private(set) var title: Range<Int>?
    private(set) var attributes: AttributeList?

    var isEnd: Bool { name == nil && attributes == nil }

    /// The line whose first colon is at `position`; nil if it is text.
    static func find(
        _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, from textStart: Int
    ) -> DirectiveLine? {
        guard bytes[position..<min(position + 3, bytes.count)].elementsEqual(":::".utf8),
            position == textStart || bytes[position - 1].isWhitespace || bytes[position - 1] == UInt8(ascii: ">"),
            LinePrefix.beginsText(bytes, at: position, from: textStart)
        else { return nil }
        let end = bytes[position...].firstIndex(where: \.isLineEnd) ?? bytes.count
        return DirectiveLine(bytes, TableRow.trim(bytes, position..<end))
    }

    /// - Parameter line: from its first colon on.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        range = line
        let colon = UInt8(ascii: ":")
        var rest = line.drop { bytes[$0] == colon }
        while let last = rest.last, bytes[last] == colon { rest = rest.dropLast() }
        rest = TableRow.trim(bytes, rest)
        guard !rest.isEmpty else { return }
        if bytes[rest.upperBound - 1] == UInt8(ascii: "}"),
            let open = rest.last(where: { bytes[$0] == UInt8(ascii: "{") })
        {
            let list = AttributeList(
                UnsafeBufferPointer(rebasing: bytes[..<rest.upperBound]), from: open, textStart: line.lowerBound,
                isOfDirective: true)
            if let list, list.range.upperBound == rest.upperBound {
                attributes = list
                rest = TableRow.trim(bytes, rest.lowerBound..<open)
            }
        }
        let name = rest.prefix { Self.isPartOfName(bytes[$0]) }
        if name.isEmpty {
            guard attributes != nil, rest.isEmpty else { return nil }
            return
        }
        if name.upperBound < rest.upperBound {
            let next = bytes[name.upperBound]
            guard next.isBlank || next == UInt8(ascii: "[") else { return nil }
        }
        // Audience blocks are cut before; where they aren't, they are text.
        let word = fold(String(decoding: bytes[name], as: UTF8.self))
        guard !Directive.keywords.contains(word) else { return nil }
        self.name = name
        var words = TableRow.trim(bytes, name.upperBound..<rest.upperBound)
        if let first = words.first, bytes[first] == UInt8(ascii: "["), bytes[words.upperBound - 1] == UInt8(ascii: "]")
        {
            words = words.dropFirst().dropLast()
        }
        if !words.isEmpty { title = words }
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte >= 0x80
    }
}
