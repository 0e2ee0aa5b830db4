/// `==highlighted==`. Not between letters, so that `if a==b and c==d` stays what it is.
extension Delimiters.Kind {
    static let highlight = Self(
        construct: .highlights, byte: UInt8(ascii: "="), lengths: 2...2, worksInsideWords: false,
        opening: "<mark>", closing: "</mark>")
}
