public import Files

/// All notes of one stage, linked to each other, as of a day.
///
/// Notes are named by their index in `notes`. Notes read from files come first, by path; implicit topics follow, by
/// id. It never changes; it is a class for the reason that `Note` is one.
public final class KnowledgeBase: Sendable {
    public let configuration: Configuration
    public let stage: Stage
    public let asOf: CalendarDate
    public let notes: [Note]
    public let folderPages: FolderPages
    public let policies: PolicyFamilies
    /// By note; nil for notes that aren't policies.
    public let policyStates: [PolicyState?]
    /// What each note's fields name, in field order.
    public let outgoing: [[Edge]]
    /// What names each note, by the naming note.
    public let incoming: [[Edge]]
    /// References of each note that lead to no note of the stage.
    public let loose: [[LooseReference]]
    /// For each note what each of its links leads to.
    public let targets: [[LinkTarget]]
    /// For each note the links of other notes that lead to it, by the linking note.
    public let backlinks: [[Backlink]]
    /// Files that published notes refer to, by path.
    public let attachments: [SourcePath]
    /// Of those that are pictures and say it.
    public let pictureSizes: [SourcePath: PixelSize]
    /// Where in the body of its note each embedded part stands, by piece; what isn't here can only be linked to.
    public let embedded: [EmbeddedPart: Range<Int>]
    /// By note, what each of its generated blocks asks for; nil for a block that is shown as code.
    public let generated: [Int: [GeneratedContent?]]
    public let tables: Tables
    public let linkCounts: LinkCounts
    /// By note, whether it counts on the day of the build.
    let counted: [Bool]
    /// By note, whether it is dated after that day.
    let later: [Bool]

    init(
        _ options: ReadOptions, notes: [Note], policies: PolicyFamilies, policyStates: [PolicyState?],
        graph: LinkGraph, embedded: [EmbeddedPart: Range<Int>], generated: [Int: [GeneratedContent?]],
        tables: Tables
    ) {
        configuration = options.configuration
        stage = options.stage
        asOf = options.asOf
        self.notes = notes
        counted = notes.map { $0.counts(on: options.asOf) }
        later = notes.map { $0.isLater(than: options.asOf) }
        folderPages = FolderPages(notes)
        self.policies = policies
        self.policyStates = policyStates
        outgoing = graph.outgoing
        incoming = graph.incoming
        loose = graph.loose
        targets = graph.targets
        backlinks = graph.backlinks
        attachments = graph.attachments.sorted()
        pictureSizes = PictureSizes.read(attachments, options)
        self.embedded = embedded
        self.generated = generated
        self.tables = tables
        linkCounts = graph.counts
    }
}

/// The rows of the tables beside the notes, those of accounts that aren't staged left out.
public struct Tables: Sendable {
    public var metrics: [Metric] = []
    public var people: [Person] = []
    /// Whom rows of people.csv name that couldn't be read: they are in no role, and no strangers either.
    var unreadPeople: [Person] = []
    public var completions: [Completion] = []

    public init() {}

    public static let metricsPath = SourcePath("metrics.csv")
    static let peoplePath = SourcePath("people.csv")
    static let completionsPath = SourcePath("completions.csv")
    static let paths: Set<SourcePath> = [metricsPath, peoplePath, completionsPath]
}

/// How many links and pictures of the notes lead where.
public struct LinkCounts: Sendable, Hashable {
    /// To notes, headings, folders and files of this site.
    public var resolved = 0
    public var external = 0
    /// Of the site that the notes were written for.
    public var foreign = 0
    /// To nothing; reported.
    public var broken = 0
    /// Of the resolved, those that name a heading which isn't there; reported.
    public var placeless = 0

    public init() {}
}
