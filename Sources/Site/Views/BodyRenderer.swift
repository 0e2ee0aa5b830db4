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
        let targets = scope.base.targets[note]
        out.reserveCapacity(out.count + parsed.body.html.count + parsed.links.count * 80)
        for piece in parsed.body.pieces {
            switch piece {
            case .html(let range), .text(let range):
                out += parsed.body.html[range]
            case .linkStart(let index) where parsed.links.indices.contains(index):
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

    private func start(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        guard let address = address(link, target) else {
            out += #"<span class="missing-link">"#.utf8
            return
        }
        out += #"<a href=""#.utf8
        out.appendAddress(address)
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
        out += (address(link, target) == nil ? "</span>" : "</a>").utf8
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
            let isPath = link.form == .picture && address(link, target) == nil
            out.appendEscapedHTML(link.text.isEmpty && !isPath ? words(link, target) : link.text)
            out += (address(link, target) == nil ? "</span>" : "</a>").utf8
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

    /// The ready address; nil where the words stand alone.
    private func address(_ link: Link, _ target: LinkTarget) -> String? {
        switch target {
        case .note(let index, let pinned, let anchor):
            let page = index == note ? "" : scope.address(of: index, pinned: pinned)
            let fragment = anchor.map { "#" + PercentEncoding.encode($0.rawValue) } ?? ""
            return page.isEmpty && fragment.isEmpty ? "#_main" : page + fragment
        case .attachment(let file): return scope.address(SitePaths.attachment(file))
        case .folder(let folder):
            let page = folder.rawValue.isEmpty ? SitePaths.home : scope.site.folders[folder.rawValue]
            return page.map { scope.address($0) }
        case .external: return link.destination
        case .unresolved: return nil
        }
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
