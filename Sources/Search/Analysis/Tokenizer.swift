internal import Markdown

/// Cuts UTF-8 text into words: runs of letters and digits, without case and marks.
struct Tokenizer {
    /// Longer words are noise (encoded data) and are passed over.
    static let longestForm = 64

    private let bytes: [UInt8]
    private var position = 0
    /// The folded bytes of the current word.
    private(set) var form: [UInt8] = []
    /// A hash of `form`, the same in every process.
    private(set) var hash: UInt32 = 0
    /// Where the current word stands in the text.
    private(set) var source = 0..<0
    /// Whether the word was written with more than ASCII letters.
    private(set) var isAccented = false

    private static let hashSeed: UInt32 = 2_166_136_261

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        form.reserveCapacity(Self.longestForm)
    }

    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// Moves to the next word; false at the end.
    mutating func advance() -> Bool {
        repeat {
            guard scan() else { return false }
        } while form.isEmpty || form.count > Self.longestForm
        return true
    }

    /// The bytes of the current word in lower case with its marks, as stemmers want them.
    var accentedForm: [UInt8] {
        var lowered: [UInt8] = []
        var previous: UInt8 = 0
        for byte in bytes[source] {
            let isCapital = byte &- 65 < 26 || (previous == 0xC3 && byte >= 0x80 && byte < 0x9F && byte != 0x97)
            lowered.append(isCapital ? byte | 0x20 : byte)
            previous = byte
        }
        return lowered
    }

    private mutating func scan() -> Bool {
        let table = ScalarTable.entries
        form.removeAll(keepingCapacity: true)
        var hash = Self.hashSeed
        var isAccented = false
        var position = position
        var start = position
        var isInside = false
        scanning: while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                let lower = byte | 0x20
                if lower &- 97 < 26 || byte &- 48 < 10 {
                    let folded = byte &- 48 < 10 ? byte : lower
                    if !isInside {
                        isInside = true
                        start = position
                    }
                    form.append(folded)
                    hash = (hash ^ UInt32(folded)) &* 16_777_619
                } else if isInside {
                    break scanning
                }
                position += 1
                continue
            }
            let (scalar, length) = Self.scalar(in: bytes, at: position)
            var entry = ScalarTable.breaks
            if scalar < Folding.limit {
                entry = table[Int(scalar)]
            } else if let scalar = Unicode.Scalar(scalar), ScalarTable.isWordPart(scalar) {
                entry = ScalarTable.isMark(scalar) ? ScalarTable.dropped : Self.entry(of: scalar)
            }
            if entry == ScalarTable.breaks {
                if isInside { break scanning }
            } else if entry != ScalarTable.dropped {
                if !isInside {
                    isInside = true
                    start = position
                }
                isAccented = true
                for index in 0..<(entry >> 56) {
                    let folded = UInt8(truncatingIfNeeded: entry >> (8 * index))
                    form.append(folded)
                    hash = (hash ^ UInt32(folded)) &* 16_777_619
                }
            } else if isInside {
                isAccented = true
            }
            position += length
        }
        self.position = position
        self.hash = hash ^ (hash >> 15)
        self.isAccented = isAccented
        source = start..<position
        return isInside
    }

    /// A letter above the folding table, as it is.
    private static func entry(of scalar: Unicode.Scalar) -> UInt64 {
        var entry: UInt64 = 0
        var count: UInt64 = 0
        for byte in UTF8.encode(scalar).map(Array.init) ?? [] {
            entry |= UInt64(byte) << (8 * count)
            count += 1
        }
        return entry | count << 56
    }

    /// The scalar at `position` and its length in bytes; U+0000, which breaks words, for what isn't UTF-8.
    private static func scalar(in bytes: [UInt8], at position: Int) -> (UInt32, Int) {
        let lead = bytes[position]
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, position + length <= bytes.count else { return (0, 1) }
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[position + offset]
            guard byte & 0xC0 == 0x80 else { return (0, offset) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return (scalar, length)
    }
}
