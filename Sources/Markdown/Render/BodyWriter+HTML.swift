extension BodyWriter {
    /// A tag that was let through and awaits its end.
    struct OpenTag {
        var name: String
        /// The span that it stands in; nil directly in its block.
        var span: CmarkNode?
        /// It only marks a place, so its end isn't shown either.
        var isSilent: Bool
    }

    mutating func writeHTMLInline(_ node: CmarkNode) {
        beginMarkup()
        withHTML(of: node) { writer, raw in
            if writer.style.rawHTML == .escaped {
                writer.writeShown(raw, in: node.parent.flatMap { $0.kind.isSpan ? $0 : nil })
            }
        }
    }

    mutating func writeHTMLBlock(_ node: CmarkNode) {
        html.freshLine()
        beginBlock()
        withHTML(of: node) { writer, raw in
            if writer.style.rawHTML == .escaped, !raw.isEmpty {
                writer.html.append("<p>")
                writer.writeShown(raw, in: nil)
                writer.closeTags()
                writer.html.append("</p>")
            }
            RawHTMLText.appendWords(raw, to: &writer.note.text)
        }
        endBlock()
        html.freshLine()
    }

    /// Writes HTML that isn't escaped, and calls `body` with what is left of it without comments, where that counts.
    private mutating func withHTML(
        of node: CmarkNode, _ body: (inout BodyWriter, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        node.withLiteral { literal in
            source.withOriginal(literal, as: .markup) { raw in
                switch style.rawHTML {
                case .passed:
                    appendHTML(raw)
                    noteAnchors(raw)
                    body(&self, raw)
                case .omitted:
                    html.append("<!-- raw HTML omitted -->")
                    body(&self, raw)
                case .allowed:
                    RawHTMLText.withoutComments(raw).withUnsafeBufferPointer {
                        appendHTML($0)
                        noteAnchors($0)
                        body(&self, $0)
                    }
                case .escaped: RawHTMLText.withoutComments(raw).withUnsafeBufferPointer { body(&self, $0) }
                }
            }
        }
    }

    private mutating func appendHTML(_ raw: UnsafeBufferPointer<UInt8>) {
        if source.dialect[.htmlFilter] { HTMLFilter.append(raw, to: &html) } else { html.append(contentsOf: raw) }
    }

    /// Shows HTML as text, but for harmless marks, which do what they say.
    private mutating func writeShown(_ raw: UnsafeBufferPointer<UInt8>, in span: CmarkNode?) {
        var position = 0
        var start = 0
        func text(_ writer: inout BodyWriter) {
            writer.html.appendEscaped(UnsafeBufferPointer(rebasing: raw[start..<position]))
        }
        while position < raw.count {
            if raw[position] == UInt8(ascii: "<"), let tag = HTMLTag(raw, from: position) {
                if let anchor = tag.anchor { writeAnchor(anchor) }
                if takeTag(tag, in: span, before: { text(&$0) }) {
                    start = tag.end
                } else if tag.kind == .element {
                    note.escapedTags += 1
                }
                position = tag.end
            } else {
                position += 1
            }
        }
        position = raw.count
        text(&self)
    }

    /// Writes a tag that is let through; false if it isn't.
    private mutating func takeTag(
        _ tag: HTMLTag, in span: CmarkNode?, before: (inout BodyWriter) -> Void
    ) -> Bool {
        if tag.isClosing {
            guard let open = openTags.last, open.name == tag.name, open.span == span else { return false }
            before(&self)
            openTags.removeLast()
            if !open.isSilent { writeEndTag(open.name) }
            return true
        }
        if tag.isOnlyAnchor {
            before(&self)
            openTags.append(OpenTag(name: tag.name, span: span, isSilent: true))
            return true
        }
        guard tag.kind == .harmless else { return false }
        before(&self)
        html.append(UInt8(ascii: "<"))
        html += tag.name.utf8
        if HTMLTag.void.contains(tag.name) {
            html.append(" />")
            if note.text.count > block.textStart { note.text.append(0x20) }
        } else {
            html.append(UInt8(ascii: ">"))
            openTags.append(OpenTag(name: tag.name, span: span, isSilent: false))
        }
        return true
    }

    /// Ends the tags that are still open in a span that ends, or in the block.
    mutating func closeTags(in span: CmarkNode? = nil) {
        while let open = openTags.last, span == nil || open.span == span {
            openTags.removeLast()
            guard !open.isSilent else { continue }
            beginMarkup()
            writeEndTag(open.name)
        }
    }

    private mutating func writeEndTag(_ name: String) {
        html.append("</")
        html += name.utf8
        html.append(UInt8(ascii: ">"))
    }

    /// The places that HTML makes which goes through as it is.
    private mutating func noteAnchors(_ raw: UnsafeBufferPointer<UInt8>) {
        var position = 0
        while position < raw.count {
            guard raw[position] == UInt8(ascii: "<"), let tag = HTMLTag(raw, from: position) else {
                position += 1
                continue
            }
            if let anchor = tag.anchor { _ = noteAnchor(anchor) }
            position = tag.end
        }
    }
}
