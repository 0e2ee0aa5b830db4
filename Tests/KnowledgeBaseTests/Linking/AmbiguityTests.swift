import Files
import KnowledgeBase
import Testing

/// Names that several notes answer to.
struct AmbiguityTests {
    private let files: ReadBase.Files = [
        "a/intro.md": "# Intro to a", "b/intro.md": "# Intro to b", "c/intro.md": "# Intro to c",
        "b/here.md": "Text [[intro]] and [[a/intro]].", "d/there.md": "[there](intro)",
    ]

    @Test func takesTheNearestAndNamesTheOthers() throws {
        let read = try ReadBase(files)
        #expect(read.targets(of: "b/here.md") == ["b/intro.md", "a/intro.md"])
        #expect(read.targets(of: "d/there.md") == ["a/intro.md"])
        #expect(
            read.report == """
                b/here.md:1:8 warning ambiguous-link: “intro” could also mean a/intro.md, c/intro.md; b/intro.md was \
                taken ([[b/intro]], [[a/intro]], [[c/intro]]?)
                d/there.md:1:9 warning ambiguous-link: “intro” could also mean b/intro.md, c/intro.md; a/intro.md was \
                taken ([[a/intro]], [[b/intro]], [[c/intro]]?)
                """)
        #expect(read.named(by: "ambiguous-link") == ["intro", "intro"])
    }

    @Test func saysTheSameOfFields() throws {
        let read = try ReadBase([
            "issues/night.md": Sample.issue("accounts: []"), "reviews/night.md": Sample.review("business"),
            "lessons/l.md": Sample.lesson("source: [night, issue/night]"),
        ])
        #expect(read.outgoing("lessons/l.md") == ["source: issues/night.md", "source: issues/night.md"])
        #expect(
            read.report("ambiguous-link") == """
                lessons/l.md:4:10 warning ambiguous-link: source: “night” could also mean reviews/night.md; \
                issues/night.md was taken (issues/night, reviews/night?)
                """)
    }

    @Test func anIDIsStrongerThanATitleAndATitleThanAnAlias() throws {
        let read = try ReadBase([
            "x.md": "---\naliases: night\n---\n# X", "y.md": "# Night", "night.md": "# Z", "a.md": "[[night]]",
            "z.md": "---\naliases: day\n---\n# Other", "w.md": "# Day", "b.md": "[[day]]",
        ])
        #expect(read.targets(of: "a.md") == ["night.md"])
        #expect(read.targets(of: "b.md") == ["w.md"])
        #expect(read.report == "")
    }

    @Test func versionsOfAPolicyAreOneName() throws {
        let read = try ReadBase([
            "p1.md": Sample.policy(1, from: "2024-01-01"), "p2.md": Sample.policy(2, from: "2025-01-01"),
            "a.md": "[[escalation]] [[A policy]]",
        ])
        #expect(read.targets(of: "a.md") == ["p2.md", "p2.md"])
        #expect(read.report == "")
    }

    @Test func aTopicThatNobodyWroteIsNoCandidate() throws {
        let read = try ReadBase(["billing.md": "# B", "a.md": "---\ntags: billing\n---\n[[billing]]"])
        #expect(read.targets(of: "a.md") == ["billing.md"])
        #expect(read.report == "")
    }

    @Test func theAnswerDoesNotDependOnTheNumberOfThreads() throws {
        let reports = try (1...4).map { _ in try ReadBase(files).report }
        #expect(Set(reports).count == 1)
    }
}
