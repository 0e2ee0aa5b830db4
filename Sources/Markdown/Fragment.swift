/// Renders a piece of Markdown by itself.
///
/// With the plain dialect it is CommonMark as cmark writes it: unless `unsafe`, raw HTML is left out and dangerous addresses
/// are emptied. Else links are written as they stand where the link policy lets them. Past a limit the result is
/// empty.
public func renderFragment(
    _ bytes: [UInt8], dialect: Dialect, unsafe: Bool, policy: LinkPolicy = LinkPolicy()
) -> [UInt8] {
    var options = ParseOptions()
    options.dialect = dialect
    options.plain = dialect == .plain
    options.fragment = true
    options.allowsHTML = unsafe
    let guards = Guards(limits: options.limits)
    guard guards.refusal(ofSize: bytes.count, start: 0) == nil else { return [] }
    let source = NoteSource(bytes, from: 0, dialect: dialect)
    guard guards.refusal(of: source) == nil else { return [] }
    let parser = NoteParser(source: source, options: options)
    guard !options.plain else {
        let parsed = parser.parse(plainLinks: unsafe ? .unsafe : .safe, rawHTML: unsafe ? .passed : .omitted)
        return parsed?.note.body.html ?? []
    }
    return parser.parse().map { $0.note.rendered(policy: unsafe ? nil : policy) } ?? []
}

extension ParsedNote {
    /// The body with its links as they stand; nil lets every address through.
    func rendered(policy: LinkPolicy?) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(body.html.count + 64 * links.count)
        for piece in body.pieces {
            switch piece {
            case .html(let range), .text(let range): out += body.html[range]
            case .section, .blockStart, .blockEnd, .textEnd, .taskEnd, .generated: break
            case .phrase(let phrase): out.append(phrase.english)
            case .calloutTitle(let title): out.appendEscaped(title.written)
            case .linkStart(let number):
                appendStart(of: links[number], policy, to: &out)
                if links[number].text.isEmpty, links[number].form == .wiki {
                    out.appendEscaped(links[number].destination)
                }
            case .linkEnd: out.append("</a>")
            case .embed(let number, _):
                appendStart(of: links[number], policy, to: &out)
                out.appendEscaped(links[number].text.isEmpty ? links[number].destination : links[number].text)
                out.append("</a>")
            case .box(.open, _): out.append("<input type=\"checkbox\" disabled=\"\" /> ")
            case .box(.done, _): out.append("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
            case .picture(let number): appendPicture(links[number], policy, to: &out)
            case .figure(let number):
                out.append("<figure>")
                appendPicture(links[number], policy, to: &out)
                out.append("</figure>\n")
            }
        }
        return out
    }

    private func appendStart(of link: Link, _ policy: LinkPolicy?, to out: inout [UInt8]) {
        out.append("<a href=\"")
        out.appendAddress(address(link, policy))
        appendTitle(link, to: &out)
        out.append("\">")
    }

    private func appendPicture(_ link: Link, _ policy: LinkPolicy?, to out: inout [UInt8]) {
        out.append("<img src=\"")
        out.appendAddress(address(link, policy))
        out.append("\" alt=\"")
        out.appendEscaped(link.text)
        appendTitle(link, to: &out)
        if let size = link.size {
            out.append("\" width=\"")
            out.append(contentsOf: String(size.width).utf8)
            if let height = size.height {
                out.append("\" height=\"")
                out.append(contentsOf: String(height).utf8)
            }
        }
        out.append("\" />")
    }

    private func address(_ link: Link, _ policy: LinkPolicy?) -> String {
        if let policy, case .refused = policy.verdict(link.destination) { return "" }
        return link.destination
    }

    private func appendTitle(_ link: Link, to out: inout [UInt8]) {
        guard !link.title.isEmpty else { return }
        out.append("\" title=\"")
        out.appendEscaped(link.title)
    }
}

extension Body.Phrase {
    fileprivate var english: StaticString {
        switch self {
        case .footnotes: "Footnotes"
        case .backToReference: "Back to reference"
        }
    }
}
