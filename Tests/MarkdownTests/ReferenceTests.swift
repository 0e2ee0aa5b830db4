import Diagnostics
import Foundation
import Testing

@testable import Markdown

/// What docs/markdown.md says of each construct is what the program does.
@Suite struct ReferenceTests {
    /// A section's construct, and its examples: source and result.
    private struct Section {
        var construct: Construct
        var examples: [(source: String, html: String)] = []
    }

    private static let page: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/markdown.md")
        return (try? String(contentsOf: root.standardizedFileURL, encoding: .utf8)) ?? ""
    }()

    private static func sections() -> [Section] {
        var sections: [Section] = []
        var source: String?
        var block: [Substring]?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if let lines = block {
                guard line == "````" else {
                    block = lines + [line]
                    continue
                }
                let text = lines.dropFirst().map { $0 + "\n" }.joined()
                if lines.first == "````markdown" {
                    source = text
                } else if let source, !sections.isEmpty {
                    sections[sections.count - 1].examples.append((source, text))
                }
                block = nil
            } else if line.hasPrefix("````") {
                block = [line]
            } else if line.hasPrefix("## "), let name = line.split(separator: "`").last,
                let construct = Construct(name: String(name))
            {
                sections.append(Section(construct: construct))
            }
        }
        return sections
    }

    @Test func showsEveryConstruct() {
        #expect(Self.sections().map(\.construct.name).sorted() == Construct.allCases.map(\.name).sorted())
    }

    @Test func examplesGiveWhatItSays() {
        for section in Self.sections() {
            #expect(!section.examples.isEmpty, "\(section.construct.name)")
            var dialect = Dialect.standard
            dialect[section.construct] = true
            for (source, html) in section.examples {
                let result = renderFragment(Array(source.utf8), dialect: dialect, unsafe: true)
                #expect(String(decoding: result, as: UTF8.self) == html, "\(section.construct.name)")
                dialect[section.construct] = false
                let plain = renderFragment(Array(source.utf8), dialect: dialect, unsafe: true)
                // Only a page knows notes to list.
                let isForPages = section.construct == .generatedBlocks
                #expect(isForPages || plain != result, "\(section.construct.name) does nothing in its example")
                dialect[section.construct] = true
            }
        }
    }

    @Test func isANoteThatBuilds() {
        let parsed = Parsed(Self.page)
        #expect(parsed.note.title == "Markdown")
        #expect(parsed.findings.isEmpty)
        #expect(parsed.note.links.map(\.destination) == ["https://commonmark.org"])
    }
}
