import DossierTestSupport
import KnowledgeBase

/// A note of one type for the readers of one level, with a canary in every place that any note has.
struct FullNote {
    let type: NoteType
    let level: Level
    let canaries: Canaries

    private func plant(_ place: String, _ reach: Reach? = nil, isShown: Bool = true) -> String {
        canaries.plant("\(level.name), \(type.rawValue): \(place)", reach ?? level.reach, isShown: isShown)
    }

    func files() -> [TextFile] {
        // Text is cut before anything asks for the type, but for feedback and accounts; the rest can be shorter.
        let isLong = [.lesson, .feedback, .page].contains(type)
        let picture = plant("picture, name")
        let attachment = plant("attachment, name")
        let blocks = isLong ? Audience.allCases.map { block($0) } : []
        let text = [
            "---\n\(frontMatter())---\n", opening(picture, attachment), sections(), blocks.map(\.text).joined(),
            isLong ? nestedBlocks() : "", log(),
        ].joined()
        return [
            TextFile(path(), text),
            TextFile("files/\(picture).png", plant("picture, content")),
            TextFile("files/\(attachment).pdf", plant("attachment, content")),
        ] + blocks.map(\.attachment)
    }

    /// A page is where its file lies. Of other notes only colleagues are told.
    private func path() -> String {
        guard let folder = type.folder else { return "\(plant("folder name"))/\(plant("file name")).md" }
        return "\(folder)/\(plant("file name", level.reach.limited(to: .internal))).md"
    }

    // MARK: Front matter

    private func frontMatter() -> String {
        var lines = [
            "type: \(type.rawValue)", "audience: \(level.audience.name)", "title: \(plant("title"))",
            "summary: \(plant("summary"))", "owner: \(level.person)", "aliases: [\(plant("alias"))]",
            "topics: [\(plant("topic that no other note names"))]", "updated: 2026-03-01",
            // An account without a note is a broken edge, and has no page.
            "accounts: [\(accounts())]",
        ]
        if type != .page { lines.append("id: \(plant("id"))") }
        lines.append("hunch: \(plant("key that the type doesn't have", .nobody))")
        lines.append("# \(plant("comment of the front matter", .nobody))")
        return (lines + ownFields()).joined(separator: "\n") + "\n"
    }

    private func accounts() -> String {
        guard let account = level.account else { return "" }
        return level.audience == .customer ? account : "\(account), \(plant("account without a note", isShown: false))"
    }

    private func ownFields() -> [String] {
        switch type {
        case .issue:
            ["date: 2026-02-01", "severity: 2", "cause: \(plant("cause"))", "departments: [\(plant("department"))]"]
        case .feedback: ["date: 2026-02-02", "voice: client"]
        case .decision: ["date: 2026-02-03", "status: accepted", "expected: \(plant("expected"))"]
        case .lesson:
            ["applies_when: [\(plant("situation"))]", "check_metric: \(plant("metric that checks"))"]
        case .policy:
            [
                "kind: policy", "version: 1", "effective: 2026-01-01", "approved_by: \(plant("approver"))",
                "changes: [{level: major, summary: \(plant("summary of a change"))}]",
                "applies_to: {roles: [\(plant("role it applies to"))]}",
            ]
        case .training: ["roles: [\(plant("role"))]", "objectives: [\(plant("objective"))]"]
        case .review:
            [
                "date: 2026-02-04", "kind: account", "period: 2026-Q1",
                "criteria: [{name: \(plant("criterion")), rating: 3}]",
            ]
                + (level.account.map { ["subject: \($0)"] } ?? [])
        case .report: ["period: 2026-Q1", "metrics: [\(plant("metric of a report"))]"]
        case .topic: ["kind: term", "definition: \(plant("definition"))"]
        case .account, .page: []
        }
    }

    // MARK: Text

    private func opening(_ picture: String, _ attachment: String) -> String {
        """
        \(plant("words")) **\(plant("strong words"))** `\(plant("code"))` \\
        [\(plant("words of a link"))](https://example.org/\(plant("address")) "\(plant("title of a link"))")
        [a file](../files/\(attachment).pdf) and [one by reference][r].

        ![\(plant("words for a picture")) <!-- \(plant("comment in a picture's words", .nobody)) -->](../files/\(picture).png "\(plant("title of a picture"))")

        A [[\(plant("wiki link to nothing"))]] and <!-- \(plant("comment in a line", .nobody)) --> a comment.

        <!-- \(plant("comment", .nobody)) -->

        <div><!-- \(plant("comment in HTML", .nobody)) -->\(plant("words in HTML"))</div>

        <!-- \(plant("comment before words", .nobody)) --> \(plant("words after a comment"))

        [r]: https://example.org/\(plant("address of a definition")) "\(plant("title of a definition"))"
        [unused]: https://example.org/\(plant("definition without use", .nobody))


        """
    }

    private func sections() -> String {
        """
        ## \(plant("heading")) <!-- \(plant("comment in a heading", .nobody)) -->

        | \(plant("table, head")) | b |
        |---|---|
        | \(plant("table, cell")) <!-- \(plant("comment in a cell", .nobody)) --> | [\(plant("table, link"))](https://example.org/) |

        > \(plant("quotation", quotationReach))

        1. \(plant("item"))
           - [ ] \(plant("action")) @\(plant("owner of an action")) due:2026-07-15
           - 2026-03-04 [call] \(plant("log entry"))

        > [!note] \(plant("callout, title", quotationReach))
        > \(plant("callout, words", quotationReach))

        \(plant("term"))
        : \(plant("definition of a term"))

        A footnote[^\(plant("footnote, label", isShown: false))], ==\(plant("highlight"))==, ~~\(plant("struck"))~~,
        #\(plant("tag")), $\(plant("formula"))$ and %% \(plant("Obsidian's comment", .nobody)) %% a block. ^\(plant("block id"))

        %%
        \(plant("Obsidian's comment of more lines", .nobody))
        %%

        [^\(footnote)]: \(plant("footnote"))

        ### \(plant("smaller heading"))

        ```\(plant("language of code"))
        \(plant("fenced code"))
        ```


        """
    }

    /// The label that was planted above.
    private var footnote: String {
        Canary(place: "\(level.name), \(type.rawValue): footnote, label", reach: level.reach, isShown: false).word
    }

    /// Nobody said that these words may be quoted.
    private var quotationReach: Reach {
        type == .feedback ? level.reach.limited(to: .internal) : level.reach
    }

    private func block(_ audience: Audience) -> (text: String, attachment: TextFile) {
        let reach = level.reach.limited(to: audience)
        func plant(_ place: String) -> String { self.plant("block for \(audience.name), \(place)", reach) }
        let file = plant("attachment, name")
        let text = """
            ::: audience \(audience.name)
            \(plant("words")) [\(plant("link"))](../files/\(file).txt) [[\(plant("wiki link"))]]

            ### \(plant("heading"))

            | \(plant("cell")) |
            |---|

            > - \(self.plant("block for \(audience.name), item of a quotation", quotationReach.limited(to: audience)))

            [\(audience.name)]: https://example.org/\(plant("address of a definition"))

            [a definition][\(audience.name)]
            :::


            """
        return (text, TextFile("files/\(file).txt", plant("attachment, content")))
    }

    private func nestedBlocks() -> String {
        """

        ::: audience management
        ::: audience restricted
        \(plant("block in a block", level.reach.limited(to: .restricted)))
        :::
        \(plant("after a block in a block", level.reach.limited(to: .management)))
        ::: audience customer
        \(plant("wide block in a narrow one", level.reach.limited(to: .management)))
        :::
        :::

        - in a list
          ::: audience internal
          \(plant("block in a list", level.reach.limited(to: .internal)))
          :::

        > ::: audience restricted
        > \(plant("block in a quotation", level.reach.limited(to: .restricted)))
        > :::

        [internal one][internal], [management one][management], [restricted one][restricted]


        """
    }

    /// Sections that stay inside the company, in notes of every type.
    private func log() -> String {
        let inside = level.reach.limited(to: .internal)
        return ["Log", "Who's who", "Sensibilidades"].map { heading in
            """
            ## \(heading)
            \(plant("\(heading), words", inside))

            ### \(plant("\(heading), heading", inside))
            - 2026-03-04 [call] \(plant("\(heading), entry", inside))
            - [a link](https://example.org/\(plant("\(heading), address", inside)))

            [\(heading)]: https://example.org/\(plant("\(heading), definition", inside))

            [^\(heading.prefix(3))]: \(plant("\(heading), footnote", inside))


            """
        }.joined()
            + "## After\n\(plant("words after all that")) [1][Log] [2][Who's who] [3][Sensibilidades][^Log][^Who][^Sen]\n"
    }
}
