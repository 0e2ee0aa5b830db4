/// A bare address of mail in text, by the rules of GFM: `name@example.org`, also with `mailto:` or `xmpp:` before it.
struct MailAddress {
    var range: Range<Int>
    /// The address names its scheme itself.
    var hasScheme: Bool

    private enum Scheme: CaseIterable {
        case mailto, xmpp

        var text: StaticString { self == .mailto ? "mailto:" : "xmpp:" }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The first that ends after `start`.
    static func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> MailAddress? {
        var floor = start
        var position = start
        while position < text.count {
            guard text[position] == UInt8(ascii: "@") else {
                position += 1
                continue
            }
            let (begin, scheme) = beginning(text, at: position, floor: floor)
            let (end, isAddress) = ending(text, at: position, isXMPP: scheme == .xmpp)
            if begin < position, isAddress {
                return MailAddress(range: begin..<end, hasScheme: scheme != nil)
            }
            floor = position + 1
            position = max(position + 1, end)
        }
        return nil
    }

    /// Where the address begins whose `@` stands at `position`, and the scheme that it begins with.
    private static func beginning(_ text: Bytes, at position: Int, floor: Int) -> (Int, scheme: Scheme?) {
        var begin = position
        while begin > floor {
            switch text[begin - 1] {
            case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): begin -= 1
            case let byte where byte.isASCIILetter || byte.isASCIIDigit: begin -= 1
            case UInt8(ascii: ":"):
                for scheme in Scheme.allCases {
                    let start = begin - scheme.text.utf8CodeUnitCount
                    guard start >= floor, matches(text, at: start, scheme.text) else { continue }
                    if start == 0 || !(text[start - 1].isASCIILetter || text[start - 1].isASCIIDigit) {
                        return (begin < position ? start : begin, scheme)
                    }
                }
                return (begin, nil)
            default: return (begin, nil)
            }
        }
        return (begin, nil)
    }

    /// Where it ends, and whether what stands after the `@` is a domain.
    private static func ending(_ text: Bytes, at position: Int, isXMPP: Bool) -> (Int, isAddress: Bool) {
        var end = position + 1
        var dots = 0
        scan: while end < text.count {
            switch text[end] {
            case UInt8(ascii: "@"): return (end, false)
            case UInt8(ascii: "."):
                guard end + 1 < text.count, text[end + 1].isASCIILetter || text[end + 1].isASCIIDigit else {
                    break scan
                }
                dots += 1
            case UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case UInt8(ascii: "/") where isXMPP: break
            case let byte where byte.isASCIILetter || byte.isASCIIDigit: break
            default: break scan
            }
            end += 1
        }
        guard end > position + 1, dots > 0, text[end - 1].isASCIILetter else { return (end, false) }
        return (end, true)
    }

    private static func matches(_ text: Bytes, at start: Int, _ scheme: StaticString) -> Bool {
        (0..<scheme.utf8CodeUnitCount).allSatisfy { text[start + $0] == scheme.utf8Start[$0] }
    }
}
