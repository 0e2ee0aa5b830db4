import ArgumentParser
import KnowledgeBase
import Site

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find notes, in the order in which the site's search box finds them.",
        discussion: """
            Quotes hold words together, -word leaves notes out, and type:lesson or cuenta:bahia narrow the results, as \
            in the search box; -type:policy leaves out what it names. After -- words may begin with a hyphen. A query \
            of - alone reads one query a line from standard input.
            """)

    @Argument(help: "What to look for.")
    var query: [String]

    @Flag(help: "Write one JSON object a query.")
    var json = false

    @Option(help: ArgumentHelp("Show at most so many results.", valueName: "n"))
    var limit = 10

    @Option(
        help: ArgumentHelp("The folder that holds content/ and dossier.yaml. (default: this folder)", valueName: "dir"))
    var root: String?

    @Option(help: ArgumentHelp("The folder of notes; alone it is enough. (default: content)", valueName: "dir"))
    var content: String?

    @Option(help: ArgumentHelp("The day that states are computed for. (default: today in UTC)", valueName: "date"))
    var asOf: CalendarDate?

    @Option(help: ArgumentHelp("Whose notes are searched. (default: internal)", valueName: "audience"))
    var audience: Audience?

    @Option(help: ArgumentHelp("The account, for the audience customer.", valueName: "id"))
    var account: String?

    @Flag(help: "Include drafts.")
    var drafts = false

    func validate() throws {
        if query.isEmpty { throw ValidationError("say what to look for") }
        if limit < 0 { throw ValidationError("--limit can't be negative") }
        if (audience == .customer) != (account != nil) {
            throw ValidationError("--audience customer and --account go together")
        }
    }

    func run() throws {
        var options = BuildOptions(today: try today())
        options.root = root
        options.content = content
        options.asOf = asOf
        options.audience = audience
        options.account = account
        options.drafts = drafts
        let action = SearchAction(options: options, limit: limit, isJSON: json)
        let words = query.joined(separator: " ")
        try action.run(words == "-" ? nil : words)
    }
}
