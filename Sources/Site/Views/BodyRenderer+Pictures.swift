import Files
import KnowledgeBase
import Markdown
import Templates

extension BodyRenderer {
    mutating func picture(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        guard case .attachment(let file) = target, file.isPicture else {
            // Shown as a link or as words: another server would learn who reads, and a note is no picture. A path that
            // leads nowhere isn't for readers.
            start(link, target, &out)
            out.appendEscapedHTML(wordsInPlace(of: link, target))
            out += (isAddressed(target) ? "</a>" : "</span>").utf8
            return
        }
        out += "<img src=\"".utf8
        out.appendAddress(scope.address(SitePaths.attachment(file)))
        out.append(UInt8(ascii: "\""))
        attribute("alt", link.text, &out)
        if !link.title.isEmpty { attribute("title", link.title, &out) }
        if let (width, height) = shownSize(of: file, as: link.size) {
            attribute("width", String(width), &out)
            if let height { attribute("height", String(height), &out) }
        }
        // The first is likely to be seen at once.
        if pictures > 0 { out += #" loading="lazy""#.utf8 }
        pictures += 1
        out.append(UInt8(ascii: ">"))
    }

    /// A picture with its title as the caption.
    mutating func figure(_ link: Link, _ target: LinkTarget, _ out: inout [UInt8]) {
        var link = link
        let caption = link.title
        guard case .attachment(let file) = target, file.isPicture else {
            out += "<p>".utf8
            picture(link, target, &out)
            out += "</p>\n".utf8
            return
        }
        link.title = ""
        out += "<figure>\n".utf8
        picture(link, target, &out)
        out += "\n<figcaption>".utf8
        out.appendEscapedHTML(caption)
        out += "</figcaption>\n</figure>\n".utf8
    }

    private func wordsInPlace(of link: Link, _ target: LinkTarget) -> String {
        if !link.text.isEmpty { return link.text }
        if case .attachment(let file) = target { return String(file.name) }
        return link.form == .picture && !isAddressed(target) ? "" : words(link, target)
    }

    /// As the note wants it, else as the file says; the proportions are the file's unless the note gives both.
    private func shownSize(of file: SourcePath, as wanted: PictureSize?) -> (width: Int, height: Int?)? {
        let own = scope.base.pictureSizes[file]
        guard let wanted else { return own.map { ($0.width, $0.height) } }
        if let height = wanted.height { return (wanted.width, height) }
        return (wanted.width, own.map { max(1, (wanted.width * $0.height + $0.width / 2) / $0.width) })
    }
}
