extension NoteSource {
    /// The plain words of a heading or any other node: no marks, no HTML, links by their text.
    func words(of node: CmarkNode) -> [UInt8] {
        var out: [UInt8] = []
        var delimiters = Delimiters(in: node, of: self)
        let trailer = node.kind == .heading ? Trailer(ofHeading: node, in: self) : nil
        guard var walk = CmarkWalk(node) else { return out }
        while let step = walk.next() {
            guard step.isEntering else { continue }
            switch step.node.kind {
            case .text:
                step.node.withLiteral { text in
                    let kept = trailer?.node == step.node ? trailer?.kept : nil
                    appendWords(UnsafeBufferPointer(rebasing: text[..<(kept ?? text.count)]), &delimiters, to: &out)
                }
            case .code: step.node.withLiteral { out += masks.restored($0, from: bytes, as: .source) }
            case .softBreak, .lineBreak: out.append(0x20)
            default: break
            }
        }
        return out
    }

    /// The words of a text as a reader sees them: a wiki link's own, else its target; no marks of pairs.
    func appendWords(_ text: UnsafeBufferPointer<UInt8>, _ delimiters: inout Delimiters, to out: inout [UInt8]) {
        for segment in masks.segments(of: text) {
            switch segment {
            case .text(let plain): delimiters.split(plain) { words, _ in typeset(words) { out.append(contentsOf: $0) } }
            case .escaped(let mark): out.append(mark)
            case .masked(let entry):
                switch entry.meaning {
                case .wikiLink:
                    let link = WikiLink(bytes, entry.range)
                    out += bytes[link.words.isEmpty ? link.target : link.words]
                case .embed, .comment, .attributes, .inlineFootnote: break
                case .footnote where document.footnotes.contains(Footnote.key(bytes[entry.range])): break
                case .footnote: out += bytes[entry.range]
                case .character, .escapedReference, .address, .math, .templateCall, .marked: out += entry.decoded(bytes)
                }
            case .address(let entry, let tail):
                out += bytes[entry.range]
                out.append(contentsOf: tail)
            }
        }
    }
}
