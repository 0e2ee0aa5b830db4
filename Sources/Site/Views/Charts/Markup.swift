import Files

/// Markup that is written as a literal and ends as bytes at once: a page can hold thousands of short pieces, and joining
/// them from texts took most of a chart's time.
///
/// ```swift
/// svg.raw(#"<line class="\#(kind)" x1="\#(from.x)"/>"#)
/// ```
struct Markup: ExpressibleByStringInterpolation, Sendable {
    fileprivate(set) var bytes: [UInt8]

    init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 8 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// A coordinate.
        mutating func appendInterpolation(_ value: Double) {
            bytes.appendCoordinate(value)
        }

        /// The program's own words: they aren't escaped.
        mutating func appendInterpolation(_ words: String) {
            words.withBytes { bytes.append(contentsOf: $0) }
        }
    }
}

extension [UInt8] {
    /// A coordinate with one decimal at most, finer than any screen.
    fileprivate mutating func appendCoordinate(_ value: Double) {
        let tenths = Int((value * 10).rounded())
        if tenths < 0 { append(UInt8(ascii: "-")) }
        appendDigits(tenths.magnitude / 10)
        let rest = tenths.magnitude % 10
        guard rest > 0 else { return }
        append(UInt8(ascii: "."))
        appendDigits(rest)
    }

    private mutating func appendDigits(_ value: UInt) {
        if value >= 10 { appendDigits(value / 10) }
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}

/// A coordinate with one decimal at most.
func svgNumber(_ value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.appendCoordinate(value)
    return String(decoding: bytes, as: UTF8.self)
}
