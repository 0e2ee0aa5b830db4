extension Note {
    /// The last day on which somebody is known to have worked on it.
    public var touched: CalendarDate? {
        [front.date("updated"), front.date("date"), front.date("effective")].compactMap(\.self).max()
    }
}

extension Note {
    /// What a version of a policy says that it changes, in the order in which it is written.
    public var changeSummaries: [String] {
        (front["changes"]?.members ?? []).compactMap { $0.value["summary"]?.value.text }
    }
}

extension KnowledgeBase {
    /// The version of a policy's family that was in force on a day.
    public func version(of policy: Int, inForceOn day: CalendarDate) -> Int? {
        let versions = policies.family(of: policy)?.versions ?? [policy]
        return versions.last { version in
            guard policyStates[version] != .draft, let from = notes[version].front.date("effective"), from <= day else {
                return false
            }
            return notes[version].front.date("expires").map { day <= $0 } ?? true
        }
    }

    /// The notes that name a note in a field or link to it, reviews of persons left out.
    public func inbound(_ index: Int) -> Set<Int> {
        Set(incoming[index].map(\.from) + backlinks[index].map(\.from)).subtracting([index])
            .filter { !notes[$0].isPersonal }
    }

    /// Accounts that are still served.
    public var openAccounts: [Int] {
        notes.indices.filter { notes[$0].type == .account && counts($0) && notes[$0].choice("status") != "closed" }
    }
}
