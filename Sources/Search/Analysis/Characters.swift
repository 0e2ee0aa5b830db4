/// Words are UTF-8; these count and turn round whole characters.
extension [UInt8] {
    var characterCount: Int { count { $0 & 0xC0 != 0x80 } }

    /// The characters in reverse.
    var reversedCharacters: [UInt8] {
        if allSatisfy({ $0 < 0x80 }) { return reversed() }
        var out: [UInt8] = []
        var end = endIndex
        for index in indices.reversed() where self[index] & 0xC0 != 0x80 {
            out += self[index..<end]
            end = index
        }
        return out
    }
}
