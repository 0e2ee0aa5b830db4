/// Whether a training still teaches what holds on a day.
public struct TrainingState: Sendable, Hashable {
    public enum Standing: String, Sendable, Hashable, CaseIterable {
        /// It teaches a policy that isn't in force yet, and none that is.
        case upcoming
        case current
        /// A newer major version than the one it teaches is in force, or none of its policies holds any more.
        case outdated
    }

    public let standing: Standing
    /// What makes it so: the newer version, the policy that is no longer in force or not yet; nil for a current one.
    public let because: Int?

    init?(_ base: KnowledgeBase, _ index: Int) {
        guard base.notes[index].type == .training, base.counts(index) else { return nil }
        let taught = base.outgoing[index].filter { $0.kind == "for" }
        // What names no version teaches the one in force.
        let newer = taught.filter(\.pinned).compactMap { base.newerMajor(than: $0.to) }.first
        if let newer {
            standing = .outdated
            because = newer
        } else if !taught.isEmpty, !taught.contains(where: { base.isTaught($0.to) }) {
            let upcoming = taught.first { base.policyStates[$0.to] == .upcoming || base.policyStates[$0.to] == .draft }
            standing = upcoming == nil ? .outdated : .upcoming
            because = (upcoming ?? taught[0]).to
        } else {
            standing = .current
            because = nil
        }
    }
}

extension KnowledgeBase {
    /// In force, or replaced only by minor versions.
    fileprivate func isTaught(_ policy: Int) -> Bool {
        switch policyStates[policy] {
        case .inForce: true
        case .superseded: policies.family(of: policy).map { policyStates[$0.current] == .inForce } ?? false
        default: false
        }
    }

    /// The newest major version of a policy's family that took effect after it.
    func newerMajor(than policy: Int) -> Int? {
        guard let family = policies.family(of: policy), let version = notes[policy].version else { return nil }
        return family.versions.last { other in
            (notes[other].version ?? 0) > version && notes[other].isMajor
                && (policyStates[other] == .inForce || policyStates[other] == .superseded)
        }
    }
}

extension Note {
    /// A version of a policy that says of no change that it is minor only.
    fileprivate var isMajor: Bool {
        let levels = (front["changes"]?.members ?? []).map { $0.value["level"]?.value.text }
        return levels.isEmpty || levels.contains { $0 != "minor" }
    }
}
