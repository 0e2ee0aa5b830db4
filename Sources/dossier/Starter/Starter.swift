import KnowledgeBase

/// The first notes of a new base: a short story that shows how notes lean on one another.
enum Starter {
    /// Paths and texts.
    static func files(title: String, date: CalendarDate, language: Language) -> [(String, String)] {
        let settings = language == .es ? spanishConfiguration(title: title) : configuration(title: title)
        let notes = language == .es ? spanishNotes(date: date) : englishNotes(date: date)
        return [("dossier.yaml", settings), (".gitignore", "_site/\n")] + notes
    }

    private static func englishNotes(date: CalendarDate) -> [(String, String)] {
        [
            ("content/index.md", index),
            ("content/accounts/example-customer.md", account),
            ("content/issues/late-first-delivery.md", issue(date: date)),
            ("content/lessons/agree-dates-in-writing.md", lesson),
            ("content/topics/unwritten-promise.md", topic),
        ]
    }

    /// A YAML string in single quotes, where nothing has a meaning but the quote.
    static func quoted(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "'" + line.replacing("'", with: "''") + "'"
    }

    private static func configuration(title: String) -> String {
        """
        # The base's settings. Each has a default; `dossier schema` knows the fields of notes.
        title: \(quoted(title))
        language: en
        # base_url: https://notes.example.org/
        # rules:
        #   broken-link: warning

        """
    }

    private static let index = """
        # Welcome

        This page introduces the base. Change it, or throw it away.

        - [Example customer](accounts/example-customer.md) is an account.
        - [Agree dates in writing](lessons/agree-dates-in-writing.md) is a lesson from one of its issues.

        `dossier new account "Name"` starts the next note.

        """

    private static let account = """
        ---
        title: Example customer
        status: active
        ---
        They run two warehouses and a shop.

        ## Goals

        - Deliveries that come on the day that was promised.

        ## Log

        """

    private static func issue(date: CalendarDate) -> String {
        """
        ---
        title: The first delivery came late
        date: \(date)
        accounts: [example-customer]
        severity: 3
        status: resolved
        resolved: \(date)
        cause: unwritten-promise
        ---
        The date had been promised on the telephone, and each side remembered another one.

        ## Actions

        - [x] Write to the customer what both sides will do, and when

        """
    }

    private static let lesson = """
        ---
        title: Agree dates in writing
        source: [late-first-delivery]
        cause: unwritten-promise
        polarity: repeat
        ---
        ## Driving event

        [The first delivery came late](../issues/late-first-delivery.md), because the date was only spoken.

        ## Lesson

        A date that is written down is one date.

        ## Recommendation

        After a call, write the dates to the customer the same day.

        """

    private static let topic = """
        ---
        title: Unwritten promise
        id: unwritten-promise
        kind: cause
        definition: Something was promised, and nobody wrote it down.
        ---
        Something was promised, and nobody wrote it down.

        """
}
