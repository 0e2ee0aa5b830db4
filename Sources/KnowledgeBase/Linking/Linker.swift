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
        // Links by one definition (`[words][label]`) are one mistake.
        var reported: Set<Diagnostic> = []
        for link in links {
            var answer = resolver.resolve(link, from: note)
            if answer.target == .unresolved(.broken), isForeign(link) { answer.target = .unresolved(.foreign) }
            linked.targets.append(answer.target)
            linked.counts.add(answer)
            for finding in findings(answer, link, note) where reported.insert(finding).inserted {
                linked.sink.report(finding)
            }
        }
        return linked
    }

    /// An absolute address that names no note, or a call of templates, belongs to the site that the notes were written
    /// for, unless the notes are ours or the address ends in `.md`.
    private func isForeign(_ link: Link) -> Bool {
        guard !isOwnBase else { return false }
        // What a template is to fill in.
        if link.destination.contains("{{") || link.destination.contains("<%") { return true }
        guard link.form == .markdown || link.form == .picture else { return false }
        if TemplateAddress(link.destination) != nil { return true }
        guard link.destination.utf8.first == UInt8(ascii: "/") else { return false }
        let path = link.destination.prefix { $0 != "#" && $0 != "?" }
        return !path.hasSuffix(".md")
    }

    private func findings(_ answer: Resolver.Answer, _ link: Link, _ note: Int) -> [Diagnostic] {
        guard let path = resolver.notes[note].path else { return [] }
        let place = Location(path, link.range)
        switch answer.target {
        case .unresolved(.broken) where link.form == .picture:
            return [
                Diagnostic(
                    .missingPicture, "no picture “\(shown(link.destination))” among the content", at: place,
                    suggestions: resolver.nearAddresses(link, from: note))
            ]
        case .unresolved(.broken) where link.form == .embed && SourcePath(link.destination).isPicture:
            let near = resolver.attachments.near(link.destination).prefix(3)
            return [
                Diagnostic(
                    .missingPicture, "no picture “\(shown(link.destination))” among the content", at: place,
                    suggestions: near.map { String($0.name) })
            ]
        case .unresolved(.broken):
            return [
                Diagnostic(
                    .brokenLink, "“\(shown(link.destination))” names no note, file or folder", at: place,
                    suggestions: link.form == .markdown
                        ? resolver.nearAddresses(link, from: note)
                        : resolver.nearNames(link.destination, from: note))
            ]
        case .unresolved(.unpublished):
            return [
                Diagnostic(
                    .unpublishedKind, "“\(shown(link.destination))” isn't of a kind that is published", at: place)
            ]
        case .unresolved(.refused): return [refused(link, at: place)]
        case .external where link.form == .picture:
            return [
                Diagnostic(
                    .remotePicture, "a picture from another server is shown as a link; put the file beside the note",
                    at: place)
            ]
        case .note(let target, _, _):
            let doubt = isPlain(answer.candidates, note) ? nil : ambiguity(answer.candidates, link, at: place)
            return [missingAnchor(answer, target, at: place), doubt].compactMap { $0 }
        default:
            return []
        }
    }

    private func refused(_ link: Link, at place: Location) -> Diagnostic {
        guard case .refused(let scheme) = resolver.linkPolicy.verdict(link.destination) else {
            return Diagnostic(
                .scriptedPicture,
                "“\(shown(link.destination))” holds script or what can load it, so it isn't published; save it as plain SVG",
                at: place)
        }
        // `hhttps:` is a slip of the pen, and no scheme to allow.
        let near = nearMisses(scheme, among: resolver.linkPolicy.schemes, limit: 1)
        let rest = String(link.destination.utf8.drop { $0 != UInt8(ascii: ":") }) ?? ""
        return Diagnostic(
            .refusedScheme,
            "the address “\(shown(link.destination))” isn't allowed"
                + (near.isEmpty ? "; add its scheme to link_schemes" : ""),
            at: place, suggestions: near.map { shown($0 + rest) })
    }

    private func missingAnchor(_ answer: Resolver.Answer, _ target: Int, at place: Location) -> Diagnostic? {
        guard let missing = answer.missingAnchor else { return nil }
        let note = resolver.notes[target]
        let kind = missing.utf8.first == UInt8(ascii: "^") ? "block" : "heading"
        return Diagnostic(
            .brokenAnchor, "“\(note.title)” has no \(kind) “\(shown(missing))”", at: place,
            suggestions: note.anchors.near(missing))
    }

    /// In other people's notes a name means the one note of the linking note's folder that has it.
    private func isPlain(_ candidates: [Int], _ note: Int) -> Bool {
        guard !isOwnBase, let folder = resolver.notes[note].path?.folder else { return false }
        return candidates.filter { resolver.notes[$0].path?.folder == folder }.count == 1
    }

    private func ambiguity(_ candidates: [Int], _ link: Link, at place: Location) -> Diagnostic? {
        Ambiguity(shown(link.destination), among: candidates, of: resolver.notes).map { doubt in
            Diagnostic(.ambiguousLink, doubt.message, at: place, suggestions: doubt.names.map { "[[\($0)]]" })
        }
    }

    /// A destination in a message, cut where it is very long.
    private func shown(_ text: String) -> String {
        shortened(text, limit: 120)
    }
}

extension LinkCounts {
    mutating func add(_ answer: Resolver.Answer) {
        switch answer.target {
        case .note, .attachment, .folder: resolved += 1
        case .external: external += 1
        case .unresolved(.foreign): foreign += 1
        case .unresolved(.broken): broken += 1
        case .unresolved(.withheld), .unresolved(.refused), .unresolved(.unpublished): break
        }
        if answer.missingAnchor != nil { placeless += 1 }
    }

    mutating func add(_ other: LinkCounts) {
        resolved += other.resolved
        external += other.external
        foreign += other.foreign
        broken += other.broken
        placeless += other.placeless
    }
}
