extension Unicode.Scalar {
    /// A letter, digit or mark of any script.
    public var isWordPart: Bool {
        if let ascii = isASCII ? UInt8(truncatingIfNeeded: value) : nil {
            return ascii.isASCIILetter || ascii.isASCIIDigit
        }
        return properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
    }

    /// A character without a shape: a soft hyphen, a zero-width joiner, a variation selector.
    var isInvisible: Bool { properties.generalCategory == .format || properties.isVariationSelector }
}
