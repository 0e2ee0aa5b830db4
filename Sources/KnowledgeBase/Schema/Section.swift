/// A section that a note type knows by its heading.
public struct Section: Sendable, Hashable {
    /// How far its words may travel.
    public enum Exposure: Sendable, Hashable {
        case open
        /// Never below `internal`: cut from customer builds, in notes of every type.
        case internalOnly
        /// Words of a person: in customer builds only where the note says `quotable: yes`.
        case quotable
    }

    /// The heading to write.
    public let heading: Wording
    /// Other headings that are read as this one.
    public let others: [String]
    /// The type asks for it.
    public let isRequired: Bool
    /// Stays in a customer build of an account note, where nothing else does.
    public let isCustomerSafe: Bool
    public let exposure: Exposure

    init(
        _ en: String, _ es: String, others: [String] = [], isRequired: Bool = false, isCustomerSafe: Bool = false,
        exposure: Exposure = .open
    ) {
        heading = Wording(en, es)
        self.others = others
        self.isRequired = isRequired
        self.isCustomerSafe = isCustomerSafe
        self.exposure = exposure
    }

    /// The English heading: what the section is called in code.
    public var name: String { heading.en }

    /// Every heading that is read as this section.
    public var allHeadings: [String] { [heading.en, heading.es] + others }
}
