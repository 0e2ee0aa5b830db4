import Files
import Testing

struct AnchorTests {
    /// One note of headings and the names by which links written elsewhere know them.
    @Test(arguments: [
        ("steps", "a.md#steps"), ("Steps", "a.md#steps"), ("steps-1", "a.md#more-steps"),
        ("steps_1", "a.md#more-steps"),
        ("user-content-steps", "a.md#steps"), ("que-paso", "a.md#que-paso"), ("qu%C3%A9-pas%C3%B3", "a.md#que-paso"),
        ("-deploy", "a.md#deploy"), ("dont-do-it", "a.md#dont-do-it"), ("don-t-do-it", "a.md#dont-do-it"),
        ("m-and-ie", "a.md#m-ie"), ("mie", "a.md#m-ie"), ("m--ie", "a.md#m-ie"), ("fixed", "a.md#fixed"),
        ("the-words-of-it", "a.md#fixed"), ("place", "a.md#place"), ("the-title", "a.md"), ("top", "a.md"),
        ("", "a.md"),
        (":~:text=steps", "a.md"), ("1-first", "a.md#1-first"), ("version-2", "a.md#version-2"),
    ])
    func findsAHeadingHoweverItIsSpelt(name: String, target: String) throws {
        let notes = try ReadBase(
            [
                "a.md": """
                # The title

                [x](#\(name)) <a id="place"></a>

                ## Steps

                ## Qué pasó

                ## 🚀 Deploy

                ## Don’t do it!

                ## M&IE

                ## The words of it {#fixed}

                ## More

                ### Steps

                ## 1. First

                ## Version

                ## Version 2

                ## Version
                """
            ], isOwn: false)
        #expect(notes.targets(of: "a.md") == [target])
        #expect(notes.underlined == [])
    }

    /// In our own notes a number is ours.
    @Test func doublesAreCountedAsTheNoteCountsThem() throws {
        let body = "[x](#s-2) [y](#s-1)\n\n## S\n\n## S\n\n## S\n"
        let notes = try ReadBase(["a.md": body, "b.md": "---\ntype: topic\ntitle: B\n---\n" + body], isOwn: false)
        #expect(notes.targets(of: "a.md") == ["a.md#s-3", "a.md#s-2"])
        #expect(notes.targets(of: "b.md") == ["b.md#s-2", "b.md#s-2"])
    }

    @Test func reportsAHeadingThatIsNotThere() throws {
        let notes = try ReadBase(
            [
                "a.md": "[x](b.md#stops) [y](b#check-for-a-deploy-freeze) [z](b#zebra)",
                "b.md": "# B\n\n## Steps\n\n## Check for a deployment freeze\n",
            ], isOwn: false)
        #expect(notes.targets(of: "a.md") == ["b.md", "b.md", "b.md"])
        #expect(
            notes.underlined == [
                "broken-anchor b.md#stops (steps?)",
                "broken-anchor b#check-for-a-deploy-freeze (check-for-a-deployment-freeze?)", "broken-anchor b#zebra",
            ])
    }
}
