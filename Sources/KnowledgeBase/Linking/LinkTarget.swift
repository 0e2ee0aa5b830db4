public import Files
public import Markdown

/// What a link, embed or picture of a note leads to.
public enum LinkTarget: Sendable, Hashable {
    /// A note, by its index. `pinned`: the link named a version (`escalation@2`), so it keeps to that version's page.
    case note(Int, pinned: Bool, anchor: Anchor?)
    case attachment(SourcePath)
    /// A folder that holds notes.
    case folder(SourcePath)
    /// An address of an allowed scheme outside the site, written as it stands.
    case external
    case unresolved(Reason)

    public enum Reason: Sendable, Hashable {
        /// Names nothing; a finding says so.
        case broken
        /// Names something that this stage may not show. Nothing is said.
        case withheld
        /// An address or template call of the site that the notes were written for; counted, not reported.
        case foreign
        /// A file that is there, but of a kind that isn't published.
        case unpublished
        /// A scheme that isn't allowed, or a picture that holds a program.
        case refused
    }
}
