/// A text of the tree is cut at its stand-ins, then at marks of pairs, then at addresses of mail; what is left are words.
extension BodyWriter {
    mutating func writeText(_ literal: UnsafeBufferPointer<UInt8>, of node: CmarkNode) {
        var literal = literal
        if let trailer = block.trailer, trailer.node == node {
            literal = UnsafeBufferPointer(rebasing: literal[..<trailer.kept])
        }
        if item?.awaitsBox == true { writeBox(&literal) }
        guard !source.masks.isEmpty else { return writeProse(literal, of: node) }
        var isFirst = true
        for segment in source.masks.segments(of: literal) {
            switch segment {
            case .text(let text): writeProse(text, of: node)
            case .escaped(let mark): withUnsafeBytes(of: mark) { writeWords($0.bindMemory(to: UInt8.self)) }
            case .address(let entry, let tail):
                if openLinks.isEmpty {
                    writeAddress(entry, tail: tail)
                } else {
                    writeSource(entry)
                    writeWords(tail)
                }
            case .masked(let entry):
                switch entry.meaning {
                case .wikiLink where openLinks.isEmpty: writeWikiLink(entry)
                case .embed where openLinks.isEmpty: writeEmbed(entry, in: node.parent)
                case .comment: break
                case .math: writeFormula(entry)
                case .footnote where openLinks.isEmpty: writeReference(entry)
                case .inlineFootnote(let number) where openLinks.isEmpty: writeReference(toInline: number, entry)
                case .attributes(let place) where place == .alone || (isFirst && node.previous?.kind.isSpan == true):
                    writePlaces(in: entry.range)
                default: writeSource(entry)
                }
            }
            isFirst = false
        }
    }

    private mutating func writeSource(_ entry: Masks.Entry) {
        entry.decoded(source.bytes).withUnsafeBufferPointer { writeWords($0) }
    }

    private mutating func writeProse(_ text: UnsafeBufferPointer<UInt8>, of node: CmarkNode) {
        guard source.signs.contains(.delimiters) else { return writeMail(text) }
        var delimiters = block.delimiters
        delimiters.split(text) { words, mark in
            if !words.isEmpty { writeMail(words) }
            if let mark { writeMark(mark.kind, isOpening: mark.isOpening, in: node.parent) }
        }
        block.delimiters = delimiters
    }

    private mutating func writeMail(_ text: UnsafeBufferPointer<UInt8>) {
        guard source.signs.contains(.mail), source.dialect[.autolinks], openLinks.isEmpty else {
            return writeTags(text)
        }
        var start = 0
        while let mail = MailAddress.first(in: text, from: start) {
            if start < mail.range.lowerBound {
                writeTags(UnsafeBufferPointer(rebasing: text[start..<mail.range.lowerBound]))
            }
            writeMailAddress(UnsafeBufferPointer(rebasing: text[mail.range]), hasScheme: mail.hasScheme)
            start = mail.range.upperBound
        }
        if start < text.count { writeTags(UnsafeBufferPointer(rebasing: text[start...])) }
    }

    private mutating func writeTags(_ text: UnsafeBufferPointer<UInt8>) {
        guard source.dialect[.tags], openLinks.isEmpty else { return writeWords(text) }
        var start = 0
        while true {
            let isAtStart = note.text.count == block.textStart || note.text.last?.isWhitespace == true
            guard let tag = Tag.first(in: text, from: start, isAtStart: isAtStart) else { break }
            if start < tag.lowerBound { writeWords(UnsafeBufferPointer(rebasing: text[start..<tag.lowerBound])) }
            writeTag(UnsafeBufferPointer(rebasing: text[tag]))
            start = tag.upperBound
        }
        if start < text.count { writeWords(UnsafeBufferPointer(rebasing: text[start...])) }
    }

    private mutating func writeTag(_ tag: UnsafeBufferPointer<UInt8>) {
        let place = source.masked.withUnsafeBufferPointer { block.spans.findWords(tag, in: $0) }
        note.tags.append(
            Tag(name: String(decoding: tag.dropFirst(), as: UTF8.self), range: place ?? block.spans.fallback))
        beginMarkup()
        html.append("<span class=\"tag\">")
        writeWords(tag)
        beginMarkup()
        html.append("</span>")
    }

    mutating func writeWords(_ words: UnsafeBufferPointer<UInt8>) {
        beginWords()
        guard source.usesAngleQuotes else {
            html.appendEscaped(words)
            note.text.append(contentsOf: words)
            return
        }
        SmartPunctuation.withAngleQuotes(words) {
            html.appendEscaped($0)
            note.text.append(contentsOf: $0)
        }
    }
}
