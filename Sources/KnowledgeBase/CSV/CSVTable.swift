import Diagnostics
import Files

/// A column that a table can have.
struct CSVColumn {
    let name: String
    let spanish: [String]
    var isRequired = false

    init(_ name: String, _ spanish: String..., isRequired: Bool = false) {
        self.name = name
        self.spanish = spanish
        self.isRequired = isRequired
    }
}

/// Reads the rows of a table with a header, its columns in any order and either language.
struct CSVTable {
    private var reader: CSVReader
    private let path: SourcePath
    private let columns: [CSVColumn]
    /// By declared column, its place in a row.
    private var places: [Int?]
    private var width = 0
    private(set) var sink = DiagnosticSink()

    init(_ bytes: [UInt8], _ columns: [CSVColumn], path: SourcePath) {
        reader = CSVReader(bytes)
        self.path = path
        self.columns = columns
        places = [Int?](repeating: nil, count: columns.count)
    }

    /// Calls `body` for every row of the right width.
    mutating func forEachRow(_ body: (inout Row) -> Void) {
        var fields: [CSVField] = []
        let hasHeader = reader.next(into: &fields)
        if hasHeader, readHeader(fields) {
            while reader.next(into: &fields) {
                guard fields.count == width else {
                    reportWidth(fields)
                    continue
                }
                var row = Row(fields: fields, places: places, columns: columns, reader: reader, path: path)
                body(&row)
                if !row.sink.diagnostics.isEmpty { sink.merge(row.sink) }
            }
        }
        for range in reader.unclosedQuotes {
            sink.report(
                .unclosedQuote,
                "this quote doesn't close before a `\(separatorText)` or the end of a line; double a quote inside quotes",
                at: Location(path, range))
        }
    }

    private var separatorText: String { String(decoding: [reader.separator], as: UTF8.self) }

    private mutating func readHeader(_ fields: [CSVField]) -> Bool {
        width = fields.count
        var isWhole = true
        for (place, field) in fields.enumerated() {
            let text = trimmed(reader.text(field))
            let name = normalizedName(text)
            let names = columns.map { ([$0.name] + $0.spanish).map { normalizedName($0) } }
            guard let column = names.firstIndex(where: { $0.contains(name) }) else {
                sink.report(
                    .unknownColumn, "there is no column `\(shown(text))` here", at: Location(path, field.range),
                    suggestions: nearestNames(text, among: columns.flatMap { [$0.name] + $0.spanish }))
                continue
            }
            if places[column] != nil {
                sink.report(
                    .csvColumn, "the column `\(columns[column].name)` is here twice", at: Location(path, field.range))
                isWhole = false
            }
            places[column] = place
        }
        let missing = columns.indices.filter { columns[$0].isRequired && places[$0] == nil }.map { columns[$0].name }
        if !missing.isEmpty {
            sink.report(
                .csvColumn, "the header needs \(missing.map { "`\($0)`" }.joined(separator: ", "))",
                at: Location(path, reader.extent(of: fields)))
        }
        return isWhole && missing.isEmpty
    }

    private mutating func reportWidth(_ fields: [CSVField]) {
        var message = "the row has \(fields.count) field\(fields.count == 1 ? "" : "s"), the header \(width)"
        if fields.count > width { message += "; a value that holds a `\(separatorText)` must be in quotes" }
        sink.report(.csvRow, message, at: Location(path, reader.extent(of: fields)))
    }
}

extension CSVTable {
    /// One row, read by declared column. Values that can't be read are reported and give nil.
    struct Row {
        let fields: [CSVField]
        let places: [Int?]
        let columns: [CSVColumn]
        let reader: CSVReader
        let path: SourcePath
        var sink = DiagnosticSink()

        func range(_ column: Int) -> Range<Int> {
            places[column].map { fields[$0].range } ?? extent
        }

        var extent: Range<Int> { reader.extent(of: fields) }

        func isEmpty(_ column: Int) -> Bool { bytes(column).isEmpty }

        /// The text; empty where the row doesn't say.
        func text(_ column: Int) -> String {
            guard let place = places[column] else { return "" }
            return fields[place].hasDoubledQuotes
                ? trimmed(reader.text(fields[place])) : String(decoding: bytes(column), as: UTF8.self)
        }

        mutating func requiredText(_ column: Int) -> String? {
            let text = text(column)
            if text.isEmpty {
                sink.report(.csvValue, "`\(columns[column].name)` is empty", at: Location(path, extent))
            }
            return text.isEmpty ? nil : text
        }

        mutating func date(_ column: Int) -> CalendarDate? {
            if let date = CalendarDate(utf8: bytes(column)) { return date }
            reportUnreadable(column, FieldKind.date.expectation(in: .en), FieldKind.dateSuggestions(text(column)))
            return nil
        }

        /// nil if the row doesn't say; `.some(nil)` never, unreadable ones are reported and `ok` becomes false.
        mutating func date(_ column: Int, ok: inout Bool) -> CalendarDate? {
            guard !isEmpty(column) else { return nil }
            let date = date(column)
            if date == nil { ok = false }
            return date
        }

        /// A number; with semicolons between fields its decimal mark may be a comma.
        mutating func number(_ column: Int) -> Double? {
            if let number = CSVTable.number(bytes(column), allowsComma: reader.separator == UInt8(ascii: ";")) {
                return number
            }
            reportUnreadable(column, FieldKind.number.expectation(in: .en), [])
            return nil
        }

        mutating func integer(_ column: Int, ok: inout Bool) -> Int? {
            guard !isEmpty(column) else { return nil }
            if let number = decimal(bytes(column)) { return number }
            reportUnreadable(column, "a whole number", [])
            ok = false
            return nil
        }

        /// `escalation@2`; nil if the row doesn't say.
        mutating func reference(_ column: Int, ok: inout Bool) -> Reference? {
            guard !isEmpty(column) else { return nil }
            if let reference = FieldKind.reference(text(column)) { return reference }
            reportUnreadable(column, FieldKind.reference([], versioned: true).expectation(in: .en), [])
            ok = false
            return nil
        }

        private mutating func reportUnreadable(_ column: Int, _ expected: String, _ suggestions: [String]) {
            let found = isEmpty(column) ? "empty" : "`\(shown(text(column)))`"
            let range = range(column)
            sink.report(
                .csvValue, "`\(columns[column].name)` must be \(expected), not \(found)",
                at: Location(path, range.isEmpty ? extent : range), suggestions: suggestions)
        }

        /// Without blanks around.
        private func bytes(_ column: Int) -> ArraySlice<UInt8> {
            guard let place = places[column] else { return [] }
            var slice = reader.bytes[fields[place].range]
            while let first = slice.first, first <= 0x20 { slice = slice.dropFirst() }
            while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
            return slice
        }
    }

    /// `4`, `-4.5`, `1.2e3`. Up to 15 digits and 22 places it is the nearest double by one exact division.
    static func number(_ bytes: ArraySlice<UInt8>, allowsComma: Bool) -> Double? {
        var mantissa = 0
        var digits = 0
        var places = 0
        var hasPoint = false
        var rest = bytes
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        for byte in rest {
            if byte &- 48 < 10, digits < 15 {
                mantissa = mantissa * 10 + Int(byte - 48)
                digits += 1
                if hasPoint { places += 1 }
            } else if !hasPoint, byte == UInt8(ascii: ".") || (allowsComma && byte == UInt8(ascii: ",")) {
                hasPoint = true
            } else {
                return slowNumber(bytes, allowsComma: allowsComma)
            }
        }
        guard digits > 0 else { return nil }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let value = Double(mantissa) / scale
        return isNegative ? -value : value
    }

    private static func slowNumber(_ bytes: ArraySlice<UInt8>, allowsComma: Bool) -> Double? {
        guard bytes.count <= 40, bytes.allSatisfy({ $0 &- 48 < 10 || "+-.,eE".utf8.contains($0) }) else { return nil }
        let pointed = allowsComma ? bytes.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 } : Array(bytes)
        guard let value = Double(String(decoding: pointed, as: UTF8.self)), value.isFinite else { return nil }
        return value
    }
}
