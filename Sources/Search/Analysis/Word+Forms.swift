extension Word {
    /// The folded words of a text.
    static func forms(in text: [UInt8]) -> [[UInt8]] {
        var forms: [[UInt8]] = []
        var word = Word()
        while word.advance(in: text.span) { forms.append(word.form) }
        return forms
    }
}
