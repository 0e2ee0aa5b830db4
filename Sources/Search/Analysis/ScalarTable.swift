internal import Markdown

/// What the tokenizer does with each scalar below `Folding.limit`: a letter or digit with its folded bytes, a mark that
/// is dropped inside a word, or a break between words.
enum ScalarTable {
    /// The scalar ends a word.
    static let breaks: UInt64 = 0
    /// The scalar belongs to a word and leaves nothing in its folded form.
    static let dropped: UInt64 = 0xFF << 56

    /// By code point: `breaks`, `dropped`, or the folded UTF-8 bytes from the lowest byte up, their count in the
    /// highest byte.
    static let entries: [UInt64] = (0..<Folding.limit).map { code in
        guard let scalar = Unicode.Scalar(code), isWordPart(scalar) else { return breaks }
        var folded: [UInt8] = []
        appendFolded(UTF8.encode(scalar).map(Array.init) ?? [], to: &folded)
        if folded.isEmpty || folded.count > 7 || isMark(scalar) { return dropped }
        var entry = UInt64(folded.count) << 56
        for (index, byte) in folded.enumerated() { entry |= UInt64(byte) << (8 * UInt64(index)) }
        return entry
    }

    /// Letters, digits and marks, as the browser's `\p{L}\p{N}\p{M}`.
    static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default:
            isMark(scalar)
        }
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Letters that the browser's own decomposition leaves alone and `fold` does not. The manifest carries them.
    static let withoutDecomposition: [(letter: String, folded: String)] =
        "ßæœøłđþðıħŧŋſ".unicodeScalars.map { (String($0), fold(String($0))) }.filter { $0.letter != $0.folded }
}
