import Insights
import KnowledgeBase

/// Draws who ran an account and which version of each rule held, a row each, over the time of its story. Places are
/// shares of the width, so that words keep their size on any screen.
struct BandDrawing {
    struct Bar {
        var label: String
        var name: String
        var address: String?
        var start: CalendarDate
        /// The first day after it; nil for one that goes on.
        var end: CalendarDate?
    }

    struct Row {
        var label: String
        var bars: [Bar]
    }

    let days: ClosedRange<CalendarDate>
    let rows: [Row]

    private static let rowHeight = 40.0

    func svg(id: String, title: String, description: String) -> [UInt8] {
        var svg = SVGWriter()
        let height = Double(rows.count) * Self.rowHeight + 20
        svg.open(
            "bands", id: id, role: "group", attributes: #"width="100%" height="\#(svgNumber(height))""#, title: title,
            description: description)
        for year in days.lowerBound.components.year...days.upperBound.components.year {
            guard let start = CalendarDate(year: year, month: 1, day: 1), days.contains(start) else { continue }
            let x = share(start)
            svg.raw(#"<line class="grid" x1="\#(x)" x2="\#(x)" y1="0" y2="\#(height - 16)"/>"#)
            // The last year's number would stand past the edge.
            if Double(days.upperBound.day - start.day) / span > 0.06 {
                svg.text("scale", String(year), x: x, y: svgNumber(height - 4))
            }
        }
        for (number, row) in rows.enumerated() {
            let top = Double(number) * Self.rowHeight
            // The last bar is often too short for its words, and what holds today matters most.
            let current = row.bars.last.flatMap { bar in bar.end.map { $0 > days.upperBound } ?? true ? bar.label : nil
            }
            svg.text("row", row.label + (current.map { " · " + $0 } ?? ""), x: "0", y: svgNumber(top + 12))
            for (place, bar) in row.bars.enumerated() { draw(bar, isOdd: place % 2 == 1, top: top + 17, &svg) }
        }
        svg.close()
        return svg.bytes
    }

    private var span: Double { Double(max(1, days.upperBound.day - days.lowerBound.day)) }

    private func share(_ day: CalendarDate) -> String {
        svgNumber(Double(day.day - days.lowerBound.day) / span * 100) + "%"
    }

    private func draw(_ bar: Bar, isOdd: Bool, top: Double, _ svg: inout SVGWriter) {
        let start = max(bar.start, days.lowerBound)
        let end = min(bar.end ?? days.upperBound, days.upperBound)
        let width = Double(max(0, end.day - start.day)) / span * 100
        if let address = bar.address { svg.openLink(address, label: bar.name) }
        svg.raw(
            #"""
            <rect class="bar\#(isOdd ? " odd" : "")" x="\#(share(start))" y="\#(top)" width="\#(max(width, 0.4))%" \#
            height="18" rx="2"/>
            """#)
        // What doesn't fit is told by the link's label and by the list.
        if width * 6 > Double(bar.label.count) * 7 + 8 {
            svg.raw(#"<svg x="\#(share(start))" y="\#(top)" width="\#(width)%" height="18">"#)
            svg.text("name", bar.label, x: "6", y: "13")
            svg.raw("</svg>")
        }
        if bar.address != nil { svg.closeLink() }
    }
}
