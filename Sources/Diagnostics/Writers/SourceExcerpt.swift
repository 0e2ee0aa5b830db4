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

        let cells = Self.cells(map.bytes[shown], from: shown.lowerBound)
        // The span's first and last column.
        let width = cells.last.map { $0.column + $0.width } ?? 0
        let spanStart = start == full.upperBound ? width : cells.last { $0.offset <= start }?.column ?? 0
        let spanEnd = cells.last { $0.offset < end }.map { $0.column + $0.width } ?? spanStart

        var visible = 0..<width
        if width > Self.maximumWidth {
            let first = max(0, min(spanStart - Self.context, width - Self.maximumWidth))
            visible = first..<min(width, first + Self.maximumWidth)
        }
        let kept = cells.filter { $0.column >= visible.lowerBound && $0.column + $0.width <= visible.upperBound }
        let cutBefore = shown.lowerBound > full.lowerBound || kept.first.map { $0.column > 0 } ?? false
        let cutAfter = shown.upperBound < full.upperBound || kept.count < cells.count && visible.upperBound < width

        let origin = (kept.first?.column ?? 0) - (cutBefore ? 1 : 0)
        var line = cutBefore ? "…" : ""
        for cell in kept { cell.write(into: &line) }
        self.line = cutAfter ? line + "…" : line
        let markerStart = max(0, spanStart - origin)
        let markerEnd = min(max(spanEnd, spanStart + 1), max(visible.upperBound, spanStart + 1)) - origin
        marker =
            String(repeating: " ", count: markerStart)
            + String(repeating: "^", count: max(1, markerEnd - markerStart))
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
                line += String(repeating: " ", count: width)
            } else if TerminalText.isHidden(scalar) {
                line += TerminalText.visible(scalar)
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
    }

    private static func cells(_ bytes: ArraySlice<UInt8>, from start: Int) -> [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(bytes.count)
        var column = 0
        var offset = start
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
