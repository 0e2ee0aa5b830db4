/// `[!DNL git]` and `[!UICONTROL Save]`: words that Adobe's documentation marks for its translators, as not to be
/// translated or as the label of a control. A reader sees the words alone.
enum TranslationMark {
    private static let names: [StaticString] = ["[!DNL ", "[!UICONTROL "]

    /// The words and the end of the mark that begins at `start`; it stays on its line.
    static func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (words: Range<Int>, end: Int)? {
        guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "!") else { return nil }
        let rest = bytes[start...]
        guard let name = names.first(where: { rest.starts(with: Self.bytes(of: $0)) }) else { return nil }
        let first = start + name.utf8CodeUnitCount
        var end = first
        while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
            if bytes[end] == UInt8(ascii: "[") || bytes[end].isLineEnd { return nil }
            end += 1
        }
        guard end < bytes.count, end > first else { return nil }
        return (first..<end, end + 1)
    }

    private static func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}
