/// A typed connection between two notes, written once on the newer or more specific one.
public struct Edge: Sendable, Hashable {
    /// The field it was written in, by canonical name; within a record both, `exceptions.account`.
    public var kind: String
    public var from: Int
    public var to: Int
    /// It named a version (`escalation@2`), so it keeps to that version.
    public var pinned: Bool
    /// The value in the file.
    public var range: Range<Int>
}

/// A reference of a field that leads to no note of the stage.
public struct LooseReference: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// Names nothing; a finding says so.
        case broken
        /// Names a note that the stage may not show. Its name is not to be shown either.
        case withheld
        /// A person's handle.
        case person
    }

    public var kind: String
    public var reference: Reference
    public var range: Range<Int>
    public var reason: Reason
}
