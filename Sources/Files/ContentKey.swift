/// A 128-bit key of a file's bytes: MurmurHash3 x64 128 with seed 0, by Austin Appleby, public domain
/// (https://github.com/aappleby/smhasher). Fast and well spread, but not cryptographic: it recognises what hasn't
/// changed and never protects against somebody who makes a collision on purpose.
public struct ContentKey: Hashable, Sendable, CustomStringConvertible {
    public let high: UInt64
    public let low: UInt64

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    public init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { ContentKey(of: $0, seed: 0) }
    }

    /// 32 lower-case hexadecimal digits.
    public var description: String {
        var digits: [UInt8] = []
        digits.reserveCapacity(32)
        for word in [high, low] {
            for shift in stride(from: 60, through: 0, by: -4) {
                digits.append(Hexadecimal.lowerDigit(UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15))
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    init(of bytes: UnsafeRawBufferPointer, seed: UInt32) {
        let (c1, c2): (UInt64, UInt64) = (0x87c3_7b91_1142_53d5, 0x4cf5_ad43_2745_937f)
        var (h1, h2) = (UInt64(seed), UInt64(seed))
        let blocks = bytes.count / 16
        for block in 0..<blocks {
            let k1 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 16, as: UInt64.self))
            let k2 = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: block * 16 + 8, as: UInt64.self))
            h1 ^= Self.rotate(k1 &* c1, 31) &* c2
            h1 = (Self.rotate(h1, 27) &+ h2) &* 5 &+ 0x52dc_e729
            h2 ^= Self.rotate(k2 &* c2, 33) &* c1
            h2 = (Self.rotate(h2, 31) &+ h1) &* 5 &+ 0x3849_5ab5
        }

        var (k1, k2): (UInt64, UInt64) = (0, 0)
        for (place, byte) in bytes[(blocks * 16)...].enumerated() {
            if place < 8 {
                k1 |= UInt64(byte) << UInt64(place * 8)
            } else {
                k2 |= UInt64(byte) << UInt64((place - 8) * 8)
            }
        }
        // A missing word is zero and leaves its half as it is.
        h2 ^= Self.rotate(k2 &* c2, 33) &* c1
        h1 ^= Self.rotate(k1 &* c1, 31) &* c2

        h1 ^= UInt64(bytes.count)
        h2 ^= UInt64(bytes.count)
        h1 &+= h2
        h2 &+= h1
        h1 = Self.mix(h1)
        h2 = Self.mix(h2)
        h1 &+= h2
        h2 &+= h1
        self.init(high: h1, low: h2)
    }

    private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
        value << bits | value >> (64 - bits)
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var value = value
        value ^= value >> 33
        value &*= 0xff51_afd7_ed55_8ccd
        value ^= value >> 33
        value &*= 0xc4ce_b9fe_1a85_ec53
        return value ^ value >> 33
    }
}

extension ContentKey {
    /// Reads 32 hexadecimal digits.
    public init?(_ digits: String) {
        guard digits.utf8.count == 32 else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for (place, byte) in digits.utf8.enumerated() {
            guard let value = Hexadecimal.value(byte) else { return nil }
            if place < 16 {
                words.0 = words.0 << 4 | UInt64(value)
            } else {
                words.1 = words.1 << 4 | UInt64(value)
            }
        }
        self.init(high: words.0, low: words.1)
    }
}
