import DossierTestSupport
import KnowledgeBase

/// A base in which notes for each kind of readers fill every part of every page that is made from notes together. A
/// word of theirs stands in the title of each.
struct DerivedBase {
    /// In no other word of a site.
    static func word(_ readers: Readers) -> String {
        switch readers {
        case .olivar: "zqolivar"
        case .kestrel: "zqkestrel"
        case .colleagues: "zqcolleague"
        case .managers: "zqmanager"
        case .board: "zqboardroom"
        }
    }

    /// Who may read the notes for some readers.
    static func reach(_ readers: Readers) -> Reach {
        readers.isCustomer ? .only(readers) : .from(readers.audience)
    }

    let folder: VirtualFolder

    /// - Parameter readers: those whose notes there are.
    init(_ readers: [Readers] = Readers.allCases) {
        let notes = readers.flatMap { Self.notes($0) }
        let metrics = readers.map { Self.metrics($0) }.joined()
        let people = readers.map { Self.people($0) }.joined()
        folder = VirtualFolder {
            TextFile("dossier.yaml", "title: Derived\nbase_url: https://example.org/\n")
            VirtualFolder("content") {
                TextFile("policies/std.md", Self.standard)
                TextFile("metrics.csv", "date,account,metric,value\n" + metrics)
                TextFile("people.csv", "handle,name,role,department,from,to,lang\n" + people)
                notes
            }
        }
    }

    func build(for readers: Readers) throws -> BuiltSite {
        try folder.build(
            audience: readers.audience, account: readers.isCustomer ? Self.word(readers) + "-account" : nil)
    }

    private static let standard = """
        ---
        title: Standard
        audience: customer
        kind: standard
        id: std
        version: 1
        effective: 2025-01-01
        owner: everybody
        metric: hours
        unit: h
        target: 4
        direction: at-most
        breach_after: 2
        ---
        Text.
        """

    /// Two misses, and a metric that went silent.
    private static func metrics(_ readers: Readers) -> String {
        let account = word(readers) + "-account"
        let missed = ["2026-04-30", "2026-05-31", "2026-06-30"].map { "\($0),\(account),hours,9\n" }
        let silent = ["2025-10-31", "2025-11-30", "2025-12-31"].map { "\($0),\(account),\(word(readers))_count,1\n" }
        return (missed + silent).joined()
    }

    private static func people(_ readers: Readers) -> String {
        let word = word(readers)
        return "\(word)-here,Here \(word),\(word)-role,\(word)-department,2024-01-01,,en\n"
            + "\(word)-gone,Gone \(word),\(word)-role,\(word)-department,2024-01-01,2026-03-31,en\n"
    }

    private static func notes(_ readers: Readers) -> [TextFile] {
        let word = word(readers)
        func note(_ path: String, _ fields: String, _ body: String = "Text.") -> TextFile {
            let (folder, name) = (path.split(separator: "/")[0], path.split(separator: "/")[1])
            return TextFile(
                "\(folder)/\(word)-\(name).md",
                "---\ntitle: The \(word) \(name)\naudience: \(readers.audience.name)\n"
                    + fields.replacing("W-", with: word + "-") + "\n---\n\n" + body.replacing("W-", with: word + "-")
                    + "\n")
        }
        return accounts(note) + records(note) + lessons(note) + rules(note) + topics(note)
    }

    private typealias Maker = (_ path: String, _ fields: String, _ body: String) -> TextFile

    private static func accounts(_ note: Maker) -> [TextFile] {
        [
            note(
                "accounts/account",
                """
                owner: W-here
                manager: W-here
                managers: [{who: W-gone, from: 2024-01-01, to: 2026-03-31}, {who: W-here, from: 2026-04-01}]
                status: at-risk
                segment: W-segment
                topics: [W-situation]
                renewal: 2026-08-01
                review_by: 2026-06-01
                updated: 2026-01-01
                health: {value: yellow, as_of: 2026-06-01, by: W-here, why: The W-reason}
                contacts: [{name: W-contact, role: x}]
                """,
                """
                ## Commitments
                - [ ] The W-promise @W-here due:2026-05-01

                ## Sensitivities
                The W-sensitivity.

                ## Log
                - 2026-02-01 [visit] The W-visit
                """),
            // Nothing is known of it.
            note("accounts/bare", "status: onboarding\nsegment: W-segment\ntopics: [W-situation]", "Text."),
        ]
    }

    private static func records(_ note: Maker) -> [TextFile] {
        let issue = "accounts: [W-account]\nowner: W-here\nseverity: 2\n"
        return [
            note(
                "issues/first",
                issue
                    + "date: 2025-02-01\nstatus: resolved\nresolved: 2025-02-02\ncause: W-cause\ntopics: [W-symptom]\n"
                    + "departments: [W-department]\nstandard: std",
                "## Workaround\nThe W-workaround.\n\n## Actions\n- [x] The W-fix @W-here due:2025-03-01 check:2026-01-01"
            ),
            note(
                "issues/second",
                issue + "date: 2026-05-01\nstatus: open\ncause: W-cause\nstandard: std\ntopics: [W-symptom]",
                "- [ ] The W-answer @W-gone due:2026-09-01"),
            // A cause without a lesson.
            note("issues/third", issue + "date: 2026-05-02\nstatus: open\ncause: W-riddle", "Text."),
            // An issue as it may be after a lesson was written and before it was applied.
            note("issues/fourth", issue + "date: 2026-05-03\nstatus: open\ncause: W-neglect", "Text."),
            note(
                "feedback/words",
                "date: 2026-06-01\naccounts: [W-account]\nvoice: client\nsentiment: negative\nabout: [W-second]\n"
                    + "owner: W-here", "> The W-quote"),
            note(
                "decisions/choice",
                "date: 2026-03-01\naccounts: [W-account]\nstatus: accepted\nreview_on: 2026-06-01\nowner: W-here\n"
                    + "metrics: [{metric: hours, account: W-account, direction: down}]\nlessons_used: [W-recurred]",
                "Text."),
        ]
    }

    private static func lessons(_ note: Maker) -> [TextFile] {
        let rest = "owner: W-here\naccounts: [W-account]\nsource: [W-first]\n"
        let body = "## Recommendation\nThe W-advice."
        return [
            note(
                "lessons/recurred",
                rest + "date: 2025-03-01\ncause: W-cause\napplied_in: [W-rule@1]\ncontradicts: [W-opposite]\n"
                    + "applies_when: [W-situation]\nreused: [{account: W-account, date: 2026-01-01, effect: helped}]",
                body),
            note("lessons/opposite", rest + "date: 2025-03-01\ncause: W-neglect\nnot_when: [W-situation]", body),
        ]
    }

    // A note that names no account is for every customer.
    private static func rules(_ note: Maker) -> [TextFile] {
        func policy(_ version: Int, _ day: String, _ more: String = "") -> TextFile {
            note(
                "policies/rule.v\(version)",
                "accounts: [W-account]\nkind: policy\nid: W-rule\nversion: \(version)\neffective: \(day)\nowner: W-here\n"
                    + "applies_to: {roles: [W-role], departments: [W-department]}\n" + more, "Text.")
        }
        return [
            policy(1, "2025-04-01"),
            policy(
                2, "2026-06-01",
                "exceptions: [{account: W-account, from: 2026-06-01, until: 2026-06-15, reason: The W-excuse}]"),
            policy(3, "2026-07-15"),
            note(
                "policies/traducida.v1",
                "accounts: [W-account]\nkind: policy\nid: W-traducida\nversion: 1\neffective: 2025-04-01\n"
                    + "owner: W-gone\nlang: es\n"
                    + "translation_of: W-rule@1", "Text."),
            note(
                "training/course",
                "accounts: [W-account]\nfor: [W-rule@1]\nroles: [W-role]\ndate: 2025-04-01\nowner: W-here",
                "See [[W-rule]], and the W-term."),
        ]
    }

    private static func topics(_ note: Maker) -> [TextFile] {
        let about = "accounts: [W-account]\n"
        return [
            note("topics/cause", about + "kind: cause\nowner: W-here", "Text."),
            note("topics/riddle", about + "kind: cause", "Text."),
            note("topics/neglect", about + "kind: cause", "Text."),
            note("topics/situation", about + "kind: situation", "Text."),
            note("topics/symptom", about + "kind: symptom\ndefinition: The W-sign", "Text."),
            note("topics/term", about + "kind: term\ndefinition: The W-meaning", "Text."),
        ]
    }
}
