extension BodyWriter {
    mutating func writeAddress(_ entry: Masks.Entry, tail: UnsafeBufferPointer<UInt8>) {
        var address = Array(source.bytes[entry.range])
        address += tail
        // A tail that cmark has decoded isn't in the file as it is here.
        let whole = entry.range.lowerBound..<min(entry.range.upperBound + tail.count, source.bytes.count)
        let range = source.bytes[whole].elementsEqual(address) ? whole : entry.range
        let isWWW = address.starts(with: "www.".utf8)
        writeBareLink(address, scheme: isWWW ? "http://" : "", range: range)
    }

    mutating func writeMailAddress(_ address: UnsafeBufferPointer<UInt8>, hasScheme: Bool) {
        let range = source.masked.withUnsafeBufferPointer { block.spans.findWords(address, in: $0) }
        writeBareLink(
            Array(address), scheme: hasScheme ? "" : "mailto:", range: range ?? block.spans.fallback)
    }

    private mutating func writeBareLink(_ address: [UInt8], scheme: String, range: Range<Int>) {
        let number = note.links.count
        let text = String(decoding: address, as: UTF8.self)
        let start = note.text.count
        note.text += address
        let words = start..<note.text.count
        note.links.append(
            Link(
                form: .markdown, destination: scheme + text, text: text, title: "", range: range, blockText: words,
                wordsText: words, heading: heading))
        append(.linkStart(number))
        address.withUnsafeBufferPointer { html.appendEscaped($0) }
        append(.linkEnd(number))
    }
}
