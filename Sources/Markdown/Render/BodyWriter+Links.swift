extension BodyWriter {
    mutating func beginLink(_ node: CmarkNode) {
        guard let plain = style.plainLinks else {
            let number = note.links.count
            note.links.append(link(node, .markdown))
            append(.linkStart(number))
            openLinks.append(OpenLink(number: number, wordsStart: note.text.count))
            return
        }
        html.append("<a href=\"")
        appendPlainAddress(node, plain)
        appendPlainTitle(node)
        html.append("\">")
        openLinks.append(OpenLink(number: nil, wordsStart: note.text.count))
    }

    mutating func endLink(_ node: CmarkNode) {
        closeTags(in: node)
        beginMarkup()
        guard let open = openLinks.popLast() else { return }
        guard let number = open.number else {
            html.append("</a>")
            return
        }
        append(.linkEnd(number))
        let words = open.wordsStart..<note.text.count
        note.links[number].wordsText = words
        note.links[number].text = note.words(words)
        note.links[number].range = spanOfAddress(node)
    }

    mutating func beginPicture(_ node: CmarkNode) {
        beginMarkup()
        picture = (node, [])
    }

    mutating func endPicture(_ node: CmarkNode) {
        let alternative = picture?.alternative ?? []
        picture = nil
        guard let plain = style.plainLinks else {
            var link = link(node, .picture)
            link.text = String(decoding: alternative, as: UTF8.self)
            if source.dialect[.wikiLinks] { (link.text, link.size) = PictureSize.split(link.text, needsWords: true) }
            link.range = spanOfAddress(node)
            append(figure == nil ? .picture(note.links.count) : .figure(note.links.count))
            note.links.append(link)
            return
        }
        html.append("<img src=\"")
        appendPlainAddress(node, plain)
        html.append("\" alt=\"")
        alternative.withUnsafeBufferPointer { html.appendEscaped($0) }
        appendPlainTitle(node)
        html.append("\" />")
    }

    mutating func writeWikiLink(_ entry: Masks.Entry) {
        let wiki = WikiLink(source.bytes, entry.range)
        let number = note.links.count
        let start = note.text.count
        note.text += source.bytes[wiki.words.isEmpty ? wiki.target : wiki.words]
        note.links.append(link(wiki, .wiki, words: start..<note.text.count))
        append(.linkStart(number))
        if !wiki.words.isEmpty {
            source.bytes.withUnsafeBufferPointer { html.appendEscaped(UnsafeBufferPointer(rebasing: $0[wiki.words])) }
        }
        append(.linkEnd(number))
    }

    func link(_ wiki: WikiLink, _ form: Link.Form, words: Range<Int>) -> Link {
        Link(
            form: form, destination: String(decoding: source.bytes[wiki.target], as: UTF8.self),
            text: String(decoding: source.bytes[wiki.words], as: UTF8.self), title: "", range: wiki.target,
            blockText: words, wordsText: words, heading: heading)
    }

    private func link(_ node: CmarkNode, _ form: Link.Form) -> Link {
        let here = note.text.count..<note.text.count
        return Link(
            form: form, destination: node.withURL(string), text: "", title: node.withTitle(string), range: 0..<0,
            blockText: here, wordsText: here, heading: heading)
    }

    private func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text = ""
        source.withOriginal(bytes, as: .decoded) { text = String(decoding: $0, as: UTF8.self) }
        return text
    }

    /// Where the address stands in the file, in the link or in its definition; the line if it can't be found.
    private mutating func spanOfAddress(_ node: CmarkNode) -> Range<Int> {
        let found: Range<Int>? = node.withURL { url in
            source.masked.withUnsafeBufferPointer { bytes -> Range<Int>? in
                if let found = block.spans.find(url, in: bytes) { return found }
                let known = definitions ?? LinkDefinitions(bytes, from: source.start)
                definitions = known
                return known[url]
            }
        }
        if let found { return found }
        let line = source.content(ofLines: node.startLine, through: node.startLine)
        return block.spans.window.contains(line.lowerBound) ? line : block.spans.fallback
    }

    // MARK: Plain CommonMark

    private mutating func appendPlainAddress(_ node: CmarkNode, _ plain: PlainLinks) {
        node.withURL { url in
            source.withOriginal(url, as: .decoded) { url in
                if plain == .unsafe || !LinkPolicy.isDangerous(url) { html.appendAddress(url) }
            }
        }
    }

    private mutating func appendPlainTitle(_ node: CmarkNode) {
        node.withTitle { title in
            guard !title.isEmpty else { return }
            html.append("\" title=\"")
            source.withOriginal(title, as: .decoded) { html.appendEscaped($0) }
        }
    }
}
