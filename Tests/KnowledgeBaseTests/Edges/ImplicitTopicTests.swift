import Files
import KnowledgeBase
import Testing

/// Topics that notes name and nobody has written.
struct ImplicitTopicTests {
    @Test func makesOneTopicAndWarnsOnce() throws {
        let read = try ReadBase([
            "a.md": Sample.note("type: topic\ntitle: A\ntopics: [Night Shift, billing]"),
            "b.md": Sample.note("type: topic\ntitle: B\ntopics: [night-shift]\nparent: NIGHT_SHIFT"),
        ])
        #expect(
            read.report == """
                a.md:4:10 warning implicit-topic: there is no note for the topic “Night Shift”
                a.md:4:23 warning implicit-topic: there is no note for the topic “billing”
                """)
        #expect(read.incoming("night-shift") == ["a.md topics", "b.md topics", "b.md parent"])
        let topic = try #require(read.note("night-shift"))
        #expect(topic.title == "Night Shift")
        #expect(topic.path == nil)
        #expect(topic.audience == .customer)
    }

    @Test func offersTheTopicThatMayBeMeant() throws {
        let read = try ReadBase([
            "topics/handoff-gap.md": Sample.note("type: topic\ntitle: Nobody took over\naliases: [Traspaso]"),
            "lessons/l.md": Sample.lesson("source: i\ncause: handof-gap\napplies_when: [trapaso, nobody took ovr]"),
            "issues/i.md": Sample.issue("accounts: []"),
        ])
        #expect(
            read.report("implicit-topic") == """
                lessons/l.md:5:8 warning implicit-topic: there is no note for the topic “handof-gap” (handoff-gap?)
                lessons/l.md:6:16 warning implicit-topic: there is no note for the topic “trapaso” (Traspaso?)
                lessons/l.md:6:25 warning implicit-topic: there is no note for the topic “nobody took ovr” \
                (Nobody took over?)
                """)
    }

    @Test func findsTopicsByTitleAliasAndFile() throws {
        let read = try ReadBase([
            "topics/gap.md": Sample.note("type: topic\nid: handoff\ntitle: Handoff gap\naliases: [traspaso]"),
            "a.md": Sample.note("type: topic\ntitle: A\ntopics: [gap, handoff, Handoff Gap, Traspaso]"),
        ])
        #expect(read.outgoing("a.md") == Array(repeating: "topics: topics/gap.md", count: 4))
        #expect(read.report == "")
    }

    @Test func tagsOfOtherPeoplesPagesAreNoSlips() throws {
        let read = try ReadBase(["a.md": "---\ntags: [one, two]\n---\nText."], isOwn: false)
        #expect(read.outgoing("a.md") == ["topics: one", "topics: two"])
        #expect(read.report == "")
        // A typed note that names the same topic is still asked.
        let both = try ReadBase(["a.md": "---\ntags: one\n---\n", "b.md": Sample.topic("topics: one")])
        #expect(both.report == "b.md:4:9 warning implicit-topic: there is no note for the topic “one”")
    }
}
