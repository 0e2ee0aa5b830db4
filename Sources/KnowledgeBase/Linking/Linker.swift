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

    /// An absolute address that names no note is one of the site that the notes were written for, unless the notes
    /// are ours or the address ends in `.md`.
    private func isForeign(_ link: Link) -> Bool {
        guard link.form == .markdown || link.form == .picture, !isOwnBase, link.destination.hasPrefix("/") else {
            return false
        }
        let path = link.destination.prefix { $0 != "#" && $0 != "?" }
        return !path.hasSuffix(".md")
    }

    private func report(_ answer: Resolver.Answer, _ link: Link, _ note: Int, into sink: inout DiagnosticSink) {
        guard let path = resolver.notes[note].path else { return }
        let place = Location(path, link.range)
        switch answer.target {
        case .unresolved(.broken) where link.form == .picture:
            sink.report(.missingPicture, "no picture “\(shown(link.destination))” among the content", at: place)
        case .unresolved(.broken):
            sink.report(
                .brokenLink, "“\(shown(link.destination))” names no note, file or folder", at: place,
                suggestions: resolver.nearNames(link.destination, from: note))
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
            if answer.candidates.count > 1 { reportAmbiguity(answer.candidates, link, at: place, into: &sink) }
        default:
            break
        }
    }

    private func reportAmbiguity(
        _ candidates: [Int], _ link: Link, at place: Location, into sink: inout DiagnosticSink
    ) {
        let paths = candidates.compactMap { resolver.notes[$0].path }
        guard paths.count > 1 else { return }
        let others = paths.dropFirst().prefix(3).map(\.rawValue).joined(separator: ", ")
        sink.report(
            .ambiguousLink, "“\(shown(link.destination))” could also mean \(others); \(paths[0]) was taken", at: place,
            suggestions: paths.prefix(3).map { "[[" + stem(of: $0.rawValue[...]) + "]]" })
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
