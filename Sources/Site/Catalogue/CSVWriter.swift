import Files

/// Writes a table (RFC 4180) with a byte order mark, by which spreadsheets know its letters.
struct CSVWriter {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ columns: [String]) {
        row(columns)
    }

    mutating func row(_ fields: [String]) {
        for (number, field) in fields.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ field: String) {
        // A spreadsheet would compute what begins like a formula.
        let isFormula = field.utf8.first.map(Self.beginsFormula) ?? false
        let text = isFormula && Double(field) == nil ? "'" + field : field
        text.withBytes { text in
            guard text.contains(where: Self.isQuoted) else {
                bytes.append(contentsOf: text)
                return
            }
            bytes.append(UInt8(ascii: "\""))
            for byte in text {
                bytes.append(byte)
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"):
            true
        default: false
        }
    }

    private static func isQuoted(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}
