import Testing

@testable import Search

@Suite struct JSONTextTests {
    /// Every byte at every place of the eight that are looked at together.
    @Test func everyByteIsWrittenAsAStringMayHoldIt() {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<20 {
                var text = Array("abcdefgh ñ ijklmnop".utf8)
                text.insert(byte, at: min(place, text.count))
                var wanted: [UInt8] = [0x22]
                for byte in text {
                    if byte == 0x22 || byte == 0x5C { wanted.append(0x5C) }
                    wanted.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
                }
                wanted.append(0x22)
                var out: [UInt8] = []
                JSONText.append(text[...], to: &out)
                #expect(out == wanted, "\(byte) at \(place)")
                out = []
                JSONText.append(([1, 2] + text)[2...], to: &out)
                #expect(out == wanted, "\(byte) at \(place) of a slice")
            }
        }
    }
}
