extension BodyWriter {
    mutating func writeBlock(_ node: CmarkNode, _ kind: CmarkNode.Kind, isEntering: Bool) {
        beginMarkup()
        switch kind {
        case .quote where node.mark > 0: writeCallout(node, isEntering: isEntering)
        case .heading where node.mark > 0: writeCalloutTitle(node, isEntering: isEntering)
        case .quote:
            html.freshLine()
            html.append(isEntering ? "<blockquote>\n" : "</blockquote>\n")
        case .list: writeList(node, isEntering: isEntering)
        case .item: writeItem(node, isEntering: isEntering)
        case .heading: isEntering ? beginHeading(node) : endHeading(node)
        case .paragraph: isEntering ? beginParagraph(node) : endParagraph(node)
        case .codeBlock: writeCode(node)
        case .customBlock: writeDirective(node, isEntering: isEntering)
        // The line that opens a directive.
        case .htmlBlock where node.mark > 0: break
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak:
            html.freshLine()
            html.append("<hr />\n")
        default: break
        }
    }

    private mutating func writeList(_ node: CmarkNode, isEntering: Bool) {
        let isOrdered = node.isOrderedList
        guard isEntering else {
            html.append(isOrdered ? "</ol>\n" : "</ul>\n")
            return
        }
        html.freshLine()
        if !isOrdered {
            html.append("<ul>\n")
        } else if node.listStart == 1 {
            html.append("<ol>\n")
        } else {
            html.append("<ol start=\"")
            html.append(contentsOf: String(node.listStart).utf8)
            html.append("\">\n")
        }
    }

    private mutating func writeItem(_ node: CmarkNode, isEntering: Bool) {
        guard isEntering else {
            if let open = openBlocks.last, open.node == node {
                openBlocks.removeLast()
                append(.blockEnd(open.number))
            }
            html.append("</li>\n")
            return
        }
        html.freshLine()
        html.append("<li")
        if let first = node.firstChild, first.kind == .paragraph, first.mark == 0,
            let trailer = Trailer(ofParagraph: first, in: source), let number = addBlock(trailer)
        {
            appendID(number)
            html.append(">")
            append(.blockStart(number))
            openBlocks.append((node, number))
        } else {
            html.append(">")
        }
    }

    // MARK: Paragraphs

    private mutating func beginParagraph(_ node: CmarkNode) {
        let trailer = Trailer(ofParagraph: node, in: source)
        var number: Int?
        // An item is named as a whole.
        if let trailer, node.parent?.kind != .item || node.previous != nil || node.parent?.mark != 0 {
            number = addBlock(trailer)
            if let number {
                append(.blockStart(number))
                openBlocks.append((node, number))
            }
        }
        if holdsOnlyFigure(node) {
            html.freshLine()
            figure = node
        } else if !isTight(node) {
            html.freshLine()
            html.append("<p")
            if let number { appendID(number) }
            html.append(">")
        }
        beginBlock(node)
        block.trailer = trailer
        beginItem(node)
    }

    private mutating func endParagraph(_ node: CmarkNode) {
        closeTags()
        if node == lastParagraph {
            html.append(" ")
            lastParagraph = nil
            lastParagraphEnd = markPlace()
        }
        if figure == node {
            figure = nil
        } else if !isTight(node) {
            html.append("</p>\n")
        }
        if let open = openBlocks.last, open.node == node {
            openBlocks.removeLast()
            append(.blockEnd(open.number))
        }
        let words = block.textStart..<note.text.count
        endItem(node, words)
        if note.lead.isEmpty { note.lead = words }
        endBlock()
    }

    /// Whether the paragraph is the text of an item of a tight list, which goes without tags of its own.
    func isTight(_ node: CmarkNode) -> Bool {
        guard let parent = node.parent, parent.kind == .item, parent.mark == 0, let list = parent.parent else {
            return false
        }
        return list.isTightList
    }

    // MARK: Headings

    private func tagLevel(_ node: CmarkNode) -> UInt8 {
        UInt8(clamping: min(6, max(1, node.headingLevel) + style.headingShift))
    }

    private mutating func beginHeading(_ node: CmarkNode) {
        closeSectionText()
        let words = String(decoding: source.words(of: node), as: UTF8.self)
        let trailer = Trailer(ofHeading: node, in: source)
        let anchor = ids.next(words, level: node.headingLevel, fixed: trailer?.name)
        if let trailer, let name = trailer.name, anchor.rawValue != name {
            report(.repeatedAnchor, "another heading of this note has the id \(name) already", trailer.range)
        }
        let number = note.outline.count
        let line = source.content(ofLines: node.startLine, through: node.startLine)
        note.outline.append(
            Heading(level: node.headingLevel, text: words, anchor: anchor, range: line, textRange: 0..<0))
        html.freshLine()
        if style.plainLinks == nil, node.parent?.kind == .document { append(.section(number)) }
        html.append("<h")
        html.append(UInt8(ascii: "0") + tagLevel(node))
        if style.hasHeadingIDs {
            html.append(" id=\"")
            html.appendEscaped(anchor.rawValue)
            html.append("\"")
        }
        html.append(">")
        openHeading = number
        beginBlock(node)
        block.trailer = trailer
        let content = source.content(ofLines: node.startLine, through: node.endLine)
        block.spans = LinkSpans(window: content, fallback: line)
    }

    private mutating func endHeading(_ node: CmarkNode) {
        closeTags()
        html.append("</h")
        html.append(UInt8(ascii: "0") + tagLevel(node))
        html.append(">\n")
        endBlock()
        if let number = openHeading { note.outline[number].textRange = note.text.count..<note.text.count }
        openHeading = nil
    }

    // MARK: Code

    private mutating func writeCode(_ node: CmarkNode) {
        if source.edits.isFormula(markedBy: node.mark) {
            countFormula(source.content(ofLines: node.startLine, through: node.startLine))
        }
        html.freshLine()
        let generated = generated(node)
        if let generated {
            append(.generated(note.generated.count))
            note.generated.append(generated)
        }
        html.append(style.isPage ? "<pre tabindex=\"0\"><code" : "<pre><code")
        var lexis: Lexis?
        node.withFenceInfo { info in
            let language = info[..<(info.firstIndex(where: \.isWhitespace) ?? info.endIndex)]
            guard !language.isEmpty else { return }
            if source.dialect[.codeHighlighting] { lexis = Lexis(language: language) }
            html.append(" class=\"language-")
            source.withOriginal(UnsafeBufferPointer(rebasing: language), as: .decoded) { html.appendEscaped($0) }
            html.append("\"")
        }
        html.append(">")
        beginBlock()
        node.withLiteral { literal in
            source.withOriginal(literal, as: .source) { code in
                if let lexis { lexis.write(code, into: &html) } else { html.appendEscaped(code) }
                if generated == nil { note.text.append(contentsOf: code) }
            }
        }
        while note.text.count > block.textStart, note.text.last == UInt8(ascii: "\n") { note.text.removeLast() }
        endBlock()
        html.append("</code></pre>\n")
        if generated != nil { _ = markPlace() }
    }
}
