import Diagnostics
import Files
import Foundation
import KnowledgeBase
import Markdown
import Testing

/// Notes that others wrote for their own use, read from where `DOSSIER_TEST_DATA` says.
struct Corpus: Sendable, CustomTestStringConvertible {
    var name: String
    /// The folder that its absolute paths start from.
    var content: String
    var notes: Int
    /// How many of its absolute links name an existing note at least.
    var absoluteLinks: Int
    var language: Language

    var testDescription: String { name }

    static let all = [
        Corpus(name: "18f-handbook", content: "18f-handbook/pages", notes: 246, absoluteLinks: 0, language: .en),
        Corpus(
            name: "govuk-developer-docs", content: "govuk-developer-docs/source", notes: 239, absoluteLinks: 169,
            language: .en),
        Corpus(name: "commerce-kb-es", content: "commerce-kb-es", notes: 211, absoluteLinks: 240, language: .es),
    ]

    /// nil, said aloud, where there is no data.
    var path: String? {
        guard let data = ProcessInfo.processInfo.environment["DOSSIER_TEST_DATA"] else {
            print("skipped: \(name) is read from $DOSSIER_TEST_DATA/corpora, which isn't set")
            return nil
        }
        return "\(data)/corpora/\(content)"
    }
}

/// A corpus as a build reads it, with what became of its links.
struct ReadCorpus {
    let base: KnowledgeBase
    let findings: [Diagnostic]

    init(_ path: String) throws {
        var sink = DiagnosticSink()
        base = try KnowledgeBase.read(
            ReadOptions(
                tree: DiskTree(path), configuration: Configuration(), isOwnBase: false, stage: .all,
                asOf: #require(CalendarDate("2026-01-01"))),
            into: &sink)
        findings = sink.diagnostics
    }

    /// Links that begin with `/`: how many there are, and how many lead to a note.
    var absoluteLinks: (all: Int, resolved: Int) {
        var counts = (all: 0, resolved: 0)
        for (note, targets) in zip(base.notes, base.targets) {
            for (link, target) in zip(note.parsed.links, targets) where link.form == .markdown {
                guard link.destination.hasPrefix("/"), !link.destination.hasPrefix("//") else { continue }
                counts.all += 1
                if case .note = target { counts.resolved += 1 }
            }
        }
        return counts
    }
}
