extension Stage {
    /// Who may read a note at most. Performance and self reviews are restricted whatever they say; viability reviews
    /// are for management unless they say otherwise.
    static func audience(of note: OpenNote) -> Audience {
        let stated = note.front.choice("audience").flatMap { Audience(name: $0) }
        guard note.front.type == .review else { return stated ?? .internal }
        switch note.front.choice("kind") {
        case nil: return .restricted
        case let kind? where isAlwaysRestricted(kind): return .restricted
        case "viability": return stated ?? .management
        default: return stated ?? .internal
        }
    }

    /// Reviews of people.
    static func isAlwaysRestricted(_ reviewKind: String) -> Bool {
        reviewKind == "performance" || reviewKind == "self"
    }

    /// Whether a note may be read further.
    /// - Parameter isOwnAccount: whether a name means the account whose own build this is.
    func admits(_ note: OpenNote, isOwnAccount: (String) -> Bool) -> Bool {
        guard Self.audience(of: note) <= audience, drafts || !note.front.isDraft else { return false }
        guard audience == .customer else { return true }
        // Without an account there is nobody to show a customer's build to.
        guard account != nil else { return false }
        if note.front.type == .account { return isOwnAccount(note.id.rawValue) }
        let named = note.front.references("accounts") + note.front.references("subject")
        return named.allSatisfy { isOwnAccount($0.reference.name) }
    }
}
