/// A word's folded bytes, eight to a number with the first in its highest byte. So most words are told apart, hashed and
/// sorted by one number.
struct WordKey {
    /// Bytes that it holds; a longer word's others are only counted.
    static let capacity = 64

    private var parts = InlineArray<8, UInt64>(repeating: 0)
    private var total = 0

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        var writer = Writer()
        for byte in bytes { writer.append(byte, to: &self) }
        writer.finish(&self)
    }

    var count: Int { min(total, Self.capacity) }
    var isTooLong: Bool { total > Self.capacity }
    /// The first eight bytes; a shorter word's end in zeros, which no word holds.
    var first: UInt64 { parts[0] }

    /// Writes a key anew. What changes with each byte is apart from the key, where the processor keeps it at hand.
    struct Writer {
        private(set) var count = 0
        /// The bytes since the last full part, the first highest, not yet moved up.
        private var open: UInt64 = 0

        mutating func append(_ byte: UInt8, to key: inout WordKey) {
            open = open << 8 | UInt64(byte)
            count &+= 1
            if count & 7 == 0, count <= WordKey.capacity { key.parts[count &>> 3 &- 1] = open }
        }

        /// To be called when all bytes are there.
        func finish(_ key: inout WordKey) {
            key.total = count
            let rest = count & 7
            if rest != 0, count < WordKey.capacity { key.parts[count >> 3] = open << UInt64(64 - 8 * rest) }
        }
    }

    subscript(_ index: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: parts[index >> 3] >> UInt64(56 - 8 * (index & 7)))
    }

    var bytes: [UInt8] { (0..<count).map { self[$0] } }

    /// The same in every process. Its upper bits are as well mixed as its lower ones.
    var hash: UInt32 {
        var state: UInt64 = 0
        var part = 0
        repeat {
            state = (state ^ parts[part]) &* 0x9E37_79B9_7F4A_7C15
            state ^= state >> 32
            part += 1
        } while part * 8 < count
        return UInt32(truncatingIfNeeded: state ^ (state >> 15))
    }

    /// Whether the bytes after the eighth are those of `other`, which is as long.
    func isEqualPastFirst(_ other: Span<UInt8>) -> Bool {
        for index in 8..<count where other[index] != self[index] { return false }
        return true
    }
}
