/// The reference of diagnostics, as Markdown: what each means and what to do about it.
public struct RuleReference: Sendable {
    public let rules: [Rule]

    public init(_ rules: [Rule]) {
        self.rules = rules.sorted { $0.id < $1.id }
    }

    public var markdown: String {
        var out = """
            # Diagnostics

            `dossier check` reports all that it finds in one run, each with its place, the line itself and its id in \
            brackets. `dossier build` reports the same for the notes that it publishes. What a rule counts as is set \
            in dossier.yaml, `rules: {broken-link: warning}`, or for one run, `--rule broken-link=off`; the levels are \
            `error`, `warning`, `hint` and `off`. With an error `check` exits with 1, and so does `build --strict`, \
            which then publishes nothing.


            """
        out += "## What stops a build\n\n"
        out += "These would publish something wrong or too much. The old site stays as it is, the exit code is 65, "
        out += "and no setting lowers them.\n\n"
        out += table(rules.filter(\.stops), hasLevels: false)
        out += "\n## What is reported\n\nThese never stop a build.\n\n"
        out += table(rules.filter { !$0.stops }, hasLevels: true)
        return out
    }

    private func table(_ rules: [Rule], hasLevels: Bool) -> String {
        var out = hasLevels ? "| Id | Level | Meaning | What to do |\n|---|---|---|---|\n" : ""
        if !hasLevels { out += "| Id | Meaning | What to do |\n|---|---|---|\n" }
        for rule in rules {
            let level = hasLevels ? " \(rule.severity) |" : ""
            out += "| `\(rule.id)` |\(level) \(rule.summary) | \(rule.remedy) |\n"
        }
        return out
    }
}
