/// What follows what among the policies and decisions of a stage: by `supersedes`, and among versions of one policy by
/// their numbers.
struct SupersessionChains {
    /// A note takes the place of another.
    struct Step {
        var newer: Int
        /// The value of `supersedes`; nil where the version number says it.
        var range: Range<Int>?
        /// It counts, now or from a day to come: the newer is no draft, and no decision that wasn't taken.
        var counts: Bool
    }

    let notes: [Note]
    /// By the older note, in order of the newer.
    private(set) var steps: [Int: [Step]] = [:]

    init(_ notes: [Note], outgoing: [[Edge]], policies: PolicyFamilies, states: [PolicyState?]) {
        self.notes = notes
        for edge in outgoing.joined() where edge.kind == "supersedes" {
            var older = edge.to
            if !edge.pinned, let family = policies.family(of: edge.to), let newest = family.versions.last {
                // Without a version all versions are meant; of a policy's own those before it.
                if family.versions.contains(edge.from) { continue }
                older = newest
            }
            let counts =
                notes[edge.from].type == .policy
                ? states[edge.from] != .draft : notes[edge.from].choice("status") == "accepted"
            steps[older, default: []].append(Step(newer: edge.from, range: edge.range, counts: counts))
        }
        for family in policies.families {
            for (older, newer) in zip(family.versions, family.versions.dropFirst())
            where !(steps[older] ?? []).contains(where: { $0.newer == newer }) {
                steps[older, default: []].append(Step(newer: newer, range: nil, counts: states[newer] != .draft))
            }
        }
    }

    /// Groups of notes that follow each other, each after all that follow it; more than one in a group, or one that
    /// follows itself, make a circle.
    ///
    /// Tarjan's strongly connected components ("Depth-first search and linear graph algorithms", 1972), with a stack of
    /// our own instead of recursion, which a long chain would deepen.
    func groups() -> [[Int]] {
        var groups: [[Int]] = []
        var order: [Int: Int] = [:]
        var lowest: [Int: Int] = [:]
        var open: [Int] = []
        var isOpen: Set<Int> = []
        for root in steps.keys.sorted() where order[root] == nil {
            var walk = [(note: root, next: 0)]
            while let (note, next) = walk.last {
                if next == 0 {
                    order[note] = order.count
                    lowest[note] = order[note]
                    open.append(note)
                    isOpen.insert(note)
                }
                let following = steps[note] ?? []
                if next < following.count {
                    walk[walk.count - 1].next += 1
                    let newer = following[next].newer
                    if order[newer] == nil {
                        walk.append((newer, 0))
                    } else if isOpen.contains(newer), let place = order[newer] {
                        lowest[note] = min(lowest[note] ?? place, place)
                    }
                    continue
                }
                walk.removeLast()
                if let parent = walk.last?.note, let own = lowest[note] {
                    lowest[parent] = min(lowest[parent] ?? own, own)
                }
                guard lowest[note] == order[note] else { continue }
                var group: [Int] = []
                while let member = open.popLast() {
                    isOpen.remove(member)
                    group.append(member)
                    if member == note { break }
                }
                groups.append(group.sorted())
            }
        }
        return groups
    }
}
