import KnowledgeBase

/// Whom a build is for.
enum Readers: String, Sendable, CaseIterable {
    case olivar
    case kestrel
    case colleagues
    case managers
    case board

    var audience: Audience {
        switch self {
        case .olivar, .kestrel: .customer
        case .colleagues: .internal
        case .managers: .management
        case .board: .restricted
        }
    }

    /// Colleagues of any kind read this as well, and no customer does.
    var isCustomer: Bool { audience == .customer }
}

/// Who may read something.
enum Reach: Hashable, Sendable {
    /// No build may hold it.
    case nobody
    /// Builds of this audience and above; with `.customer` those of every customer.
    case from(Audience)
    /// One customer's build, and all builds above.
    case only(Readers)

    func includes(_ readers: Readers) -> Bool {
        switch self {
        case .nobody: false
        case .from(let audience): readers.audience >= audience
        case .only(let customer): readers == customer || !readers.isCustomer
        }
    }

    /// What may not be read below `audience` either.
    func limited(to audience: Audience) -> Reach {
        switch self {
        case .nobody: .nobody
        case .from(let own): .from(max(own, audience))
        case .only: audience == .customer ? self : .from(audience)
        }
    }
}
