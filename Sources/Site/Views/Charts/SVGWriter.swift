import Markdown
import Templates

/// Writes the pieces of a drawing. Only attributes of the drawing itself and classes: how it looks is the stylesheet's.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    /// Opens a drawing that assistive technology reads as its title and description.
    /// - Parameters:
    ///   - id: unique in the page; title and description get it with a letter more.
    ///   - role: `img` for a picture, `group` for one that holds links.
    mutating func open(
        _ kind: String, id: String, role: String, attributes: String, title: String, description: String
    ) {
        raw(
            #"""
            <svg class="\#(kind)" \#(attributes) role="\#(role)" aria-labelledby="\#(id)t \#(id)d" \#
            focusable="false"><title id="\#(id)t">
            """#)
        bytes.appendEscapedHTML(title)
        raw(#"</title><desc id="\#(id)d">"#)
        bytes.appendEscapedHTML(description)
        raw("</desc>")
    }

    mutating func close() { raw("</svg>") }

    /// Markup that holds nothing of a note.
    mutating func raw(_ markup: Markup) { bytes += markup.bytes }

    mutating func line(_ kind: String, from: (x: Double, y: Double), to: (x: Double, y: Double)) {
        raw(#"<line class="\#(kind)" x1="\#(from.x)" y1="\#(from.y)" x2="\#(to.x)" y2="\#(to.y)"/>"#)
    }

    mutating func rectangle(_ kind: String, x: Double, y: Double, width: Double, height: Double) {
        raw(#"<rect class="\#(kind)" x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)"/>"#)
    }

    mutating func path(_ kind: String, _ points: [(x: Double, y: Double)]) {
        guard let first = points.first else { return }
        raw(#"<path class="\#(kind)" d="M\#(first.x) \#(first.y)"#)
        for point in points.dropFirst() { raw("L\(point.x) \(point.y)") }
        raw(#""/>"#)
    }

    mutating func circle(_ kind: String, at place: (x: Double, y: Double), radius: Double) {
        raw(#"<circle class="\#(kind)" cx="\#(place.x)" cy="\#(place.y)" r="\#(radius)"/>"#)
    }

    /// A square that stands on its corner: told from a circle without colour.
    mutating func diamond(_ kind: String, at place: (x: Double, y: Double), radius: Double) {
        raw(
            #"""
            <path class="\#(kind)" d="M\#(place.x) \#(place.y - radius)l\#(radius) \#(radius) -\#(radius) \#(radius) \#
            -\#(radius) -\#(radius)z"/>
            """#)
    }

    /// - Parameter anchor: `start`, `middle` or `end`.
    mutating func text(_ kind: String, _ words: String, x: String, y: String, anchor: String = "start") {
        text(words, #"<text class="\#(kind)" x="\#(x)" y="\#(y)" text-anchor="\#(anchor)">"#)
    }

    mutating func text(_ kind: String, _ words: String, x: Double, y: Double, anchor: String = "start") {
        text(words, #"<text class="\#(kind)" x="\#(x)" y="\#(y)" text-anchor="\#(anchor)">"#)
    }

    private mutating func text(_ words: String, _ opening: Markup) {
        raw(opening)
        bytes.appendEscapedHTML(words)
        raw("</text>")
    }

    mutating func openLink(_ address: String, label: String) {
        raw(#"<a href=""#)
        bytes.appendAddress(address)
        raw(#"" aria-label=""#)
        bytes.appendEscapedHTML(label)
        raw(#"">"#)
    }

    mutating func closeLink() { raw("</a>") }
}
