/// JSON written straight into bytes.
enum JSONText {
    static func append(_ text: String, to out: inout [UInt8]) {
        append(Array(text.utf8)[...], to: &out)
    }

    /// A string of UTF-8 bytes. Control characters become spaces: nothing that search shows needs them.
    static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        let bytes = text.span.bytes
        var start = text.startIndex
        var index = 0
        while index < bytes.byteCount {
            if index + 8 <= bytes.byteCount,
                isPlain(bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index += 8
                continue
            }
            let byte = text[text.startIndex + index]
            index += 1
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0x7F { continue }
            out += text[start..<text.startIndex + index - 1]
            start = text.startIndex + index
            if byte < 0x20 || byte == 0x7F {
                out.append(UInt8(ascii: " "))
            } else {
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            }
        }
        out += text[start...]
        out.append(UInt8(ascii: "\""))
    }

    /// Whether none of eight bytes needs care: each test leaves a byte's highest bit set where one does (Mycroft 1987).
    private static func isPlain(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        let below = (bytes &- ones &* 0x20) & ~bytes
        let quotes = zeros(bytes ^ ones &* 0x22) | zeros(bytes ^ ones &* 0x5C) | zeros(bytes ^ ones &* 0x7F)
        return (below | quotes) & (ones &* 0x80) == 0
    }

    /// A string of what needs no escapes: digits and folded words.
    static func appendPlain(_ text: [UInt8], to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        out += text
        out.append(UInt8(ascii: "\""))
    }

    static func appendList<Element>(
        _ elements: some Sequence<Element>, to out: inout [UInt8], _ append: (Element, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { out.append(UInt8(ascii: ",")) }
            isFirst = false
            append(element, &out)
        }
        out.append(UInt8(ascii: "]"))
    }
}
