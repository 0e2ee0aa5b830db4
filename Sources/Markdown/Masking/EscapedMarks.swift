/// Marks of the dialect with a backslash before them. cmark would take the backslash away and leave no trace of it, so
/// each becomes one of six rare punctuation characters of two bytes, which nothing else in the note uses.
struct EscapedMarks {
    static let marks: [UInt8] = Array("~=#@{^".utf8)
    /// Six characters each, in a row: Syriac and Armenian punctuation, because a backslash is punctuation too.
    private static let choices: [(lead: UInt8, first: UInt8)] = [(0xDC, 0x80), (0xD5, 0x9A)]
    static let lowestLead: UInt8 = 0xD5

    private var choice: (lead: UInt8, first: UInt8)?

    var isEmpty: Bool { choice == nil }

    static func isMark(_ byte: UInt8) -> Bool { marks.contains(byte) }

    /// Replaces what stands at `positions`. A note that uses all the rare characters keeps its backslashes as they are;
    /// its marks then count as if they had none.
    init(at positions: [Int], in bytes: inout [UInt8]) {
        guard !positions.isEmpty else { return }
        guard let choice = Self.choices.first(where: { !Self.isUsed($0, bytes) }) else { return }
        self.choice = choice
        for position in positions {
            guard let number = Self.marks.firstIndex(of: bytes[position + 1]) else { continue }
            bytes[position] = choice.lead
            bytes[position + 1] = choice.first + UInt8(number)
        }
    }

    /// Whether a note holds one of the characters, also as a reference.
    private static func isUsed(_ choice: (lead: UInt8, first: UInt8), _ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { position in
                if bytes[position] == choice.lead {
                    return position + 1 < bytes.count
                        && (0..<marks.count).contains(Int(bytes[position + 1]) - Int(choice.first))
                }
                guard bytes[position] == UInt8(ascii: "&"),
                    let reference = CharacterReference(bytes, at: position), (0x80..<0x800).contains(reference.scalar)
                else { return false }
                let trail = 0x80 | Int(reference.scalar & 0x3F)
                return UInt8(0xC0 | reference.scalar >> 6) == choice.lead
                    && (0..<marks.count).contains(trail - Int(choice.first))
            }
        }
    }

    /// The mark that a stand-in stands for.
    func mark(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt8? {
        guard let choice, bytes[position] == choice.lead, position + 1 < bytes.count,
            bytes[position + 1] >= choice.first
        else { return nil }
        let number = Int(bytes[position + 1] - choice.first)
        return number < Self.marks.count ? Self.marks[number] : nil
    }
}
