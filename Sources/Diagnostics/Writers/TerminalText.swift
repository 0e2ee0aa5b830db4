import Files

/// Text from notes on its way to a terminal or a log.
enum TerminalText {
    /// The text with every scalar spelt out that would drive a terminal or reorder what is shown: control characters,
    /// bidirectional and invisible formatting, line separators.
    static func visible(_ text: some StringProtocol) -> String {
        if text.withBytes({ $0.allSatisfy { $0 &- 0x20 < 0x5F } }) || !text.unicodeScalars.contains(where: isHidden) {
            return String(text)
        }
        var result = ""
        for scalar in text.unicodeScalars { result += visible(scalar) }
        return result
    }

    /// An ASCII character so many times, many times faster than by repeating a text.
    static func run(of character: UInt8, _ count: Int) -> String {
        String(unsafeUninitializedCapacity: count) { bytes in
            bytes[..<count].initialize(repeating: character)
            return count
        }
    }

    static func visible(_ scalar: Unicode.Scalar) -> String {
        guard isHidden(scalar) else { return String(scalar) }
        return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }

    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// Columns that a terminal gives a scalar that isn't hidden: 0 for marks that join the one before, 2 for wide East
    /// Asian ones and emoji (Unicode Standard Annex 11, ranges merged where what lies between is unassigned).
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x300: 1
        case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x64B...0x65F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
            0x200C...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF:
            0
        case 0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x2705, 0x270A...0x270B, 0x2728, 0x274C, 0x274E,
            0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
