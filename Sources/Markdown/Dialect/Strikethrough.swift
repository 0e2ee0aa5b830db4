/// `~struck~` and `~~struck~~`.
extension Delimiters.Kind {
    static let strikethrough = Self(
        construct: .strikethrough, byte: UInt8(ascii: "~"), lengths: 1...2, worksInsideWords: true,
        opening: "<del>", closing: "</del>")
}
