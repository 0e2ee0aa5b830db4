import Diagnostics
import Files
import Foundation
import KnowledgeBase
import Testing

/// Real notes of others, where the environment says that they lie.
struct OtherPeoplesNotesTests {
    private static let corpora = ProcessInfo.processInfo.environment["DOSSIER_TEST_DATA"].map { $0 + "/corpora" }

    @Test(.enabled(if: corpora != nil, "DOSSIER_TEST_DATA isn't set: real notes aren't read"))
    func areReadWithoutAStopper() throws {
        let root = try #require(Self.corpora)
        let names = try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
        var sink = DiagnosticSink()
        var notes = 0
        var summaries = 0
        for name in names.sorted() where name.hasSuffix(".md") {
            let bytes = [UInt8](try #require(FileManager.default.contents(atPath: "\(root)/\(name)")))
            guard let yaml = yaml(of: bytes) else { continue }
            let note = FrontMatter.read(bytes, .yaml(yaml), path: SourcePath(name), folderType: nil, into: &sink)
            notes += 1
            if note.text("summary") != nil { summaries += 1 }
            for entry in note.entries { #expect(yaml.contains(entry.keyRange.lowerBound), "\(name): \(entry.name)") }
        }
        #expect(notes > 600)
        #expect(summaries > 200)
        for diagnostic in sink.diagnostics where diagnostic.rule.stops {
            Issue.record("\(diagnostic.location?.path.rawValue ?? ""): \(diagnostic.message)")
        }
        let counts = Dictionary(grouping: sink.diagnostics, by: \.rule.id).mapValues(\.count).sorted { $0.key < $1.key }
        print("front matter of \(notes) real notes: \(counts.map { "\($0.key) \($0.value)" }.joined(separator: ", "))")
    }

    private func yaml(of bytes: [UInt8]) -> Range<Int>? {
        guard bytes.starts(with: "---\n".utf8), let end = bytes.firstRange(of: Array("\n---\n".utf8)) else {
            return nil
        }
        return 4..<max(4, end.lowerBound + 1)
    }
}
