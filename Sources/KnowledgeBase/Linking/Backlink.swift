/// A link of another note's text that leads here.
public struct Backlink: Sendable, Hashable {
    /// The note that links.
    public var from: Int
    /// Which of its links.
    public var link: Int
}
