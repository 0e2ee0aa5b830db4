import DossierTestSupport
import Foundation
import KnowledgeBase
import Site

/// The sample as it is published.
struct SampleSite {
    let site: BuiltSite

    /// Of the day that `dossier.yaml` names.
    static let today = Result { try SampleSite(asOf: "2026-06-30") }

    init(asOf day: String) throws {
        let base = try WrittenBase(VirtualFolder { TextFile("dossier.yaml", "title: Talavera Systems\n") })
        site = try base.build {
            $0.content = SampleContent.folder.path
            $0.asOf = CalendarDate(day)
        }
    }

    /// A board as data.
    struct Board: Decodable {
        struct Cell: Decodable {
            var text: [String]
            var links: [String]?
        }

        struct Section: Decodable {
            var name: String
            var rows: [[Cell]]
        }

        var sections: [Section]

        subscript(section: String) -> [[Cell]] { sections.first { $0.name == section }?.rows ?? [] }
    }

    /// nil for a board that isn't made.
    func board(_ name: String) throws -> Board? {
        try site.files["boards/\(name).json"].map { try JSONDecoder().decode(Board.self, from: Data($0)) }
    }

    /// The stretches of a page that begin with one text and end with the next place of another.
    func parts(of page: String, from start: String, to end: String) -> [String] {
        (site.text(page) ?? "").components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
    }

    /// The number beside a heading; 0 where the page has no such part.
    func count(on page: String, beside anchor: String) -> Int {
        let heading = parts(of: page, from: "<h2 id=\"\(anchor)\">", to: "</h2>").first ?? ""
        return heading.firstMatch(of: /class="count">([0-9]+)</).flatMap { Int($0.output.1) } ?? 0
    }
}
