@_spi(_Unicode) import Swift

/// Unicode normalisation form C, which page addresses use so that one name has one spelling. The standard library
/// keeps it for its own string comparison; this is the one file that asks for it.
public func composed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc { scalars.append(scalar) }
    return String(scalars)
}
