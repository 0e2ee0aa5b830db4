import DossierTestSupport
import KnowledgeBase

/// The note of a level's account, with what no customer sees of it.
struct AccountNote {
    let level: Level
    let canaries: Canaries

    private var inside: Reach { level.reach.limited(to: .internal) }

    private func plant(_ place: String, _ reach: Reach? = nil, isShown: Bool = true) -> String {
        canaries.plant("\(level.name), account: \(place)", reach ?? level.reach, isShown: isShown)
    }

    func files() -> [TextFile] {
        let log = plant("attachment of the log, name", inside)
        return [
            TextFile("accounts/\(plant("file name", inside)).md", "---\n\(frontMatter())\n---\n\(text(log))"),
            TextFile("files/\(log).csv", plant("attachment of the log, content", inside)),
        ]
    }

    private func frontMatter() -> String {
        """
        type: account
        id: \(level.account ?? "")
        audience: \(level.audience.name)
        title: \(plant("title"))
        summary: \(plant("summary"))
        aliases: [\(plant("alias"))]
        topics: [\(plant("topic"))]
        owner: \(plant("owner"))
        segment: \(plant("segment"))
        industry: \(plant("industry"))
        region: \(plant("region"))
        manager: \(plant("manager"))
        managers: [{who: \(plant("former manager")), from: 2024-01-01, to: 2025-12-31}]
        expectations: [{standard: first-response, target: 4, because: \(plant("reason of an expectation"))}]
        tier: \(plant("tier", inside))
        contacts:
          - name: \(plant("contact, name", inside))
            role: \(plant("contact, role", inside))
            email: \(plant("contact, e-mail", .nobody))@example.org
            phone: \(plant("contact, phone", .nobody))
        health: {value: red, as_of: 2026-06-01, by: \(plant("health, by", inside)), why: \(plant("health, why", inside))}
        hunch: \(plant("key that accounts don't have", .nobody))
        """
    }

    private func text(_ log: String) -> String {
        """
        \(plant("before the first heading", inside)) [[\(plant("wiki link", inside))]]

        ## Goals
        \(plant("goals")) [by a definition][log]

        ### \(plant("heading in goals"))
        \(plant("below a heading in goals"))

        ## Field reality
        \(plant("field reality", inside))

        ## \(plant("heading that accounts don't know", inside))
        \(plant("words under it", inside))

        ## Expectativas
        \(plant("expectations"))

        ::: audience management
        \(plant("block in expectations", level.reach.limited(to: .management)))
        :::

        ## Commitments
        - [ ] \(plant("commitment")) @\(plant("who promised")) due:2026-07-15

        ## Sensitivities
        \(plant("sensitivities", inside))

        ## Who’s who
        | \(plant("who's who", inside)) |
        |---|

        ## Registro
        - 2026-01-01 [call] \(plant("log", inside)) ![\(plant("picture of the log", inside))](../files/\(log).csv)

        [log]: https://example.org/\(plant("definition in the log", inside))
        """
    }
}
