extension [UInt8] {
    /// Appends text so that it means itself in HTML content and in quoted attribute values.
    public mutating func appendEscapedHTML(_ text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ appendEscapedHTML($0) }) != nil { return }
        var text = text
        text.withUTF8 { appendEscapedHTML($0) }
    }

    /// The same for UTF-8 bytes.
    public mutating func appendEscapedHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte < 64, specials & (1 << UInt64(byte)) != 0 else {
                position += 1
                continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
            append(contentsOf: entity(of: byte).utf8)
            position += 1
            start = position
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}

/// The bits of `"`, `&`, `'`, `<` and `>`, which all lie below 64.
private let specials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

private func entity(of byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
}
