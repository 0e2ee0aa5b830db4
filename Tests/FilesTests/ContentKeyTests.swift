import Testing

@testable import Files

@Suite("Content key")
struct ContentKeyTests {
    /// SMHasher's own check of an implementation: the hash of the hashes of 256 keys of every length up to 255, each with
    /// another seed. Its published value for MurmurHash3_x64_128 is 0x6384BA69.
    @Test func matchesThePublishedVerificationValue() {
        var hashes: [UInt8] = []
        for length in 0..<256 {
            let key = (0..<length).map { UInt8($0) }
            hashes += littleEndian(key.withUnsafeBytes { ContentKey(of: $0, seed: UInt32(256 - length)) })
        }
        let all = littleEndian(ContentKey(of: hashes))
        #expect(all.prefix(4) == [0x69, 0xBA, 0x84, 0x63])
    }

    @Test(arguments: [
        ("", "00000000000000000000000000000000"),
        ("hello", "cbd8a7b341bd9b025b1e906a48ae1d19"),
        ("The quick brown fox jumps over the lazy dog", "e34bbc7bbc071b6c7a433ca9c49a9347"),
    ])
    func matchesPublishedVectors(text: String, digits: String) {
        #expect(ContentKey(of: Array(text.utf8)).description == digits)
    }

    @Test func readsWhatItPrints() {
        let key = ContentKey(of: Array("a note".utf8))
        #expect(ContentKey(key.description) == key)
        #expect(ContentKey("0123") == nil)
        #expect(ContentKey(String(repeating: "g", count: 32)) == nil)
    }

    private func littleEndian(_ key: ContentKey) -> [UInt8] {
        [key.high, key.low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
    }
}
