import Diagnostics
import Files
import Markdown

/// Resolves all links of all notes and reports what can't be.
struct Linker: Sendable {
    let resolver: Resolver
    /// The base has a `dossier.yaml`, so its absolute links are its own.
    let isOwnBase: Bool

    struct Linked: Sendable {
        var targets: [LinkTarget] = []
        var counts = LinkCounts()
        var sink = DiagnosticSink()
    }

    func link(_ note: Int) -> Linked {
        var linked = Linked()
        let links = resolver.notes[note].parsed.links
        linked.targets.reserveCapacity(links.count)
        for link in links {
            var answer = resolver.resolve(link, from: note)
            if answer.target == .unresolved(.broken), isForeign(link) { answer.target = .unresolved(.foreign) }
            linked.targets.append(answer.target)
            linked.counts.add(answer.target)
            report(answer, link, note, into: &linked.sink)
        }
        return linked
    }

    /// An absolute address that names no note, or a call of templates, belongs to the site that the notes were written
    /// for, unless the notes are ours or the address ends in `.md`.
    private func isForeign(_ link: Link) -> Bool {
        guard !isOwnBase, link.form == .markdown || link.form == .picture,
            link.destination.utf8.first == UInt8(ascii: "/") || isTemplateCall(link.destination)
        else { return false }
        let path = link.destination.prefix { $0 != "#" && $0 != "?" }
        return !path.hasSuffix(".md")
    }

    private func report(_ answer: Resolver.Answer, _ link: Link, _ note: Int, into sink: inout DiagnosticSink) {
        guard let path = resolver.notes[note].path else { return }
        let place = Location(path, link.range)
        switch answer.target {
        case .unresolved(.broken) where link.form == .picture:
            sink.report(
                .missingPicture, "no picture “\(shown(link.destination))” among the content", at: place,
                suggestions: resolver.nearAddresses(link, from: note))
        case .unresolved(.broken):
            sink.report(
                .brokenLink, "“\(shown(link.destination))” names no note, file or folder", at: place,
                suggestions: link.form == .markdown
                    ? resolver.nearAddresses(link, from: note)
                    : resolver.nearNames(link.destination, from: note))
        case .unresolved(.refused) where resolver.linkPolicy.verdict(link.destination) == .relative:
            sink.report(
                .scriptedPicture,
                "“\(shown(link.destination))” holds script or what can load it, so it isn't published; save it as plain SVG",
                at: place)
        case .unresolved(.refused):
            sink.report(
                .refusedScheme,
                "the address “\(shown(link.destination))” isn't allowed; add its scheme to link_schemes",
                at: place)
        case .external where link.form == .picture:
            sink.report(
                .remotePicture, "a picture from another server is shown as a link; put the file beside the note",
                at: place)
        case .note(let target, _, _):
            if let missing = answer.missingAnchor {
                let note = resolver.notes[target]
                let isBlock = missing.utf8.first == UInt8(ascii: "^")
                sink.report(
                    .brokenAnchor, "“\(note.title)” has no \(isBlock ? "block" : "heading") “\(shown(missing))”",
                    at: place,
                    suggestions: nearMisses(
                        missing,
                        among: isBlock
                            ? note.parsed.blocks.map(\.anchor.rawValue) : note.parsed.outline.map(\.anchor.rawValue)))
            }
            if let doubt = Ambiguity(shown(link.destination), among: answer.candidates, of: resolver.notes) {
                sink.report(.ambiguousLink, doubt.message, at: place, suggestions: doubt.names.map { "[[\($0)]]" })
            }
        default:
            break
        }
    }

    /// A destination in a message, cut where it is very long.
    private func shown(_ text: String) -> String {
        shortened(text, limit: 120)
    }
}

extension LinkCounts {
    mutating func add(_ target: LinkTarget) {
        switch target {
        case .note, .attachment, .folder: resolved += 1
        case .external: external += 1
        case .unresolved(.foreign): foreign += 1
        case .unresolved(.broken): broken += 1
        case .unresolved(.withheld), .unresolved(.refused): break
        }
    }

    mutating func add(_ other: LinkCounts) {
        resolved += other.resolved
        external += other.external
        foreign += other.foreign
        broken += other.broken
    }
}
