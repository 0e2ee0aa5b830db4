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
        case .text: node.withLiteral { writeText($0, of: node) }
        case .softBreak:
            beginWords()
            html.append(UInt8(ascii: "\n"))
            if note.text.count > block.textStart { note.text.append(0x20) }
        case .lineBreak:
            beginMarkup()
            html.append("<br />\n")
            note.text.append(0x20)
        case .code:
            beginMarkup()
            html.append("<code>")
            node.withLiteral { literal in
                source.withOriginal(literal, as: .source) { code in
                    html.appendEscaped(code)
                    note.text.append(contentsOf: code)
                }
            }
            html.append("</code>")
        case .htmlInline: writeHTMLInline(node)
        case .emphasis:
            if !isEntering { closeTags(in: node) }
            beginMarkup()
            html.append(isEntering ? "<em>" : "</em>")
        case .strong:
            if !isEntering { closeTags(in: node) }
            beginMarkup()
            html.append(isEntering ? "<strong>" : "</strong>")
        case .link: isEntering ? beginLink(node) : endLink(node)
        case .image: beginPicture(node)
        default: break
        }
    }

    /// Inside a picture everything is its alternative text.
    private mutating func writeAlternative(_ node: CmarkNode, _ kind: CmarkNode.Kind, isEntering: Bool) {
        switch kind {
        case .text:
            var delimiters = block.delimiters
            node.withLiteral { literal in
                delimiters.split(literal) { words, _ in
                    source.withOriginal(words, as: .decoded) { words in
                        source.typeset(words) { picture?.alternative.append(contentsOf: $0) }
                    }
                }
            }
            block.delimiters = delimiters
        case .htmlInline where style.rawHTML == .escaped || style.rawHTML == .allowed:
            node.withLiteral { literal in
                source.withOriginal(literal, as: .markup) {
                    picture?.alternative += RawHTMLText.withoutComments($0)
                }
            }
        case .code, .htmlInline:
            node.withLiteral { literal in
                source.withOriginal(literal, as: kind == .code ? .source : .markup) {
                    picture?.alternative.append(contentsOf: $0)
                }
            }
        case .softBreak, .lineBreak: picture?.alternative.append(0x20)
        case .image where !isEntering && picture?.node == node: endPicture(node)
        default: break
        }
    }
}
