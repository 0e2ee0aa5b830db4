internal import Diagnostics

/// References are numbered as they come; the texts follow at the end of the note. A text's links back are written last
/// of all, when every reference is known, and put where they belong as a piece.
extension BodyWriter {
    mutating func writeReference(_ entry: Masks.Entry) {
        guard let reference = footnotes.refer(to: source.bytes[entry.range]) else {
            entry.decoded(source.bytes).withUnsafeBufferPointer { writeWords($0) }
            if !footnotes.isEmpty {
                let label = String(decoding: source.bytes[entry.range], as: UTF8.self)
                report(.missingFootnote, "the note doesn't define \(label)", entry.range)
            }
            return
        }
        writeMark(of: reference.definition, number: reference.number, reference: reference.reference)
    }

    /// `^[…]`: its text is written with the others'.
    mutating func writeReference(toInline number: Int, _ entry: Masks.Entry) {
        guard units.indices.contains(number) else { return }
        let definition = footnotes.add(inline: number, at: entry.range)
        writeMark(of: definition, number: footnotes.order.count, reference: 1)
    }

    private mutating func writeMark(of definition: Int, number: Int, reference: Int) {
        beginMarkup()
        html.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
        appendLabel(definition)
        html.append("\" id=\"fnref-")
        appendReference(definition, reference)
        html.append(style.isPage ? "\" role=\"doc-noteref\">" : "\" data-footnote-ref>")
        html.append(contentsOf: String(number).utf8)
        html.append("</a></sup>")
    }

    /// Writes the texts of all footnotes that were referred to, also by one another.
    mutating func writeFootnotes() {
        guard !footnotes.isEmpty else { return }
        var holes: [Int] = []
        if !footnotes.order.isEmpty {
            append(.textEnd)
            html.freshLine()
            if style.isPage {
                html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
                append(.phrase(.footnotes))
                html.append("\">\n<ol>\n")
            } else {
                html.append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
            }
            while holes.count < footnotes.order.count {
                holes.append(writeText(ofFootnote: footnotes.order[holes.count]))
            }
            html.append("</ol>\n</section>\n")
        }
        fill(holes)
        for definition in footnotes.definitions where definition.number == 0 {
            let label = String(decoding: source.bytes[definition.label], as: UTF8.self)
            report(.unusedFootnote, "nothing refers to the footnote \(label)", definition.label)
        }
        for label in footnotes.repeated {
            let words = String(decoding: source.bytes[label], as: UTF8.self)
            report(.unusedFootnote, "the footnote \(words) is defined before; only the first counts", label)
        }
    }

    /// Gives the number of the piece before which its links back go.
    private mutating func writeText(ofFootnote index: Int) -> Int {
        html.append("<li id=\"fn-")
        appendLabel(index)
        html.append("\">\n")
        var hole: Int?
        var child = footnotes.definitions[index].item?.firstChild
        if let number = footnotes.definitions[index].inline { hole = writeText(ofInline: number, index) }
        while let node = child {
            child = node.next
            if child == nil, node.kind == .paragraph, node.mark == 0 { lastParagraph = node }
            writeTree(node)
            if let place = lastParagraphEnd {
                hole = place
                lastParagraphEnd = nil
            }
        }
        beginMarkup()
        if hole == nil {
            html.freshLine()
            hole = markPlace()
            html.append("\n")
        }
        html.append("</li>\n")
        return hole ?? note.body.pieces.count
    }

    private mutating func writeText(ofInline number: Int, _ index: Int) -> Int {
        html.append("<p>")
        let place = footnotes.definitions[index].label
        writeUnit(InlineUnits.Unit(range: place, number: number), surroundings: .line)
        beginMarkup()
        html.append(" ")
        let hole = markPlace()
        html.append("</p>\n")
        return hole
    }

    /// Writes each footnote's links back, and puts them into the pieces before those that `holes` number.
    private mutating func fill(_ holes: [Int]) {
        guard !holes.isEmpty else { return }
        var pieces: [Body.Piece] = []
        let count = markPlace()
        pieces.reserveCapacity(count + holes.count)
        var done = 0
        for (hole, index) in zip(holes, footnotes.order) {
            pieces += note.body.pieces[done..<hole]
            done = hole
            writeLinksBack(index)
            let end = markPlace()
            pieces += note.body.pieces[count..<end]
            note.body.pieces.removeLast(end - count)
        }
        note.body.pieces = pieces + note.body.pieces[done...]
    }

    private mutating func writeLinksBack(_ index: Int) {
        let definition = footnotes.definitions[index]
        for reference in 1...max(1, definition.references) {
            if reference > 1 { html.append(" ") }
            html.append("<a href=\"#fnref-")
            appendReference(index, reference)
            if style.isPage {
                html.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
                append(.phrase(.backToReference))
                html.append(" ")
                html.append(contentsOf: String(definition.number).utf8)
                appendRepetition(reference)
                html.append("\">↩")
            } else {
                html.append("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
            }
            if reference > 1 {
                html.append("<sup class=\"footnote-ref\">")
                html.append(contentsOf: String(reference).utf8)
                html.append("</sup>")
            }
            html.append("</a>")
        }
    }

    private mutating func appendReference(_ index: Int, _ reference: Int) {
        appendLabel(index)
        appendRepetition(reference)
    }

    private mutating func appendRepetition(_ reference: Int) {
        guard reference > 1 else { return }
        html.append("-")
        html.append(contentsOf: String(reference).utf8)
    }

    private mutating func appendLabel(_ index: Int) {
        if let number = footnotes.definitions[index].inline {
            html.append("inline-")
            html.append(contentsOf: String(number + 1).utf8)
            return
        }
        source.bytes.withUnsafeBufferPointer {
            let label = footnotes.definitions[index].label.dropFirst(2).dropLast()
            html.appendAddress(UnsafeBufferPointer(rebasing: $0[label]))
        }
    }
}
