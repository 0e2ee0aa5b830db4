extension BodyWriter {
    mutating func writeInline(_ node: CmarkNode, _ kind: CmarkNode.Kind, isEntering: Bool) {
        if picture != nil {
            writeAlternative(node, kind, isEntering: isEntering)
            return
        }
        if item?.awaitsBox == true, kind != .text {
            item?.awaitsBox = false
            item?.box = nil
        }
        switch kind {
        case .text: node.withLiteral { writeText($0) }
        case .softBreak:
            beginWords()
            html.append(UInt8(ascii: "\n"))
            note.text.append(0x20)
        case .lineBreak:
            beginMarkup()
            html.append("<br />\n")
            note.text.append(0x20)
        case .code:
            beginMarkup()
            html.append("<code>")
            node.withLiteral { literal in
                withSource(literal, as: .source) { code in
                    html.appendEscaped(code)
                    note.text.append(contentsOf: code)
                }
            }
            html.append("</code>")
        case .htmlInline:
            beginMarkup()
            node.withLiteral { literal in
                withSource(literal, as: .source) { raw in
                    switch style.rawHTML {
                    case .passed: html.append(contentsOf: raw)
                    case .omitted: html.append("<!-- raw HTML omitted -->")
                    case .escaped: html.appendEscaped(RawHTMLText.withoutCommentAlone(raw))
                    }
                }
            }
        case .emphasis:
            beginMarkup()
            html.append(isEntering ? "<em>" : "</em>")
        case .strong:
            beginMarkup()
            html.append(isEntering ? "<strong>" : "</strong>")
        case .link: isEntering ? beginLink(node) : endLink(node)
        case .image: beginPicture(node)
        default: break
        }
    }

    private mutating func writeText(_ literal: UnsafeBufferPointer<UInt8>) {
        var literal = literal
        if item?.awaitsBox == true { writeBox(&literal) }
        guard !source.masks.isEmpty else { return writeWords(literal) }
        for segment in source.masks.segments(of: literal) {
            switch segment {
            case .text(let text): writeWords(text)
            case .escaped(let mark): withUnsafeBytes(of: mark) { writeWords($0.bindMemory(to: UInt8.self)) }
            case .masked(let entry):
                if openLinks.isEmpty, entry.meaning == .wikiLink || entry.meaning == .embed {
                    writeWikiLink(entry)
                } else {
                    entry.decoded(source.bytes).withUnsafeBufferPointer { writeWords($0) }
                }
            }
        }
    }

    mutating func writeWords(_ words: UnsafeBufferPointer<UInt8>) {
        beginWords()
        html.appendEscaped(words)
        note.text.append(contentsOf: words)
    }

    /// Inside a picture everything is its alternative text.
    private mutating func writeAlternative(_ node: CmarkNode, _ kind: CmarkNode.Kind, isEntering: Bool) {
        switch kind {
        case .text, .code, .htmlInline:
            node.withLiteral { literal in
                withSource(literal, as: kind == .text ? .decoded : .source) { picture?.alternative.append(contentsOf: $0) }
            }
        case .softBreak, .lineBreak: picture?.alternative.append(0x20)
        case .image where !isEntering && picture?.node == node: endPicture(node)
        default: break
        }
    }
}
