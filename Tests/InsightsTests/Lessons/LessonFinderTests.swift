import Insights
import KnowledgeBase
import Testing

struct LessonFinderTests {
    private static let files = [
        "accounts/a.md": SmallBase.note("title: A\nsegment: food\ntopics: [night]"),
        "topics/night.md": SmallBase.note("title: Night\nkind: situation"),
        "topics/dark.md": SmallBase.note("title: Dark\nkind: symptom"),
        "issues/i.md": SmallBase.issue("2026-01-01", "a", "cause: gap\ntopics: [dark, night]\ndepartments: [Support]"),
        "lessons/good.md": SmallBase.lesson(
            "2026-01-02",
            "accounts: [a]\nsource: [i]\ncause: gap\napplies_when: [night]\nnot_when: [port]\ncontradicts: [bad]\n"
                + "reused: [{account: a, effect: helped}, {account: a, effect: harmed}, {account: a, effect: helped}]"),
        "lessons/bad.md": SmallBase.lesson("2026-01-02", "source: [i]\nreused: [{account: a, effect: harmed}]"),
    ]

    @Test func knowsWhatALessonWasLearntFromAndWhereItHolds() throws {
        let small = try SmallBase(Self.files)
        let entry = try #require(LessonFinder(small.states).entries.first)
        #expect(small.ids([entry.lesson]) == ["good"], "what helped comes before what harmed")
        #expect(small.ids(entry.symptoms) == ["dark"] && small.ids(entry.situations) == ["night"])
        #expect(small.ids(entry.not) == ["port"] && entry.segments == ["food"] && entry.departments == ["Support"])
        #expect(entry.record == ["helped": 2, "harmed": 1])
        #expect(small.ids(entry.contradicts) == ["bad"])
    }

    @Test func contradictionGoesBothWays() throws {
        let small = try SmallBase(Self.files)
        let entry = LessonFinder(small.states).entries.first { $0.lesson == small.index("bad") }
        #expect(small.ids(entry?.contradicts ?? []) == ["good"])
    }

    @Test func knowsWhatAnAccountIsLike() throws {
        let small = try SmallBase(Self.files)
        let like = try #require(LessonFinder(small.states).accounts.first)
        #expect(like.segment == "food" && small.ids(like.situations) == ["night"] && small.ids(like.causes) == ["gap"])
    }
}
