/// A field of a row: where its text lies in the file.
public struct CSVField: Sendable {
    /// Without the quotes around it.
    public var range: Range<Int>
    /// Quotes are doubled in it.
    var hasDoubledQuotes = false
}

/// Reads comma- or semicolon-separated values by RFC 4180, on bytes, row by row.
///
/// A byte-order mark is skipped; rows end with LF, CRLF or CR; blank lines are no rows. A quoted field can hold line
/// breaks and, doubled, quotes. One that doesn't end before a separator or a line's end is reported by its place and
/// costs its own line only.
public struct CSVReader: Sendable {
    public let bytes: [UInt8]
    private(set) var separator = UInt8(ascii: ",")
    /// Where quoted fields open that don't end properly.
    private(set) var unclosedQuotes: [Range<Int>] = []
    private var index: Int

    /// A quoted field longer than this is taken for an unclosed one, which keeps reading linear.
    private static let longestQuoted = 65_536

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        // The header decides: a table saved where the decimal mark is a comma has semicolons.
        var commas = 0
        var semicolons = 0
        for byte in bytes[index...] {
            if byte == 0x0A || byte == 0x0D { break }
            if byte == UInt8(ascii: ",") { commas += 1 } else if byte == UInt8(ascii: ";") { semicolons += 1 }
        }
        if semicolons > commas { separator = UInt8(ascii: ";") }
    }

    /// Reads the next row into `fields`; false at the end. A row with an unclosed quote is skipped.
    public mutating func next(into fields: inout [CSVField]) -> Bool {
        while index < bytes.count {
            fields.removeAll(keepingCapacity: true)
            if bytes[index] == 0x0A || bytes[index] == 0x0D {
                index += 1
                continue
            }
            if readRow(into: &fields) { return true }
        }
        return false
    }

    /// The row as a range of the file.
    func extent(of fields: [CSVField]) -> Range<Int> {
        guard let first = fields.first, let last = fields.last else { return 0..<0 }
        return first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }

    public func text(_ field: CSVField) -> String {
        guard field.hasDoubledQuotes else { return String(decoding: bytes[field.range], as: UTF8.self) }
        var out: [UInt8] = []
        var isSecond = false
        for byte in bytes[field.range] {
            // Of two quotes the first stays.
            if byte != 0x22 || !isSecond { out.append(byte) }
            isSecond = byte == 0x22 && !isSecond
        }
        return String(decoding: out, as: UTF8.self)
    }

    private mutating func readRow(into fields: inout [CSVField]) -> Bool {
        while true {
            if index < bytes.count, bytes[index] == 0x22 {
                guard let field = readQuoted() else { return false }
                fields.append(field)
            } else {
                let start = index
                while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
                    index += 1
                }
                fields.append(CSVField(range: start..<index))
            }
            guard index < bytes.count, bytes[index] == separator else { return true }
            index += 1
        }
    }

    /// Reads a field whose quote opens at `index`. nil if it doesn't close; then goes to the end of its line.
    private mutating func readQuoted() -> CSVField? {
        let opening = index
        let limit = min(bytes.count, opening + Self.longestQuoted)
        var hasDoubled = false
        var at = opening + 1
        while at < limit {
            guard bytes[at] == 0x22 else {
                at += 1
                continue
            }
            let next = at + 1 < bytes.count ? bytes[at + 1] : 0x0A
            if next == 0x22 {
                hasDoubled = true
                at += 2
            } else if next == separator || next == 0x0A || next == 0x0D {
                index = at + 1
                return CSVField(range: opening + 1..<at, hasDoubledQuotes: hasDoubled)
            } else {
                break
            }
        }
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        unclosedQuotes.append(opening..<index)
        return nil
    }
}
