import Diagnostics

/// Turns the references of notes' fields into edges and reports what they don't find.
struct EdgeBuilder: Sendable {
    let resolver: Resolver
    /// Handles of people.csv, which a review may be about.
    let handles: Set<String>

    struct Built: Sendable {
        var edges: [Edge] = []
        var loose: [LooseReference] = []
        var sink = DiagnosticSink()
    }

    func build(_ note: Int) -> Built {
        var built = Built()
        let path = resolver.notes[note].path
        for found in resolver.notes[note].foundReferences() {
            switch resolver.meaning(of: found.reference, types: found.types, from: note) {
            case .note(let target, let pinned):
                built.edges.append(Edge(kind: found.kind, from: note, to: target, pinned: pinned, range: found.range))
                if let path, resolver.notes[target].audience > resolver.notes[note].audience {
                    built.sink.report(
                        .narrowerTarget,
                        "“\(found.reference)” is for \(resolver.notes[target].audience.name), this note for "
                            + "\(resolver.notes[note].audience.name)", at: Location(path, found.range))
                }
            case .withheld:
                built.loose.append(loose(found, .withheld))
            case .nothing where found.mayBePerson && handles.contains(found.reference.name):
                built.loose.append(loose(found, .person))
            case .nothing:
                built.loose.append(loose(found, .broken))
                if let path { report(found, note, at: Location(path, found.range), into: &built.sink) }
            }
        }
        return built
    }

    private func loose(_ found: FoundReference, _ reason: LooseReference.Reason) -> LooseReference {
        LooseReference(kind: found.kind, reference: found.reference, range: found.range, reason: reason)
    }

    private func report(_ found: FoundReference, _ note: Int, at place: Location, into sink: inout DiagnosticSink) {
        let expected = found.types.isEmpty ? "note" : found.types.map(\.singular.en).joined(separator: ", ")
        if let version = found.reference.version, let family = resolver.policies.family(named: found.reference.name) {
            let known = family.versions.compactMap { resolver.notes[$0].version }.map {
                "\(found.reference.name)@\($0)"
            }
            sink.report(
                .brokenEdge, "\(found.kind): there is no version \(version) of “\(found.reference.name)”", at: place,
                suggestions: known)
        } else {
            sink.report(
                .brokenEdge, "\(found.kind): no \(expected) is called “\(found.reference)”", at: place,
                suggestions: resolver.nearNames(found.reference.name, from: note))
        }
    }
}

extension Reference: CustomStringConvertible {
    public var description: String { version.map { "\(name)@\($0)" } ?? name }
}
