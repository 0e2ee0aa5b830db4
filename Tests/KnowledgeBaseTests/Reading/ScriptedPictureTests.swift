import Files
import KnowledgeBase
import Testing

/// SVG pictures are published only where they hold no program.
struct ScriptedPictureTests {
    private func read(_ picture: String) throws -> ReadBase {
        try ReadBase(["a.md": "![x](x.svg) ![[x.svg|x]] [x](x.svg)", "x.svg": picture])
    }

    @Test(arguments: [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>On javascript</title><path d='M0 0'/></svg>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE svg PUBLIC \"-//W3C\" \"http://x\"><svg><!-- <script> --></svg>",
        "<svg><style><![CDATA[ a > b { fill: red } ]]></style><a href=\"#x\"><text font-size=\"1\">ñ</text></a></svg>",
        "<svg><image href=\"data:image/png;base64,AAAA\"/><use xlink:href='#a'/></svg>", "<svg", "",
    ])
    func plainOnesAre(_ picture: String) throws {
        let read = try read(picture)
        #expect(read.targets(of: "a.md") == ["file x.svg", "file x.svg", "file x.svg"])
        #expect(read.report == "")
    }

    @Test(arguments: [
        "<svg><script>alert(1)</script></svg>", "<svg><SCRIPT/></svg>", "<svg:svg><svg:script/></svg:svg>",
        "<svg onload=\"x()\"/>", "<svg ONLOAD='x'/>", "<svg/onload=x>", "<svg a=\"b\"onload=x>", "<svg a='>' onload=x>",
        "<svg><a href=\"javascript:x\"/></svg>", "<svg><a xlink:href=\" java\nscript:x\"/></svg>",
        "<svg><a href=\"&#106;avascript:x\"/></svg>", "<svg><a href=\"&#x6A;avascript&colon;x\"/></svg>",
        "<svg><set attributeName=\"href\" to=\"javascript:x\"/></svg>", "<svg><foreignObject/></svg>",
        "<!DOCTYPE svg [<!ENTITY a \"<script/>\">]><svg>&a;</svg>", "<?xml-stylesheet href=\"x.xsl\"?><svg/>",
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?><svg/>", "<svg><a href=\"data:text/html,x\"/></svg>",
        "<svg><use href=\"data:image/svg+xml,x\"/></svg>", "\u{0}<svg/>",
    ])
    func othersAreNot(_ picture: String) throws {
        let read = try read(picture)
        #expect(read.targets(of: "a.md") == ["refused", "refused", "refused"])
        #expect(read.ids == ["scripted-picture", "scripted-picture", "scripted-picture"])
        #expect(read.base.attachments.isEmpty)
    }

    @Test func whatNobodyShowsIsNotReported() throws {
        #expect(try ReadBase(["a.md": "# A", "x.svg": "<script/>"]).report == "")
    }
}
