/// How large a picture is to be shown, in CSS pixels: `|300` or `|300x200` after its words.
public struct PictureSize: Sendable, Hashable {
    public var width: Int
    /// nil keeps the picture's proportions.
    public var height: Int?

    private static let largest = 10_000

    /// `300` or `300x200`.
    init?(_ text: Substring) {
        let numbers = text.utf8.split(separator: UInt8(ascii: "x"), maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.allSatisfy(\.isASCIIDigit) ? Int(Substring($0)) : nil }
        guard let width = numbers[0], (1...Self.largest).contains(width) else { return nil }
        self.width = width
        guard numbers.count == 2 else { return }
        guard let height = numbers[1], (1...Self.largest).contains(height) else { return nil }
        self.height = height
    }

    /// The words of a picture and the size that ends them.
    /// - Parameter needsWords: a size alone is only that behind a bar.
    static func split(_ text: String, needsWords: Bool) -> (words: String, size: PictureSize?) {
        guard let bar = text.utf8.lastIndex(of: UInt8(ascii: "|")) else {
            guard !needsWords, let size = PictureSize(text[...]) else { return (text, nil) }
            return ("", size)
        }
        guard let size = PictureSize(text[text.utf8.index(after: bar)...]) else { return (text, nil) }
        var words = text[..<bar]
        // `\|` is how the bar is written in a table's cell.
        if words.utf8.last == UInt8(ascii: "\\") { words = words.dropLast() }
        return (String(words), size)
    }
}
