import Files

extension BodyWriter {
    /// Leaves out attribute lists that aren't a heading's; links can still lead to where their ids are.
    mutating func writePlaces(in range: Range<Int>) {
        let ids = source.masks.ids
        for id in ids[ids.partitionPoint { $0.lowerBound >= range.lowerBound }...] {
            guard id.lowerBound < range.upperBound else { return }
            writeAnchor(String(decoding: source.bytes[id], as: UTF8.self))
        }
    }

    /// A place in the page, if nothing before it has its id.
    mutating func writeAnchor(_ id: String) {
        guard noteAnchor(id) else { return }
        beginMarkup()
        html.append("<a id=\"")
        html.appendEscaped(id)
        html.append("\"></a>")
    }

    /// Keeps a place that links can lead to; false if it is taken, by a heading or (`_…`) by a part of the page.
    mutating func noteAnchor(_ id: String) -> Bool {
        guard style.hasHeadingIDs, !id.hasPrefix("_"), ids.claim(id) else { return false }
        note.anchors.append(Anchor(id))
        return true
    }
}

extension CmarkNode.Kind {
    /// What an attribute list may follow without a blank.
    var isSpan: Bool {
        switch self {
        case .link, .image, .emphasis, .strong, .code: true
        default: false
        }
    }
}
