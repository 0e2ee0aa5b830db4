import Diagnostics
import DossierTestSupport
import Files
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// Folders of other people's Markdown become sites without a note being edited.
struct CorporaTests {
    @Test(arguments: Corpus.all)
    func readsWithoutAStopperAndFindsTheLinksBetweenNotes(_ corpus: Corpus) throws {
        guard let path = corpus.path else { return }
        let read = try ReadCorpus(path)
        let stoppers = read.findings.filter(\.rule.stops)
        #expect(stoppers.isEmpty, "\(stoppers.map(\.message))")
        #expect(read.base.notes.count { $0.path != nil } == corpus.notes)
        #expect(read.base.configuration.language == corpus.language)
        let absolute = read.absoluteLinks
        #expect(absolute.resolved >= corpus.absoluteLinks, "\(absolute.resolved) of \(absolute.all)")
        let links = read.base.linkCounts
        print(
            "\(corpus.name): \(links.resolved) links to notes and files (\(absolute.resolved) of \(absolute.all) absolute "
                + "ones), \(links.external) outside, \(links.foreign) not ours, \(links.broken) to nothing, "
                + "\(links.placeless) to no heading")
    }

    @Test(arguments: Corpus.all)
    func everyLinkOfItsSiteLeadsSomewhere(_ corpus: Corpus) throws {
        guard let path = corpus.path else { return }
        let folder = try TemporaryFolder()
        var options = try BuildOptions(today: #require(CalendarDate("2026-01-01")))
        options.content = path
        options.output = folder.path + "/site"
        let (result, _) = try Builder.build(options)
        guard case .published = result.outcome else {
            Issue.record("\(corpus.name) was not published")
            return
        }
        let boards = folder.path + "/site/boards"
        #expect(!FileManager.default.fileExists(atPath: boards), "boards have nothing to say of \(corpus.name)")
        let links = try BuiltLinks(site: folder.url("site"))
        #expect(links.broken.isEmpty, "\(links.broken.count) of \(links.checked): \(links.broken.prefix(10))")
        #expect(links.checked > links.pages && links.pages > corpus.notes)
        let counts = DiagnosticCount(result.diagnostics)
        print(
            "\(corpus.name): \(result.notes) notes, \(result.pages) pages, \(links.checked) addresses in them, none broken; "
                + "reported: \(counts)")
    }

    /// Whatever is told of other people's notes is told where it is, or once a site.
    @Test(arguments: Corpus.all)
    func findingsUnderlineWhatTheyName(_ corpus: Corpus) throws {
        guard let path = corpus.path else { return }
        let tree = try DiskTree(path)
        let read = try ReadCorpus(path)
        #expect(!read.findings.isEmpty)
        let once = ["foreign-links", "foreign-type", "raw-html", "typed-folders"]
        for rule in once { #expect(read.findings.count { $0.rule.id == rule } <= 1) }
        for finding in read.findings where !once.contains(finding.rule.id) {
            guard let place = finding.location else {
                Issue.record("\(finding.message) has no place")
                continue
            }
            let underlined = String(decoding: try tree.read(place.path)[place.range], as: UTF8.self)
            let isNamed = finding.message.contains("“\(underlined)”") || finding.rule.id == "remote-picture"
            let endsInName = finding.rule.id == "broken-anchor" && underlined.contains("#")
            #expect(isNamed || endsInName, "\(place.path): \(finding.message) underlines \(underlined)")
        }
    }
}
