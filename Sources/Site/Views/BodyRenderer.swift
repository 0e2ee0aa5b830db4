import Files
import KnowledgeBase
import Markdown
import Templates

/// Writes a note's body for one page: its pieces as they are, its holes filled with what the links lead to.
struct BodyRenderer {
    let scope: PageScope
    let note: Int

    func render(into out: inout [UInt8]) {
        let parsed = scope.base.notes[note].parsed
        out.reserveCapacity(out.count + parsed.body.html.count + parsed.links.count * 80)
        render(parsed.body.pieces[...], into: &out)
    }

    /// One section of the body, without its heading.
    /// - Parameter heading: its place in the outline.
    func render(section heading: Int, into out: inout [UInt8]) {
        let parsed = scope.base.notes[note].parsed
        let pieces = parsed.body.pieces
        guard let start = pieces.firstIndex(of: .section(heading)) else { return }
        let level = parsed.outline[heading].level
        let end = pieces[(start + 1)...].firstIndex { piece in
            if case .section(let other) = piece { parsed.outline[other].level <= level } else { false }
        }
        var html: [UInt8] = []
        render(pieces[start..<(end ?? pieces.count)], into: &html)
        let close = Array("</h".utf8)
        let ends = html.indices.first { html[$0...].starts(with: close) }
            .flatMap { html[$0...].firstIndex(of: UInt8(ascii: ">")) }
        out += html[(ends.map { $0 + 1 } ?? 0)...]
    }

    private func render(_ pieces: ArraySlice<Body.Piece>, into out: inout [UInt8]) {
        let parsed = scope.base.notes[note].parsed
        let targets = scope.base.targets[note]
        // A term is linked where a section first mentions it, and never in its own note.
        var mentioned: Set<Int> = [note]
        for piece in pieces {
            switch piece {
            case .section: mentioned = [note]
            case .text(let range) where scope.site.terms != nil:
                text(parsed.body.html, range, &mentioned, &out)
            case .html(let range), .text(let range):
                append(parsed.body.html, range, &out)
            case .linkStart(let index) where parsed.links.indices.contains(index):
                if case .note(let other, _, _) = targets[index] { mentioned.insert(other) }
                start(parsed.links[index], targets[index], &out)
            case .linkEnd(let index) where parsed.links.indices.contains(index):
                end(parsed.links[index], targets[index], &out)
            case .picture(let index) where parsed.links.indices.contains(index):
                picture(parsed.links[index], targets[index], &out)
            case .box(let box):
                self.box(box, &out)
            case .phrase(let phrase):
                out.appendEscapedHTML(scope.texts.word(phrase.key))
            default:
                break
            }
        }
    }

    private func append(_ html: [UInt8], _ range: Range<Int>, _ out: inout [UInt8]) {
        html.withUnsafeBufferPointer { out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Words, with a link at terms that weren't mentioned before.
    private func text(_ html: [UInt8], _ range: Range<Int>, _ mentioned: inout Set<Int>, _ out: inout [UInt8]) {
        var place = range.lowerBound
        while let match = scope.site.terms?.match(in: html, place..<range.upperBound, passing: mentioned) {
            mentioned.insert(match.topic)
            append(html, place..<match.range.lowerBound, &out)
            out += #"<a class="term" href=""#.utf8
            out += scope.address(of: match.topic).utf8
            out.append(UInt8(ascii: "\""))
            let topic = scope.base.notes[match.topic]
            if let language = scope.foreign(topic.language) { attribute("hreflang", language, &out) }
            if let definition = topic.front.text("definition") { attribute("title", definition, &out) }
            out.append(UInt8(ascii: ">"))
            append(html, match.range, &out)
            out += "</a>".utf8
            place = match.range.upperBound
        }
        append(html, place..<range.upperBound, &out)
    }

    private func start(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        guard isAddressed(target) else {
            out += #"<span class="missing-link">"#.utf8
            return
        }
        out += #"<a href=""#.utf8
        address(link, target, &out)
        out.append(UInt8(ascii: "\""))
        if !link.title.isEmpty { attribute("title", link.title, &out) }
        if case .note(let index, _, _) = target, let language = scope.foreign(scope.base.notes[index].language) {
            // The words are the other note's title where the link has none of its own.
            if link.text.isEmpty { attribute("lang", language, &out) }
            attribute("hreflang", language, &out)
        }
        if target == .external {
            // On paper the address is written behind the words, unless it is the words.
            let isBare = link.text == link.destination
            out += (isBare ? #" rel="noopener" class="external bare""# : #" rel="noopener" class="external""#).utf8
        }
        out.append(UInt8(ascii: ">"))
    }

    private func end(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        if link.form == .wiki || link.form == .embed, link.text.isEmpty {
            out.appendEscapedHTML(words(link, target))
        }
        out += (isAddressed(target) ? "</a>" : "</span>").utf8
    }

    /// A wiki link without words of its own reads as what it leads to: the note's title, unless it was written by its
    /// title or an alias.
    private func words(_ link: Link, _ target: LinkTarget) -> String {
        guard case .note(let index, let pinned, let anchor) = target else { return link.destination }
        let title = scope.label(of: index, pinned: pinned)
        guard let anchor, let heading = scope.base.notes[index].parsed.outline.first(where: { $0.anchor == anchor })
        else { return title }
        return index == note ? heading.text : title + " › " + heading.text
    }

    private func box(_ box: ListItem.Box, _ out: inout [UInt8]) {
        out += #"<input type="checkbox" disabled"#.utf8
        if box == .done { out += " checked".utf8 }
        attribute("aria-label", scope.texts.word(box == .done ? "task.done" : "task.open"), &out)
        out += "> ".utf8
    }

    private func picture(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        guard case .attachment(let file) = target else {
            // Shown as a link or as words: another server would learn who reads, and a note is no picture. A path that
            // leads nowhere isn't for readers.
            start(link, target, &out)
            let isPath = link.form == .picture && !isAddressed(target)
            out.appendEscapedHTML(link.text.isEmpty && !isPath ? words(link, target) : link.text)
            out += (isAddressed(target) ? "</a>" : "</span>").utf8
            return
        }
        guard file.isPicture else {
            start(link, target, &out)
            out.appendEscapedHTML(link.text.isEmpty ? String(file.name) : link.text)
            out += "</a>".utf8
            return
        }
        out += "<img src=\"".utf8
        out.appendAddress(scope.address(SitePaths.attachment(file)))
        out.append(UInt8(ascii: "\""))
        attribute("alt", link.text, &out)
        if !link.title.isEmpty { attribute("title", link.title, &out) }
        out.append(UInt8(ascii: ">"))
    }

    /// Whether there is an address; else the words stand alone.
    private func isAddressed(_ target: LinkTarget) -> Bool {
        switch target {
        case .note, .attachment, .external: true
        case .folder(let folder): page(of: folder) != nil
        case .unresolved: false
        }
    }

    private func address(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        switch target {
        case .note(let index, let pinned, let anchor):
            // Addresses of notes are encoded already.
            if index != note {
                out += scope.root.utf8
                out += scope.site.addresses.encoded(of: index, pinned: pinned).utf8
            } else if anchor == nil {
                out += "#_main".utf8
            }
            guard let anchor else { return }
            out.append(UInt8(ascii: "#"))
            PercentEncoding.append(anchor.rawValue.utf8, to: &out)
        case .attachment(let file): out.appendAddress(scope.address(SitePaths.attachment(file)))
        case .folder(let folder): if let page = page(of: folder) { out.appendAddress(scope.address(page)) }
        case .external: out.appendAddress(link.destination)
        case .unresolved: break
        }
    }

    private func page(of folder: SourcePath) -> PagePath? {
        folder.rawValue.isEmpty ? SitePaths.home : scope.site.folders[folder.rawValue]
    }

    private func attribute(_ name: String, _ value: String, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: " "))
        out += name.utf8
        out += "=\"".utf8
        out.appendEscapedHTML(value)
        out.append(UInt8(ascii: "\""))
    }
}

extension Body.Phrase {
    /// Its key in `text.csv`.
    fileprivate var key: String {
        switch self {
        case .footnotes: "body.footnotes"
        case .backToReference: "body.backToReference"
        }
    }
}

extension SourcePath {
    /// A file that a page shows instead of offering it.
    var isPicture: Bool {
        let name = name.lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains { name.hasSuffix($0) }
    }
}
