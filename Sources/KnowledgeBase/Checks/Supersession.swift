import Diagnostics
import Files

extension Rule {
    static let supersedesCycle = Rule(
        "supersedes-cycle", .error, stops: true,
        "Policies or decisions that supersede each other in a circle: none of them would be in force.",
        remedy: "Remove `supersedes` from the oldest of them.")
    static let supersedesFork = Rule(
        "supersedes-fork", .error,
        "Two policies or decisions supersede the same one and neither follows the other: which holds can't be told.",
        remedy: "Let the later one supersede the earlier one.")
}

/// What supersedes must lead from any note to one that holds.
struct Supersession {
    let chains: SupersessionChains
    /// By note, the last that follows it.
    private var heads: [Int: Int] = [:]

    init(_ chains: SupersessionChains) {
        self.chains = chains
    }

    mutating func check(into sink: inout DiagnosticSink) {
        for group in chains.groups() {
            let first = group[0]
            if group.count > 1 || steps(first).contains(where: { $0.newer == first }) {
                reportCycle(group, into: &sink)
                for note in group { heads[note] = first }
            } else {
                follow(first, into: &sink)
            }
        }
    }

    private func steps(_ note: Int) -> [SupersessionChains.Step] { chains.steps[note] ?? [] }

    /// Finds what follows a note in the end, all that follows it having been seen.
    private mutating func follow(_ note: Int, into sink: inout DiagnosticSink) {
        let following = steps(note).filter(\.counts)
        guard let first = following.first else {
            heads[note] = note
            return
        }
        let head = heads[first.newer] ?? first.newer
        heads[note] = head
        for other in following.dropFirst() where (heads[other.newer] ?? other.newer) != head {
            // Of two the one that names the older by hand is where to look.
            let (named, rival) = other.range == nil ? (first, other) : (other, first)
            guard let place = place(of: named) else { continue }
            sink.report(
                .supersedesFork,
                "“\(title(note))” is superseded by “\(title(named.newer))” and by “\(title(rival.newer))”; only one can "
                    + "follow it", at: place,
                notes: [Diagnostic.Note("the other one", at: self.place(of: rival))])
        }
    }

    private func reportCycle(_ group: [Int], into sink: inout DiagnosticSink) {
        let members = Set(group)
        let steps = group.flatMap { older in self.steps(older).filter { members.contains($0.newer) } }
            .sorted { $0.newer < $1.newer }
        let named = steps.filter { $0.range != nil }
        guard let first = named.first else { return }
        let names = group.map { "“\(title($0))”" }
        let words =
            group.count == 1 ? "\(names[0]) supersedes itself" : "\(names.joined(separator: ", ")) supersede each other"
        sink.report(
            .supersedesCycle, "\(words), so none of them would be in force", at: place(of: first),
            notes: named.dropFirst().prefix(5).map { Diagnostic.Note("and here", at: place(of: $0)) })
    }

    private func place(of step: SupersessionChains.Step) -> Location? {
        let note = chains.notes[step.newer]
        return note.path.map { Location($0, step.range ?? note.front["version"]?.range ?? note.fieldsPlace) }
    }

    private func title(_ index: Int) -> String {
        let note = chains.notes[index]
        return note.id.rawValue + (note.version.map { "@\($0)" } ?? "")
    }
}
