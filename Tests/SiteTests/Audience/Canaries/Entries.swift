import DossierTestSupport
import KnowledgeBase

/// Notes for every customer with entries that name one account each: no other customer may see them.
struct Entries {
    let levels: Levels
    let canaries: Canaries

    private func plant(_ place: String, _ level: Level, isShown: Bool = true) -> String {
        // An entry about an account that customers don't have is for colleagues: the note that holds it is.
        let reach =
            level.account == levels.olivar.account || level.account == levels.kestrel.account
            ? level.reach : .from(.internal)
        return canaries.plant("entry about \(level.name): \(place)", reach, isShown: isShown)
    }

    /// An entry for each account.
    private func each(_ entry: (Level, String) -> String) -> String {
        levels.accounts.map { "  - " + entry($0, $0.account ?? "") }.joined(separator: "\n")
    }

    func files() -> [TextFile] {
        [
            TextFile("policies/first-response.md", policy()), TextFile("lessons/reused.md", lesson()),
            TextFile("decisions/measured.md", decision()), TextFile("reports/compared.md", report()),
        ]
    }

    private func policy() -> String {
        """
        ---
        type: policy
        audience: customer
        title: First response
        kind: standard
        version: 1
        effective: 2026-01-01
        owner: head-of-support
        applies_to: {accounts: [\(levels.accounts.compactMap(\.account).joined(separator: ", "))]}
        exceptions:
        \(each { level, account in
            "{account: \(account), reason: \(plant("exception, reason", level)), "
                + "approved_by: \(plant("exception, approver", level)), "
                + "compensating: \(plant("exception, compensation", level)), until: 2026-12-31}"
        })
        ---
        Text.
        """
    }

    /// The effect is a word of a closed list, so the account is the canary.
    private func lesson() -> String {
        """
        ---
        type: lesson
        audience: customer
        title: Reused
        source: [measured]
        reused:
        \(each { _, account in "{account: \(account), date: 2026-02-01, effect: helped}" })
        ---
        ## Recommendation
        Text.
        """
    }

    private func decision() -> String {
        """
        ---
        type: decision
        audience: customer
        title: Measured
        date: 2026-02-01
        status: accepted
        metrics:
        \(each { level, account in "{metric: \(plant("metric", level)), account: \(account), direction: up}" })
        ---
        Text.
        """
    }

    private func report() -> String {
        """
        ---
        type: report
        audience: customer
        title: Compared
        period: 2026-Q1
        accounts: []
        compare_with: [\(levels.accounts.compactMap(\.account).joined(separator: ", "))]
        ---
        Text.
        """
    }
}
