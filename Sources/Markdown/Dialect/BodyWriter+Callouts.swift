/// A callout is a quote whose first block is its title; cmark has read the head as a heading.
extension BodyWriter {
    mutating func writeCallout(_ node: CmarkNode, isEntering: Bool) {
        guard let callout = source.edits.calloutHead(markedBy: node.mark).map({ Callout(source.bytes[$0]) }) else {
            return
        }
        html.freshLine()
        guard isEntering else {
            html.append(callout.folding == .fixed ? "</div>\n" : "</details>\n")
            return
        }
        html.append(callout.folding == .fixed ? "<div role=\"note\"" : "<details")
        html.append(" class=\"callout\" data-callout=\"")
        html.appendEscaped(callout.kind)
        html.append(callout.folding == .open ? "\" open=\"\">\n" : "\">\n")
    }

    mutating func writeCalloutTitle(_ node: CmarkNode, isEntering: Bool) {
        guard let callout = source.edits.calloutHead(markedBy: node.mark).map({ Callout(source.bytes[$0]) }) else {
            return
        }
        let tag: StaticString = callout.folding == .fixed ? "p" : "summary"
        guard isEntering else {
            if node.firstChild == nil {
                append(.calloutTitle(callout.title))
                note.text += callout.title.written.utf8
            }
            closeTags()
            html.append("</")
            html.append(tag)
            html.append(">\n")
            endBlock()
            return
        }
        html.append("<")
        html.append(tag)
        html.append(" class=\"callout-title\">")
        beginBlock(node)
        let line = source.content(ofLines: node.startLine, through: node.startLine)
        block.spans = LinkSpans(window: line, fallback: line)
    }
}
