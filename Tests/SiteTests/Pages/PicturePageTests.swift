import Files
import Testing

@testable import Site

@Suite struct PicturePageTests {
    static let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"></svg>"#

    private func body(_ text: String) throws -> String {
        let html = try RenderedSite(["a.md": "# A\n\n" + text, "p.svg": Self.svg, "d.pdf": "x"]).main("a.html")
        return html
    }

    @Test(arguments: [
        ("![x](p.svg)", #"<img src="files/p.svg" alt="x" width="600" height="400">"#),
        ("![[p.svg|300]]", #"<img src="files/p.svg" alt="" width="300" height="200">"#),
        ("![[p.svg|300x100]]", #"<img src="files/p.svg" alt="" width="300" height="100">"#),
        ("![[p.svg|a plan|300]]", #"<img src="files/p.svg" alt="a plan" width="300" height="200">"#),
        ("![a plan|300](p.svg)", #"<img src="files/p.svg" alt="a plan" width="300" height="200">"#),
        ("| h |\n|---|\n| ![[p.svg\\|300]] |", #"<img src="files/p.svg" alt="" width="300" height="200">"#),
        ("![[p.svg|300 cars]]", #"<img src="files/p.svg" alt="300 cars" width="600" height="400">"#),
        ("![300](p.svg)", #"<img src="files/p.svg" alt="300" width="600" height="400">"#),
        (
            "![x](p.svg) *![y](p.svg)*",
            #"<em><img src="files/p.svg" alt="y" width="600" height="400" loading="lazy"></em>"#
        ),
        ("![[d.pdf]]", #"<p><a href="files/d.pdf">d.pdf</a></p>"#),
        ("![[d.pdf#page=2|the paper]]", #"<p><a href="files/d.pdf">the paper</a></p>"#),
    ])
    func keepsTheRoom(source: String, html: String) throws {
        let found = try body(source)
        #expect(found.contains(html), "\(found)")
    }

    @Test func makesAFigureOfATitledPictureThatStandsAlone() throws {
        let html = try body("![x](p.svg \"The *plan* & more\")\n")
        #expect(
            html.contains(
                """
                <figure>
                <img src="files/p.svg" alt="x" width="600" height="400">
                <figcaption>The *plan* &amp; more</figcaption>
                </figure>
                """), "\(html)")
        #expect(!html.contains("<p></p>") && !html.contains("title="), "\(html)")
    }

    @Test(arguments: ["![x](p.svg \"T\") there", "*![x](p.svg \"T\")*", "[![x](p.svg \"T\")](d.pdf)"])
    func keepsATitleWhereThePictureStandsAmongWords(source: String) throws {
        let html = try body(source)
        #expect(html.contains(#"alt="x" title="T""#) && !html.contains("figure"), "\(html)")
    }

    @Test func makesNoFigureOfWhatIsNoPicture() throws {
        let html = try body("![x](https://e.example/p.png \"T\")\n")
        #expect(html.contains("<p><a href=\"https://e.example/p.png\"") && !html.contains("figure"), "\(html)")
    }
}
