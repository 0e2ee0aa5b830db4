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
        let name = found.reference.name
        if let version = found.reference.version, let family = resolver.policies.family(named: name) {
            let known = family.versions.compactMap { resolver.notes[$0].version }
                .sorted { (abs($0 - version), -$0) < (abs($1 - version), -$1) }
            sink.report(
                .brokenEdge, "\(found.kind): there is no version \(version) of “\(name)”", at: place,
                suggestions: known.prefix(3).map { "\(name)@\($0)" })
            return
        }
        var near = resolver.nearNames(name, types: found.types, from: note)
        if found.mayBePerson { near += people.nearHandles(name) }
        sink.report(
            .brokenEdge, "\(found.kind): no \(found.expected) is called “\(found.reference)”", at: place,
            suggestions: Array(near.prefix(3)))
    }
}

extension FoundReference {
    /// `issue, decision or review`: what it may name.
    fileprivate var expected: String {
        let words = mayBePerson ? ["note", "person"] : types.isEmpty ? ["note"] : types.map(\.singular.en)
        guard words.count > 1, let last = words.last else { return words.joined() }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension Reference: CustomStringConvertible {
    public var description: String { version.map { "\(name)@\($0)" } ?? name }
}
