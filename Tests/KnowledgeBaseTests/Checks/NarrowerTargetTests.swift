import Files
import KnowledgeBase
import Testing

/// Notes that name what some of their readers may not see.
struct NarrowerTargetTests {
    private let files: ReadBase.Files = [
        "accounts/acme.md": Sample.account("audience: customer"),
        "secret.md": Sample.issue("audience: management\naccounts: acme"),
        "review.md": Sample.review("self"),
        "lesson.md": Sample.lesson("source: secret", "## Recommendation\n\nSee [[secret]] and [it](review.md)."),
        "open.md": Sample.issue("accounts: acme", "[[lesson]]"),
    ]

    @Test func areErrorsOfTheFullSet() throws {
        let read = try ReadBase(files)
        #expect(
            read.report == """
                lesson.md:4:9 error narrower-target: source: “An issue” is for management and this note for internal, so \
                some readers won't find it
                lesson.md:8:7 error narrower-target: “An issue” is for management and this note for internal, so some \
                readers won't find it
                lesson.md:8:25 error narrower-target: “A review” is for restricted and this note for internal, so some \
                readers won't find it
                """)
        #expect(read.named(by: "narrower-target") == ["secret", "secret", "review.md"])
    }

    @Test(arguments: [Audience.internal, .management])
    func nothingIsSaidInABuild(_ audience: Audience) throws {
        let read = try ReadBase(files, stage: Stage(audience: audience))
        #expect(read.report == "")
        #expect(read.targets(of: "lesson.md").last == "withheld")
    }

    @Test func whatOnlyTheNarrowerReadersSeeMayNameIt() throws {
        let read = try ReadBase([
            "accounts/acme.md": Sample.account(
                "audience: customer\ncontacts: [{name: X}]",
                "## Goals\n\n[[plain]]\n\n## Log\n\n- 2026-01-01 [[plain]]\n\n## Sensitivities\n\n[[secret]]"),
            "plain.md": "::: audience management\n[[secret]]\n:::\n\nText [[secret]].",
            "secret.md": Sample.topic("audience: management"),
        ])
        #expect(
            read.report == """
                accounts/acme.md:9:3 error narrower-target: “Plain” is for internal and this note for customer, so some \
                readers won't find it
                accounts/acme.md:17:3 error narrower-target: “A topic” is for management and this note for customer, so \
                some readers won't find it
                plain.md:5:8 error narrower-target: “A topic” is for management and this note for internal, so some \
                readers won't find it
                """)
    }
}
