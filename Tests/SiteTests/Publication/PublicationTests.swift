import DossierTestSupport
import Files
import Foundation
import Testing

@testable import Site

@Suite("Publication")
struct PublicationTests {
    let site: SiteFolder
    private let a = ["index.html": "home", "lessons/a.html": "a", "assets/x.css": "x"]

    init() throws {
        site = try SiteFolder()
    }

    @Test func aFirstBuildMakesTheOutputAndNothingBeside() throws {
        let summary = try site.publish(a)
        #expect(summary == PublicationSummary(mode: .exchanged, written: 3, unchanged: 0, removed: 0))
        #expect(site.pages == a)
        #expect(site.disk.names() == ["site"])
    }

    @Test func foldersAboveTheOutputAreMadeAndTakenBack() throws {
        let output = site.disk.path + "/deep/er/site/"
        let publication = try Publication.open(output: output)
        try publication.write(PagePath("a"), [])
        publication.cancel()
        #expect(site.disk.names() == [])
        try SiteFolder.publish(["a": "1"], to: output)
        #expect(site.disk.text("deep/er/site/a") == "1")
    }

    @Test(arguments: [false, true]) func theNextBuildReplacesAddsAndRemoves(inPlace: Bool) throws {
        try site.publish(a)
        let b = ["index.html": "new home", "assets/x.css": "x", "topics/t.html": "t"]
        let summary = try site.publish(b, inPlace: inPlace)
        #expect(summary.written == 2 && summary.unchanged == 1 && summary.removed == 1)
        #expect(summary.mode == (inPlace ? .inPlace(.asked) : .exchanged))
        #expect(site.pages == b)
        #expect(site.disk.tree("site")["lessons"] == nil, "a folder of ours that became empty goes")
        #expect(site.disk.names() == ["site"])
    }

    @Test(arguments: [false, true]) func unchangedFilesKeepInodeAndTime(inPlace: Bool) throws {
        try site.publish(a)
        let before = try site.status("lessons/a.html")
        let changed = try site.status("index.html")
        try site.publish(a.merging(["index.html": "new"]) { $1 }, inPlace: inPlace)
        #expect(try site.status("lessons/a.html") == before)
        #expect(try site.status("index.html")?.identity != changed?.identity)
    }

    @Test func nothingIsTouchedWhereNothingChanged() throws {
        try site.publish(a)
        let before = try ["", "lessons", "manifest.json", "index.html"].map { try site.status($0) }
        let summary = try site.publish(a)
        #expect(summary == PublicationSummary(mode: .unchanged, written: 0, unchanged: 3, removed: 0))
        #expect(try ["", "lessons", "manifest.json", "index.html"].map { try site.status($0) } == before)
        #expect(site.disk.names() == ["site"])
    }

    @Test func anEditedOrMissingFileOfOursIsMadeGood() throws {
        try site.publish(a)
        try site.disk.write("site/index.html", "HOME")
        try FileManager.default.removeItem(at: site.disk.url("site/lessons/a.html"))
        #expect(try site.publish(a).written == 2)
        #expect(site.pages == a)
    }

    @Test func theSameSiteGivesTheSameManifestWhateverTheOrder() throws {
        let many = Dictionary(uniqueKeysWithValues: (0..<300).map { ("p\($0 % 7)/\($0).html", "text \($0)") })
        try site.publish(many)
        let first = site.disk.text("site/manifest.json")
        let publication = try Publication.open(output: site.disk.path + "/other")
        let failures = concurrentMap(many.sorted { $0.key > $1.key }, jobs: 8, chunk: 1) { _, page in
            Result { try publication.write(PagePath(page.key), Array(page.value.utf8)) }
        }.compactMap { if case .failure(let error) = $0 { "\(error)" } else { nil } }
        #expect(failures == [])
        _ = try publication.commit()
        #expect(site.disk.tree("other") == site.disk.tree("site"))
        #expect(site.disk.text("other/manifest.json") == first)
    }

    @Test func aFileMayBecomeAFolderAndTheOtherWayRound() throws {
        for inPlace in [false, true] {
            let site = try SiteFolder()
            try site.publish(["a": "file", "b/c/d.html": "deep", "z": "z"])
            let next = ["a/x.html": "x", "b": "file", "z": "z"]
            try site.publish(next, inPlace: inPlace)
            #expect(site.pages == next, "in place: \(inPlace)")
        }
    }

    @Test func theOutputKeepsItsPermissions() throws {
        try site.publish(a)
        try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: site.output)
        try site.publish(["index.html": "new"])
        #expect(try site.status("")?.permissions == 0o750)
    }

    @Test(arguments: ["../x", "/x", "", "a/./b", "manifest.json", ".dossier-staging/x"])
    func pathsThatCannotBePublishedAreRefused(path: String) throws {
        try site.publish(a)
        #expect(throws: PublicationError.badPath(PagePath(path))) { try site.publish([path: "x"]) }
        #expect(site.pages == a)
    }

    @Test func twoFilesOfOnePathAreRefused() throws {
        try site.publish(a)
        let publication = try Publication.open(output: site.output)
        try publication.write(PagePath("x"), [1])
        #expect(throws: PublicationError.duplicatePath(PagePath("x"))) { try publication.write(PagePath("x"), [1]) }
        #expect(throws: PublicationError.closed) { try publication.commit() }
        #expect(site.pages == a)
        #expect(site.disk.names() == ["site"])
    }

    @Test func aPathThatIsAFileAndAFolderIsRefused() throws {
        try site.publish(["x": "1"])
        let publication = try Publication.open(output: site.output, inPlace: true)
        try publication.write(PagePath("x"), Array("1".utf8))
        try publication.write(PagePath("x/y"), [2])
        #expect(throws: PublicationError.conflict(file: PagePath("x"), below: PagePath("x/y"))) {
            try publication.commit()
        }
        #expect(site.pages == ["x": "1"])
        #expect(site.disk.names() == ["site"])
    }

    @Test func whoGivesUpLeavesNothing() throws {
        try site.publish(a)
        do {
            let publication = try Publication.open(output: site.output)
            try publication.write(PagePath("new.html"), [1])
            #expect(site.disk.names() == [".site.dossier-lock", ".site.dossier-staging", "site"])
        }
        #expect(site.disk.names() == ["site"])
        #expect(site.pages == a)
    }

    @Test func onlyOneBuildAtATime() throws {
        try site.publish(["index.html": "old"])
        let first = try Publication.open(output: site.output)
        try first.write(PagePath("a"), [1])
        let error = #expect(throws: PublicationError.self) { try Publication.open(output: site.output) }
        #expect(error == .locked(output: site.output, by: getpid()))
        #expect(error?.description.contains("process \(getpid())") == true)
        #expect(throws: PublicationError.self) { try Publication.clean(output: site.output) }
        _ = try first.commit()
        try site.publish(a)
        #expect(site.pages == a)
    }

    @Test func aClosedPublicationTouchesNoOtherBuildsStaging() throws {
        let first = try Publication.open(output: site.output)
        first.cancel()
        let second = try Publication.open(output: site.output)
        try second.write(PagePath("a"), [1])
        first.cancel()
        #expect(site.disk.names() == [".site.dossier-lock", ".site.dossier-staging"])
        _ = try second.commit()
        #expect(site.pages.keys.sorted() == ["a"])
    }
}
