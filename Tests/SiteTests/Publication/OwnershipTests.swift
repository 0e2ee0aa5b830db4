import DossierTestSupport
import Files
import Foundation
import Testing

@testable import Site

@Suite("Ownership of the output")
struct OwnershipTests {
    let site: SiteFolder
    private let a = ["index.html": "home", "lessons/a.html": "a"]
    private let b = ["index.html": "new", "topics/t.html": "t"]

    init() throws {
        site = try SiteFolder()
    }

    @Test func aFolderWithoutOurManifestIsRefusedUntouched() throws {
        for name in ["notes.md", "manifest.json", ".hidden", "folder/x"] {
            let site = try SiteFolder()
            try site.disk.write("site/\(name)", "{}")
            let before = site.disk.tree()
            #expect(throws: PublicationError.notOurs(output: site.output)) { try site.publish(a) }
            #expect(throws: PublicationError.notOurs(output: site.output)) {
                try Publication.clean(output: site.output)
            }
            #expect(site.disk.tree() == before)
        }
    }

    @Test func anEmptyFolderIsTaken() throws {
        try FileManager.default.createDirectory(atPath: site.output, withIntermediateDirectories: false)
        try site.publish(a)
        #expect(site.pages == a)
    }

    @Test func aFileARootAndABrokenLinkAreNoOutput() throws {
        try site.disk.write("site", "a file")
        #expect(throws: PublicationError.notAFolder(output: site.output)) { try site.publish(a) }
        try site.disk.link("broken", to: "nowhere")
        #expect(throws: PublicationError.self) { try Publication.open(output: site.disk.path + "/broken") }
        for path in ["/", "", "//"] {
            #expect(throws: PublicationError.noOutput(path)) { try Publication.open(output: path) }
        }
        #expect(site.disk.text("site") == "a file")
    }

    @Test func theManifestOfALaterVersionIsRefused() throws {
        try site.disk.write("site/manifest.json", #"{"generator":"dossier","schema":2,"files":[]}"#)
        #expect(throws: PublicationError.newerManifest(output: site.output, schema: 2)) { try site.publish(a) }
    }

    @Test(arguments: ["CNAME", ".git/config", ".well-known/x", "lessons/mine.txt", "deep/er/file"])
    func foreignFilesStayAndTheSiteIsPublishedInPlace(path: String) throws {
        try site.publish(a)
        try site.disk.write("site/" + path, "mine")
        let identity = try site.status("")?.identity
        let summary = try site.publish(b)
        #expect(site.pages == b.merging([path: "mine"]) { $1 })
        #expect(try site.status("")?.identity == identity)
        let name = path.hasPrefix("lessons") ? path : String(path.prefix { $0 != "/" })
        #expect(summary.mode == .inPlace(.foreignFiles([name])))
        #expect(summary.notice(output: "_site")?.contains("_site also holds \(name), which is not") == true)
        #expect(site.disk.names() == ["site"])
    }

    @Test func anEmptyForeignFolderStays() throws {
        try site.publish(a)
        try FileManager.default.createDirectory(
            at: site.disk.url("site/.well-known"), withIntermediateDirectories: false)
        try site.publish(b)
        #expect(site.disk.tree("site")[".well-known"] == "/")
    }

    @Test func aPageNeverTakesTheplaceOfAForeignFile() throws {
        for (foreign, page) in [
            ("topics/t.html", "topics/t.html"), ("topics", "topics/t.html"), ("x/y/z", "x"), ("x", "x/y/z.html"),
        ] {
            let site = try SiteFolder()
            try site.publish(a)
            try site.disk.write("site/" + foreign, "mine")
            let before = site.disk.tree()
            let error = #expect(throws: PublicationError.self) { try site.publish(["index.html": "new", page: "p"]) }
            guard case .foreignFile = error else {
                Issue.record("\(foreign), \(page): \(String(describing: error))")
                continue
            }
            #expect(site.disk.tree() == before, "\(foreign), \(page)")
        }
    }

    @Test func aPageMayLieInAForeignFolder() throws {
        try site.publish(a)
        try site.disk.write("site/topics/mine.txt", "mine")
        try site.publish(b)
        #expect(site.pages == b.merging(["topics/mine.txt": "mine"]) { $1 })
        try site.publish(a)
        #expect(site.pages == a.merging(["topics/mine.txt": "mine"]) { $1 })
    }

    @Test func aLinkInPlaceOfAFileOfOursIsNotFollowed() throws {
        try site.publish(a)
        try site.disk.write("outside/a.html", "outside")
        try FileManager.default.removeItem(at: site.disk.url("site/lessons"))
        try site.disk.link("site/lessons", to: "../outside")
        try site.publish(b)
        #expect(site.disk.tree("outside") == ["a.html": "outside"])
        #expect(site.disk.tree("site")["lessons"] == "-> ../outside")
        #expect(throws: PublicationError.foreignFile(output: site.output, path: PagePath("lessons"))) {
            try site.publish(a)
        }
        #expect(site.disk.tree("outside") == ["a.html": "outside"])
    }

    @Test func aHostileManifestReachesNothingOutside() throws {
        try site.disk.write("outside/x", "x")
        let outside = site.disk.path + "/outside/x"
        try site.disk.write("site/ok.html", "ok")
        try site.disk.link("site/link", to: "../outside")
        let entries = ["../outside/x", outside, "link/x", "link", "ok.html", "./ok.html", "a/../../outside/x"]
            .map { "{\"path\":\"\($0)\",\"size\":1,\"hash\":\"00\"}" }
        let manifest = "{\"generator\":\"dossier\",\"schema\":1,\"files\":[\(entries.joined(separator: ","))]}"
        try site.disk.write("site/manifest.json", manifest)
        try site.publish(a)
        #expect(site.disk.tree("outside") == ["x": "x"])
        #expect(site.pages == a.merging(["link": "-> ../outside"]) { $1 })

        try site.disk.write("site/manifest.json", manifest)
        _ = try Publication.clean(output: site.output)
        #expect(site.disk.tree("outside") == ["x": "x"])
    }

    @Test func aLinkToTheOutputIsKeptAndTheFolderToo() throws {
        try FileManager.default.createDirectory(at: site.disk.url("real"), withIntermediateDirectories: false)
        try site.disk.link("site", to: "real")
        #expect(try site.publish(a).mode == .inPlace(.symbolicLink))
        #expect(try site.publish(b).mode == .inPlace(.symbolicLink))
        #expect(site.disk.tree("real").filter { $0.value != "/" && $0.key != "manifest.json" } == b)
        #expect(site.disk.names() == ["real", "site"])
        // Both names are one output: one lock.
        let publication = try Publication.open(output: site.output)
        #expect(throws: PublicationError.locked(output: site.disk.path + "/real", by: getpid())) {
            try Publication.open(output: site.disk.path + "/real")
        }
        publication.cancel()
    }

    @Test func cleanRemovesWhatIsOursAlone() throws {
        try site.publish(a)
        #expect(try Publication.clean(output: site.output) == CleaningSummary(removed: 3, kept: []))
        #expect(site.disk.names() == [])
        #expect(try Publication.clean(output: site.output) == CleaningSummary(removed: 0, kept: []))

        try site.publish(a)
        try site.disk.write("site/CNAME", "mine")
        try site.disk.write("site/lessons/mine.txt", "mine")
        let summary = try Publication.clean(output: site.output)
        #expect(summary == CleaningSummary(removed: 3, kept: ["CNAME", "lessons/mine.txt"]))
        #expect(site.disk.tree("site") == ["CNAME": "mine", "lessons": "/", "lessons/mine.txt": "mine"])
    }

    @Test func leftoversOfAKilledBuildAreSwept() throws {
        try site.publish(a)
        try site.disk.write(".site.dossier-staging/half/page.html", "half")
        try site.disk.write("site/.dossier-staging/half.html", "half")
        try site.disk.write(".site.dossier-lock", "1\n")
        try site.disk.write(".other.dossier-staging/page.html", "another site's")
        #expect(try site.publish(a).mode == .unchanged)
        #expect(site.disk.names() == [".other.dossier-staging", "site"])
        #expect(site.pages == a)
    }
}
