/// The `ETag` of a response's bytes (RFC 9110, section 8.8.3).
struct EntityTag: Sendable, Hashable {
    /// With its quotation marks.
    let value: String

    /// FNV-1a, 64 bits (Fowler, Noll, Vo): equality of two builds of one file, not security.
    init(_ bytes: [UInt8]) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = "\"\(String(hash, radix: 16))\""
    }

    /// Whether an `If-None-Match` names it: a list of tags, weak ones too, or `*`.
    func matches(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { item in
            let tag = item.drop { $0 == " " }
            let trimmed = tag.prefix { $0 != " " }
            return trimmed == "*" || trimmed == value || trimmed == "W/\(value)"
        }
    }
}
