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
            case .section, .blockStart, .blockEnd: break
            case .phrase(let phrase): out.append(phrase.english)
            case .linkStart(let number):
                out.append("<a href=\"")
                out.appendAddress(address(links[number], policy))
                appendTitle(links[number], to: &out)
                out.append("\">")
                if links[number].text.isEmpty, links[number].form == .wiki || links[number].form == .embed {
                    out.appendEscaped(links[number].destination)
                }
            case .linkEnd: out.append("</a>")
            case .box(.open): out.append("<input type=\"checkbox\" disabled=\"\" /> ")
            case .box(.done): out.append("<input type=\"checkbox\" checked=\"\" disabled=\"\" /> ")
            case .picture(let number):
                out.append("<img src=\"")
                out.appendAddress(address(links[number], policy))
                out.append("\" alt=\"")
                out.appendEscaped(links[number].text)
                appendTitle(links[number], to: &out)
                out.append("\" />")
            }
        }
        return out
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
