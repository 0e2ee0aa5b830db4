/// Writes a table as CSV (RFC 4180): fields in quotes where they need them, lines that end in CR LF.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []

    init(_ columns: [String]) {
        row(columns)
    }

    mutating func row(_ fields: [String]) {
        for (number, field) in fields.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field)
        }
        bytes += "\r\n".utf8
    }

    private mutating func append(_ field: String) {
        // What begins like a formula would be worked out by a spreadsheet; a quote in front makes it words.
        let opener = field.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let needsQuotes = field.utf8.contains { ",\"\r\n".utf8.contains($0) }
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
        if opener { bytes.append(UInt8(ascii: "'")) }
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }
}
