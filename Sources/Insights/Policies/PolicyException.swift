public import KnowledgeBase

/// A policy that doesn't bind an account for a time.
public struct PolicyException: Sendable, Hashable {
    public enum State: String, Sendable, Hashable {
        case upcoming
        case current
        case expired
    }

    /// The version that grants it.
    public var policy: Int
    public var account: Int
    public var from: CalendarDate?
    /// The last day.
    public var until: CalendarDate?
    public var approvedBy: String?
    public var reason: String?
    /// What is done instead.
    public var compensating: String?

    public func holds(on day: CalendarDate) -> Bool { state(on: day) == .current }

    public func state(on day: CalendarDate) -> State {
        if let from, day < from { return .upcoming }
        if let until, until < day { return .expired }
        return .current
    }
}

extension KnowledgeBase {
    /// The exceptions that a policy version grants, in the order of the file.
    public func exceptions(of policy: Int) -> [PolicyException] {
        guard notes[policy].front["exceptions"] != nil else { return [] }
        return notes[policy].records("exceptions").compactMap { record in
            guard let account = end(of: record["account"], in: policy) else { return nil }
            return PolicyException(
                policy: policy, account: account, from: record["from"]?.value.date,
                until: record["until"]?.value.date, approvedBy: record["approved_by"]?.value.text,
                reason: record["reason"]?.value.text, compensating: record["compensating"]?.value.text)
        }
    }

    /// The exceptions of an account from versions that are in force or to come; those that lapsed last come last.
    public func exceptions(for account: Int) -> [PolicyException] {
        let policies = Set(incoming[account].filter { $0.kind == "exceptions.account" }.map(\.from)).sorted()
        return policies.filter { policyStates[$0] == .inForce || policyStates[$0] == .upcoming }
            .flatMap { exceptions(of: $0).filter { $0.account == account } }
            .sorted { left, right in
                let a = (left.state(on: asOf) == .expired ? 1 : 0, left.until?.day ?? Int.max, left.policy)
                let b = (right.state(on: asOf) == .expired ? 1 : 0, right.until?.day ?? Int.max, right.policy)
                return a < b
            }
    }
}
