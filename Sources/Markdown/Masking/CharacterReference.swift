/// A numeric character reference: `&#126;`, `&#x7E;`.
struct CharacterReference {
    var scalar: UInt32
    /// Where it ends.
    var end: Int

    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var position = start + 1
        guard position + 1 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[position] == UInt8(ascii: "#") else {
            return nil
        }
        position += 1
        let isHex = bytes[position] | 0x20 == UInt8(ascii: "x")
        if isHex { position += 1 }
        var scalar: UInt32 = 0
        let first = position
        while position < bytes.count, position - first < (isHex ? 6 : 7) {
            let byte = bytes[position]
            if byte.isASCIIDigit {
                scalar = scalar * (isHex ? 16 : 10) + UInt32(byte - 0x30)
            } else if isHex, (0x61...0x66).contains(byte | 0x20) {
                scalar = scalar * 16 + UInt32((byte | 0x20) - 0x57)
            } else {
                break
            }
            if scalar > 0x10FFFF { return nil }
            position += 1
        }
        guard position > first, position < bytes.count, bytes[position] == UInt8(ascii: ";") else { return nil }
        self.scalar = scalar
        end = position + 1
    }
}
