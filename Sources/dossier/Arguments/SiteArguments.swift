import ArgumentParser
import Diagnostics
import KnowledgeBase
import Site

/// What is built: shared by `build`, `serve` and `check`.
struct SiteArguments: ParsableArguments {
    @Argument(help: "The folder that holds content/, site-templates/ and dossier.yaml. (default: this folder)")
    var root: String?

    @Option(help: ArgumentHelp("The folder of notes; alone it is enough. (default: content)", valueName: "dir"))
    var content: String?

    @Option(help: ArgumentHelp("The folder of templates and styles. (default: site-templates)", valueName: "dir"))
    var templates: String?

    @Option(help: ArgumentHelp("The folder to publish to. (default: _site)", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("The day that states are computed for. (default: today in UTC)", valueName: "date"))
    var asOf: CalendarDate?

    @Option(
        help: ArgumentHelp(
            "Whom the site is for: customer, internal, management or restricted. (default: internal; check: all)",
            valueName: "audience"))
    var audience: Audience?

    @Option(help: ArgumentHelp("The account that a customer site is for.", valueName: "id"))
    var account: String?

    @Option(name: .customLong("base-url"), help: ArgumentHelp("Where the site will live.", valueName: "url"))
    var baseURL: String?

    @Flag(help: "Include drafts.")
    var drafts = false

    @Flag(help: "Findings at error level fail, and publish nothing.")
    var strict = false

    @Option(
        name: .customLong("rule"), parsing: .singleValue,
        help: ArgumentHelp("Set a rule's level: error, warning, hint or off.", valueName: "id=level"))
    var rules: [RuleSetting] = []

    @Option(help: ArgumentHelp("How many threads work. (default: one for each processor)", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Publish file by file, for hosts that pin the folder.")
    var inPlace = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        if audience == .customer, account == nil {
            throw ValidationError("--audience customer needs --account: a customer site is for one account")
        }
        if account != nil, audience != .customer {
            throw ValidationError("--account needs --audience customer")
        }
    }

    /// - Throws: `Failure` if the environment's date can't be read.
    func buildOptions() throws -> BuildOptions {
        var options = BuildOptions(today: try today())
        options.root = root
        options.content = content
        options.templates = templates
        options.output = output
        options.asOf = asOf
        options.audience = audience
        options.account = account
        options.baseURL = baseURL
        options.drafts = drafts
        options.strict = strict
        options.ruleLevels = Dictionary(rules.map { ($0.id, $0.level) }) { $1 }
        options.inPlace = inPlace
        if let jobs { options.jobs = jobs }
        return options
    }
}
