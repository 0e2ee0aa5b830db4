/// A bare address, by the rules of GFM: `www.…`, `http://…`, `https://…`, `ftp://…`.
///
/// It is masked before cmark, so that no `_` or `*` in it is emphasis: as far as nothing in it could be the end of what
/// it stands in (a bracket, a quote, a cell). The rest is its tail, looked for in the text that cmark gives back.
enum Autolink {
    /// An address in the source.
    struct Found {
        var range: Range<Int>
        /// It ended at a blank, so it has no tail.
        var isWhole: Bool
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The address whose `www.` begins at `position`, in a text that begins at `start`.
    static func www(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, from start: Int) -> Found? {
        guard position + 4 < bytes.count, bytes[position..<position + 4].elementsEqual("www.".utf8),
            isHost(bytes[position + 4]), position == start || mayPrecede(bytes[position - 1]),
            let domainEnd = domainEnd(bytes, from: position + 4)
        else { return nil }
        return found(bytes, position..<domainEnd, from: start)
    }

    /// The address whose `://` stands at `colon`.
    static func url(_ bytes: UnsafeBufferPointer<UInt8>, colon: Int, from start: Int) -> Found? {
        guard colon + 3 < bytes.count, bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/"),
            isHost(bytes[colon + 3])
        else { return nil }
        var first = colon
        while first > start, colon - first < 6, bytes[first - 1].isASCIILetter { first -= 1 }
        let scheme = bytes[first..<colon].lazy.map { $0 | 0x20 }
        guard
            scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) || scheme.elementsEqual("ftp".utf8),
            // What stands in angle brackets is CommonMark's.
            first == start || bytes[first - 1] != UInt8(ascii: "<"),
            let domainEnd = domainEnd(bytes, from: colon + 3)
        else { return nil }
        return found(bytes, first..<domainEnd, from: start)
    }

    private static func found(_ bytes: Bytes, _ domain: Range<Int>, from start: Int) -> Found? {
        var end = domain.upperBound
        while end < bytes.count, !mayEnd(bytes[end]) { end += 1 }
        let isWhole = end == bytes.count || bytes[end] == UInt8(ascii: "<") || bytes[end] <= 0x20
        let trimmed = trimmedEnd(bytes, domain.lowerBound..<end)
        end = trimmed
        // `==www.example.org==` is a highlighted address.
        if domain.lowerBound > start, bytes[domain.lowerBound - 1] == UInt8(ascii: "="), end - domain.lowerBound > 2,
            bytes[end - 1] == UInt8(ascii: "="), bytes[end - 2] == UInt8(ascii: "=")
        {
            end -= 2
        }
        guard end >= domain.lowerBound + 4 else { return nil }
        return Found(range: domain.lowerBound..<end, isWhole: isWhole)
    }

    /// How an address goes on in text after its stand-in.
    static func tail(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
        var end = start
        while end < text.count, !text[end].isWhitespace, text[end] != UInt8(ascii: "<"), text[end] < 0xF3 { end += 1 }
        return start..<trimmedEnd(text, start..<end)
    }

    /// Where an address ends once what belongs to the sentence is taken off: punctuation, brackets that don't open in
    /// it, a character reference.
    static func trimmedEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var surplus: (round: Int, square: Int) = (0, 0)
        for position in range {
            switch bytes[position] {
            case UInt8(ascii: "("): surplus.round -= 1
            case UInt8(ascii: ")"): surplus.round += 1
            case UInt8(ascii: "["): surplus.square -= 1
            case UInt8(ascii: "]"): surplus.square += 1
            default: break
            }
        }
        var end = range.upperBound
        while end > range.lowerBound {
            switch bytes[end - 1] {
            case UInt8(ascii: ")") where surplus.round > 0:
                surplus.round -= 1
                end -= 1
            case UInt8(ascii: "]") where surplus.square > 0:
                surplus.square -= 1
                end -= 1
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ";"):
                var name = end - 1
                while name > range.lowerBound, bytes[name - 1].isASCIILetter { name -= 1 }
                let isReference = name < end - 1 && name > range.lowerBound && bytes[name - 1] == UInt8(ascii: "&")
                end = isReference ? name - 1 : end - 1
            default: return end
            }
        }
        return end
    }

    /// Letters, digits, `-`, `_` and dots; no `_` in the last two parts.
    private static func domainEnd(_ bytes: Bytes, from start: Int) -> Int? {
        var underscores: (before: Int, last: Int) = (0, 0)
        var dots = 0
        var end = start
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "_"): underscores.last += 1
            case UInt8(ascii: "."):
                underscores = (underscores.last, 0)
                dots += 1
            case UInt8(ascii: "-"): break
            case let byte where isHost(byte): break
            default: return dots <= 10 && underscores != (0, 0) ? nil : end
            }
            end += 1
        }
        return dots <= 10 && underscores != (0, 0) ? nil : end
    }

    private static func isHost(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }

    /// What may stand before `www.`.
    private static func mayPrecede(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("), UInt8(ascii: "="),
            UInt8(ascii: "|"), UInt8(ascii: ">"):
            true
        default: byte.isWhitespace
        }
    }

    /// What ends the part of an address that is masked.
    private static func mayEnd(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "\\"), UInt8(ascii: "|"):
            true
        default: byte >= 0xF3
        }
    }
}
