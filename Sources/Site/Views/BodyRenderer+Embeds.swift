import KnowledgeBase
import Markdown
import Templates

/// What is embedded at the moment.
struct OpenEmbed {
    /// Stands before its ids, which other parts of the page may have too.
    var prefix: String
    /// The address of its note's page, where only a part is shown: what the part refers to may be in the rest.
    var address: String?
}

/// How much more a page may embed. Without bounds a few notes that show each other twice would fill any disk.
struct EmbedRoom {
    /// What is being shown, the page's own note first.
    var open: [EmbeddedPart] = []
    /// Embeds shown so far.
    var count = 0
    /// Bytes written by embeds that are done.
    var written = 0
    /// Where in the output the one began that stands in no other.
    var start: Int?

    static let mostNested = 5
    static let most = 500
    static let mostBytes = 1_000_000

    /// - Parameter place: where in the output it would begin.
    func admits(_ part: EmbeddedPart, at place: Int) -> Bool {
        written + (place - (start ?? place)) < Self.mostBytes && count < Self.most && open.count <= Self.mostNested
            && !open.contains(part)
    }
}

extension BodyRenderer {
    /// Shows a part of another note with a link to where it comes from; only the link where it would be shown within
    /// itself, or deeper or longer than anyone reads.
    mutating func embed(
        _ index: Int, _ target: LinkTarget, in surroundings: Body.Surroundings, _ out: inout [UInt8]
    ) {
        let link = scope.base.notes[note].parsed.links[index]
        guard surroundings != .line, let (part, pieces) = scope.base.embedded(by: index, of: note),
            room.admits(part, at: out.count)
        else {
            resume(&out)
            return picture(link, target, &out)
        }
        if surroundings == .paragraph, !awaitsParagraph { endParagraph(&out) }
        awaitsParagraph = false
        out += #"<div class="embed""#.utf8
        if let language = scope.foreign(scope.base.notes[part.note].language) { attribute("lang", language, &out) }
        out += ">\n<p class=\"embed-source\">".utf8
        out.appendEscapedHTML(scope.texts.word("embed.from"))
        out += " ".utf8
        start(link, target, &out)
        out.appendEscapedHTML(words(link, target))
        out += "</a></p>\n".utf8
        show(part, pieces, into: &out)
        out += "</div>\n".utf8
        awaitsParagraph = surroundings == .paragraph
    }

    private mutating func show(_ part: EmbeddedPart, _ pieces: Range<Int>, into out: inout [UInt8]) {
        let (outerNote, outerEmbed) = (note, embed)
        room.open.append(part)
        room.count += 1
        let address = part.anchor == nil ? nil : scope.address(of: part.note)
        embed = OpenEmbed(prefix: "e\(room.count)-", address: address)
        note = part.note
        let isOutermost = room.start == nil
        if isOutermost { room.start = out.count }
        render(pieces, into: &out)
        if isOutermost, let start = room.start {
            room.written += out.count - start
            room.start = nil
        }
        room.open.removeLast()
        (note, embed) = (outerNote, outerEmbed)
    }

    /// Ready HTML or words of the body. In an embed its ids are made the embed's own.
    mutating func html(_ html: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]) {
        let html = awaitsParagraph ? resumed(html, &out) : html
        guard let embed else { return out.append(contentsOf: html) }
        var start = 0
        for place in html.indices where html[place] == UInt8(ascii: "\"") {
            let before = UnsafeBufferPointer(rebasing: html[..<place])
            let isID = before.hasSuffix(" id=")
            let isReference =
                !isID && place + 1 < html.count && html[place + 1] == UInt8(ascii: "#") && before.hasSuffix(" href=")
            guard isID || isReference else { continue }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: html[start...place]))
            start = place + 1
            if isID {
                out += embed.prefix.utf8
            } else if let address = embed.address {
                out += address.utf8
            } else {
                out.append(UInt8(ascii: "#"))
                out += embed.prefix.utf8
                start += 1
            }
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: html[start...]))
    }

    // MARK: Paragraphs around blocks

    /// A paragraph can't hold blocks: it ends before them and goes on after them, where there is anything to it.
    private func endParagraph(_ out: inout [UInt8]) {
        while let last = out.last, last == 0x20 || last == 0x0A { out.removeLast() }
        if out.suffix(3).elementsEqual("<p>".utf8) {
            out.removeLast(3)
        } else {
            out += "</p>\n".utf8
        }
    }

    /// A paragraph that an embed has ended goes on with something that isn't words.
    mutating func resume(_ out: inout [UInt8]) {
        guard awaitsParagraph else { return }
        awaitsParagraph = false
        out += "<p>".utf8
    }

    /// After an embed: what is left of its paragraph gets one of its own.
    private mutating func resumed(
        _ html: UnsafeBufferPointer<UInt8>, _ out: inout [UInt8]
    ) -> UnsafeBufferPointer<UInt8> {
        let rest = UnsafeBufferPointer(rebasing: html.drop { $0 == 0x20 || $0 == 0x0A })
        guard !rest.isEmpty else { return rest }
        awaitsParagraph = false
        guard rest.starts(with: "</p>".utf8) else {
            out += "<p>".utf8
            return rest
        }
        let after = rest.dropFirst(4)
        return UnsafeBufferPointer(rebasing: after.first == 0x0A ? after.dropFirst() : after)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func hasSuffix(_ text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount
            && suffix(text.utf8CodeUnitCount).elementsEqual(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
