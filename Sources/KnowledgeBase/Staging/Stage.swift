/// What one build may hold. Nothing else is read past the front matter.
public struct Stage: Sendable, Hashable {
    public var audience: Audience
    /// The account whose own build this is; only with the audience `customer`.
    public var account: NoteID?
    public var drafts: Bool

    public init(audience: Audience = .internal, account: NoteID? = nil, drafts: Bool = false) {
        self.audience = audience
        self.account = account
        self.drafts = drafts
    }

    /// Whether its readers belong to the company; a customer is told nothing of what the company thinks of customers, of
    /// where its figures and files lie, and of how to fill what is empty.
    public var isInside: Bool { audience != .customer }

    /// Everything that is no draft: what `check` reads.
    public static let all = Stage(audience: .restricted)
}
