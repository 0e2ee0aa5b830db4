extension [UInt8] {
    /// Appends text so that it means itself in HTML content and in quoted attribute values.
    public mutating func appendEscapedHTML(_ text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ appendEscapedHTML($0) }) != nil { return }
        var text = text
        text.withUTF8 { appendEscapedHTML($0) }
    }

    /// The same for UTF-8 bytes.
    public mutating func appendEscapedHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
        forEachEscapedPiece(of: bytes) { append(contentsOf: $0) }
    }
}

extension PageBuffer {
    /// Appends text so that it means itself.
    mutating func appendEscapedHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
        forEachEscapedPiece(of: bytes) { append($0) }
    }
}

/// Cuts text at what has to be escaped, and gives what to write instead.
@inline(__always)
private func forEachEscapedPiece(
    of bytes: UnsafeBufferPointer<UInt8>, _ write: (UnsafeBufferPointer<UInt8>) -> Void
) {
    var start = 0
    var position = 0
    while true {
        position = firstSpecial(in: bytes, from: position)
        write(UnsafeBufferPointer(rebasing: bytes[start..<position]))
        guard position < bytes.count else { return }
        entity(of: bytes[position]).withUTF8Buffer { write($0) }
        position += 1
        start = position
    }
}

/// The place of the next `"`, `&`, `'`, `<` or `>`; the end where there is none.
private func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    // Eight bytes at once, as most texts have none.
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        // `&` and `'` differ in one bit, `<` and `>` in another.
        let quotes = zeroBytes(word ^ each(0x22)) | zeroBytes((word | each(0x01)) ^ each(0x27))
        let angles = zeroBytes((word | each(0x02)) ^ each(0x3E))
        if quotes | angles != 0 { break }
        // What is left is less than eight bytes, so the last eight of the text hold it.
        if position + 8 < bytes.count, position + 16 > bytes.count { position = bytes.count - 8 } else { position += 8 }
    }
    while position < bytes.count, bytes[position] >= 64 || specials & (1 << UInt64(bytes[position])) == 0 {
        position += 1
    }
    return position
}

private func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

/// Not 0 if a byte of the word is 0.
private func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- each(0x01)) & ~word & each(0x80)
}

/// The bits of the same characters, which all lie below 64.
private let specials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

private func entity(of byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: "&#39;"
    }
}
