import Diagnostics

/// Turns the references of notes' fields into edges and reports what they don't find.
struct EdgeBuilder: Sendable {
    let resolver: Resolver
    /// Of people.csv, whom a review may be about.
    let people: PeopleNames

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
            case .note(let target, let pinned, let candidates):
                built.edges.append(Edge(kind: found.kind, from: note, to: target, pinned: pinned, range: found.range))
                if let path, let doubt = Ambiguity(found.reference.name, among: candidates, of: resolver.notes) {
                    built.sink.report(
                        .ambiguousLink, "\(found.kind): \(doubt.message)", at: Location(path, found.range),
                        suggestions: doubt.names)
                }
            case .withheld:
                built.loose.append(loose(found, .withheld))
            case .nothing where found.mayBePerson && people.isHandle(found.reference.name):
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
        let types = found.types.map(\.singular.en)
        let expected = types.count > 1 ? types.dropLast().joined(separator: ", ") + " or " : ""
        if let version = found.reference.version, let family = resolver.policies.family(named: found.reference.name) {
            let known = family.versions.compactMap { resolver.notes[$0].version }
                .sorted { (abs($0 - version), -$0) < (abs($1 - version), -$1) }
                .prefix(3).map { "\(found.reference.name)@\($0)" }
            sink.report(
                .brokenEdge, "\(found.kind): there is no version \(version) of “\(found.reference.name)”", at: place,
                suggestions: known)
        } else {
            sink.report(
                .brokenEdge, "\(found.kind): no \(expected)\(types.last ?? "note") is called “\(found.reference)”",
                at: place,
                suggestions: resolver.nearNames(found.reference.name, types: found.types, from: note))
        }
    }
}

extension Reference: CustomStringConvertible {
    public var description: String { version.map { "\(name)@\($0)" } ?? name }
}
