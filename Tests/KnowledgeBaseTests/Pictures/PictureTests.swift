import Files
import KnowledgeBase
import Testing

struct PictureTests {
    @Test func readsSizesOfShownPicturesOnly() throws {
        var files: MemoryTree = ["a.md": "![x](p.png) ![[far.jpg|x]] ![x](broken.png) [x](doc.pdf)"]
        files[SourcePath("p.png")] = PictureHeader.png(3, 2)
        files[SourcePath("other.png")] = PictureHeader.png(3, 2)
        // The header lies behind what is read at first.
        files[SourcePath("far.jpg")] = PictureHeader.jpeg(30, 20, gaps: [60_000, 60_000])
        files[SourcePath("broken.png")] = [0x89]
        files[SourcePath("doc.pdf")] = [1]
        let sizes = try ReadBase(files).base.pictureSizes.map { "\($0) \($1.width)x\($1.height)" }
        #expect(sizes.sorted() == ["far.jpg 30x20", "p.png 3x2"])
    }

    @Test func asksForWordsOnceInOtherPeoplesNotes() throws {
        let files: MemoryTree = ["a.md": "![](p.png) ![[p.png]] ![[p.png|300]] ![[p.png|x]] ![y](p.png)", "p.png": ""]
        #expect(try ReadBase(files).underlined == Array(repeating: "missing-alt p.png", count: 3))
        #expect(
            try ReadBase(files, isOwn: false).report
                == "warning missing-alt: 3 pictures have no words for those who can't see them")
    }
}
