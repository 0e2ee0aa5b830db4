import Files
import KnowledgeBase
import Markdown
import Templates

/// Writes a note's body for one page: its pieces as they are, its holes filled with what the links lead to.
struct BodyRenderer {
    let scope: PageScope
    /// The note whose text is written at the moment: the page's, or one that it embeds.
    var note: Int
    /// Of what is embedded; nil in the page's own note.
    var embed: OpenEmbed?
    var pictures = 0
    var room = EmbedRoom()
    /// An embed has ended the paragraph that it stood in.
    var awaitsParagraph = false

    init(scope: PageScope, note: Int) {
        self.scope = scope
        self.note = note
    }

    mutating func render(into out: inout [UInt8]) {
        let parsed = scope.base.notes[note].parsed
        out.reserveCapacity(out.count + parsed.body.html.count + parsed.links.count * 80)
        room.open = [EmbeddedPart(note: note)]
        render(parsed.body.pieces.indices, into: &out)
    }

    /// One section of the body, without its heading.
    /// - Parameter heading: its place in the outline.
    mutating func render(section heading: Int, into out: inout [UInt8]) {
        let parsed = scope.base.notes[note].parsed
        guard let pieces = parsed.bodyParts()[parsed.outline[heading].anchor] else { return }
        room.open = [EmbeddedPart(note: note)]
        var html: [UInt8] = []
        render(pieces, into: &html)
        let close = Array("</h".utf8)
        let ends = html.indices.first { html[$0...].starts(with: close) }
            .flatMap { html[$0...].firstIndex(of: UInt8(ascii: ">")) }
        out += html[(ends.map { $0 + 1 } ?? 0)...]
    }

    /// Writes a stretch of the body's pieces.
    mutating func render(_ pieces: Range<Int>, into out: inout [UInt8]) {
        let parsed = scope.base.notes[note].parsed
        let targets = scope.base.targets[note]
        // A term is linked where a section first mentions it, and never in its own note.
        var mentioned: Set<Int> = [note]
        var isReplaced = false
        var task: TaskMarks?
        var log = LogMarks(scope.base.notes[note])
        for piece in parsed.body.pieces[pieces] {
            // The code of a block that was generated.
            if isReplaced {
                isReplaced = false
                continue
            }
            if piece.isInline { resume(&out) }
            switch piece {
            case .section: mentioned = [note]
            case .text(let range) where task != nil: self.task(&task, parsed.body.html, range, &mentioned, &out)
            case .text(let range):
                let words = logMark(&log, parsed.body.html, range, &out)
                text(parsed.body.html, words, &mentioned, &out)
            case .html(let range):
                append(parsed.body.html, range, &out)
            case .linkStart(let index) where parsed.links.indices.contains(index):
                if case .note(let other, _, _) = targets[index] { mentioned.insert(other) }
                start(parsed.links[index], targets[index], &out)
            case .linkEnd(let index) where parsed.links.indices.contains(index):
                end(parsed.links[index], targets[index], &out)
            case .picture(let index) where parsed.links.indices.contains(index):
                picture(parsed.links[index], targets[index], &out)
            case .figure(let index) where parsed.links.indices.contains(index):
                figure(parsed.links[index], targets[index], &out)
            case .embed(let index, let surroundings) where parsed.links.indices.contains(index):
                embed(index, targets[index], in: surroundings, &out)
            case .generated(let number):
                isReplaced = scope.block(number, of: note, prefix: embed?.prefix ?? "", into: &out)
            case .box(let box, let item):
                self.box(box, &out)
                task = TaskMarks(
                    scope.base.notes[note], ofItem: item, knowsOwners: !scope.site.people.isEmpty)
            case .taskEnd: task = nil
            case .calloutTitle(let title):
                out.appendEscapedHTML(words(title))
            case .phrase(let phrase):
                out.appendEscapedHTML(scope.texts.word(phrase.key))
            default:
                break
            }
        }
    }

    func start(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        guard isAddressed(target) else {
            out += #"<span class="missing-link">"#.utf8
            return
        }
        out += #"<a href=""#.utf8
        address(link, target, &out)
        out.append(UInt8(ascii: "\""))
        if !link.title.isEmpty { attribute("title", link.title, &out) }
        if case .note(let index, _, _) = target, let language = scope.foreign(scope.base.notes[index].language) {
            // The words are the other note's title where the link has none of its own; other words don't tell its language.
            attribute(link.text.isEmpty ? "lang" : "hreflang", language, &out)
        }
        if target == .external {
            // On paper the address is written behind the words, unless it is the words.
            let isBare = link.text == link.destination
            out += (isBare ? #" rel="noopener" class="external bare""# : #" rel="noopener" class="external""#).utf8
        }
        out.append(UInt8(ascii: ">"))
    }

    private func end(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        if link.form == .wiki, link.text.isEmpty { out.appendEscapedHTML(words(link, target)) }
        out += (isAddressed(target) ? "</a>" : "</span>").utf8
    }

    /// A callout without a title of its own is called what its kind is called, in the page's language.
    private func words(_ title: Body.CalloutTitle) -> String {
        guard let isSpanish = title.isSpanish, isSpanish != (scope.language == .es) else { return title.written }
        return scope.texts.word("callout." + title.kind)
    }

    /// A wiki link without words of its own reads as what it leads to: the note's title, unless it was written by its
    /// title or an alias.
    func words(_ link: Link, _ target: LinkTarget) -> String {
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

    /// Whether there is an address; else the words stand alone.
    func isAddressed(_ target: LinkTarget) -> Bool {
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
            if index != note || embed != nil {
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

    func attribute(_ name: String, _ value: String, _ out: inout [UInt8]) {
        out.append(UInt8(ascii: " "))
        out += name.utf8
        out += "=\"".utf8
        out.appendEscapedHTML(value)
        out.append(UInt8(ascii: "\""))
    }
}

extension Body.Piece {
    /// It has its place among words, and isn't written as they are.
    fileprivate var isInline: Bool {
        switch self {
        case .linkStart, .picture: true
        default: false
        }
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
