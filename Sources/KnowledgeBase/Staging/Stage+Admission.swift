import Diagnostics

extension Rule {
    static let reviewAudience = Rule(
        "review-audience", .error, "Performance and self reviews are restricted; another audience isn't followed.",
        remedy: "Write `audience: restricted`, or leave it out.")
}

extension Stage {
    /// Who may read a note at most. Performance and self reviews are restricted whatever they say; viability reviews
    /// are for management unless they say otherwise.
    static func audience(of note: OpenNote) -> Audience {
        let stated = note.front.choice("audience").flatMap { Audience(name: $0) }
        guard note.front.type == .review else { return stated ?? .internal }
        switch note.front.choice("kind") {
        case "performance", "self": return .restricted
        case "viability": return stated ?? .management
        case nil: return .restricted
        default: return stated ?? .internal
        }
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
