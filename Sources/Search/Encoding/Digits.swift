/// Whole numbers as text that JSON strings hold without escapes: digits of an alphabet of 90 characters from `#` to
/// `}` without the backslash. The first 60 end a number; the other 30 say that more of it follows, lowest part first.
enum Digits {
    static let ending = 60
    static let continuing = 30

    static func append(_ number: Int, to out: inout [UInt8]) {
        var rest = number
        while rest >= ending {
            out.append(character(ending + rest % continuing))
            rest /= continuing
        }
        out.append(character(rest))
    }

    /// Ascending numbers as what each adds to the one after the number before.
    static func distances(_ numbers: [Int]) -> [UInt8] {
        var out: [UInt8] = []
        var next = 0
        for number in numbers {
            append(number - next, to: &out)
            next = number + 1
        }
        return out
    }

    /// The character for a digit from 0 to 89.
    static func character(_ digit: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: digit + (digit < 57 ? 35 : 36))
    }
}
