/// The source line of a location and a line that underlines the span in it, laid out in terminal columns.
struct SourceExcerpt: Equatable {
    var line: String
    /// Spaces, then `^` under each column of the span; at least one.
    var marker: String

    private static let tabWidth = 4
    /// Columns of a line that are shown; of longer lines, the stretch around the span.
    private static let maximumWidth = 100
    /// Columns shown before the span where a line is cut.
    private static let context = 30
    /// Bytes of a line looked at on either side of the span's start: a line can be a whole file.
    private static let maximumBytes = 400

    init?(_ location: Location, in map: LineMap) {
        let full = map.line(containing: location.range.lowerBound)
        guard !full.isEmpty else { return nil }
        let start = min(max(location.range.lowerBound, full.lowerBound), full.upperBound)
        // A span over several lines is underlined to the end of its first.
        let end = min(max(location.range.upperBound, start), full.upperBound)
        let shown = max(full.lowerBound, start - Self.maximumBytes)..<min(full.upperBound, start + Self.maximumBytes)

        let layout = Layout(map.bytes[shown])
        // The span's first and last column.
        let width = layout.width
        let spanStart = start == full.upperBound ? width : layout.column(at: start)
        let spanEnd = layout.column(after: end) ?? spanStart

        var visible = 0..<width
        if width > Self.maximumWidth {
            let first = max(0, min(spanStart - Self.context, width - Self.maximumWidth))
            visible = first..<min(width, first + Self.maximumWidth)
        }
        let kept = layout.kept(visible)
        let cutBefore = shown.lowerBound > full.lowerBound || kept.column > 0
        let cutAfter = shown.upperBound < full.upperBound || visible.upperBound < width

        let origin = kept.column - (cutBefore ? 1 : 0)
        line = (cutBefore ? "…" : "") + kept.text + (cutAfter ? "…" : "")
        let markerStart = max(0, spanStart - origin)
        let markerEnd = min(max(spanEnd, spanStart + 1), max(visible.upperBound, spanStart + 1)) - origin
        marker =
            TerminalText.run(of: UInt8(ascii: " "), markerStart)
            + TerminalText.run(of: UInt8(ascii: "^"), max(1, markerEnd - markerStart))
    }

    /// A line's bytes in columns.
    private enum Layout {
        /// Printable ASCII, as most lines are: each byte is a column.
        case plain(ArraySlice<UInt8>)
        case cells([Cell])

        init(_ bytes: ArraySlice<UInt8>) {
            self = bytes.allSatisfy { $0 &- 0x20 < 0x5F } ? .plain(bytes) : .cells(SourceExcerpt.cells(bytes))
        }

        var width: Int {
            switch self {
            case .plain(let bytes): bytes.count
            case .cells(let cells): cells.last.map { $0.column + $0.width } ?? 0
            }
        }

        /// Where the scalar stands that holds the byte at an offset.
        func column(at offset: Int) -> Int {
            switch self {
            case .plain(let bytes): max(0, min(offset - bytes.startIndex, bytes.count - 1))
            case .cells(let cells): cells.last { $0.offset <= offset }?.column ?? 0
            }
        }

        /// Where the scalar ends that holds the byte before an offset; nil where none does.
        func column(after offset: Int) -> Int? {
            switch self {
            case .plain(let bytes): offset > bytes.startIndex ? min(offset - bytes.startIndex, bytes.count) : nil
            case .cells(let cells): cells.last { $0.offset < offset }.map { $0.column + $0.width }
            }
        }

        /// What lies whole in a range of columns, and in which column it begins.
        func kept(_ columns: Range<Int>) -> (text: String, column: Int) {
            switch self {
            case .plain(let bytes):
                let first = bytes.startIndex
                let bytes = bytes[first + columns.lowerBound..<first + columns.upperBound]
                return (String(decoding: bytes, as: UTF8.self), columns.lowerBound)
            case .cells(let cells):
                let kept = cells.filter {
                    $0.column >= columns.lowerBound && $0.column + $0.width <= columns.upperBound
                }
                var text = ""
                for cell in kept { cell.write(into: &text) }
                return (text, kept.first?.column ?? 0)
            }
        }
    }

    /// One scalar of the line as printed.
    private struct Cell {
        var offset: Int
        var column: Int
        var width: Int
        var scalar: Unicode.Scalar

        init(_ scalar: Unicode.Scalar, offset: Int, column: Int) {
            self.scalar = scalar
            self.offset = offset
            self.column = column
            width =
                if scalar == "\t" {
                    tabWidth - column % tabWidth
                } else if TerminalText.isHidden(scalar) {
                    TerminalText.visible(scalar).utf8.count
                } else {
                    TerminalText.width(scalar)
                }
        }

        func write(into line: inout String) {
            if scalar == "\t" {
                line += TerminalText.run(of: UInt8(ascii: " "), width)
            } else if TerminalText.isHidden(scalar) {
                line += TerminalText.visible(scalar)
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
    }

    private static func cells(_ bytes: ArraySlice<UInt8>) -> [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(bytes.count)
        var column = 0
        var offset = bytes.startIndex
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            let scalar: Unicode.Scalar
            let length: Int
            switch decoder.decode(&iterator) {
            case .emptyInput: return cells
            case .scalarValue(let value): (scalar, length) = (value, UTF8.width(value))
            case .error: (scalar, length) = ("\u{FFFD}", 1)
            }
            let cell = Cell(scalar, offset: offset, column: column)
            cells.append(cell)
            column += cell.width
            offset += length
        }
    }
}
