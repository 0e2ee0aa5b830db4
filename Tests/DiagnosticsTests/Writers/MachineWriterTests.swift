import Diagnostics
import Foundation
import Testing

private let text = "ñ [x](gone.md)\n"
private let broken = Diagnostic(
    .brokenLink, "no note is at gone.md", at: place("gone.md", in: text), suggestions: ["done.md"],
    notes: [.init("moved from here", at: place("ñ", in: text))])
private let hostile = Diagnostic(.loose, "a \"quote\" \\ back\n\u{1B}[0m \u{9B} 100%: ok, ñ", at: nil)

private func parsed(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
}

struct JSONWriterTests {
    @Test func carriesEverything() throws {
        let report = try parsed(JSONWriter().report([broken], sources: sources(text)))
        #expect(report["version"] as? Int == 1)
        #expect(report["counts"] as? [String: Int] == ["errors": 1, "warnings": 0, "hints": 0])
        let item = try #require((report["diagnostics"] as? [[String: Any]])?.first)
        #expect(item["rule"] as? String == "broken-link")
        #expect(item["severity"] as? String == "error")
        #expect(item["stops"] as? Bool == false)
        #expect(item["suggestions"] as? [String] == ["done.md"])
        let location = try #require(item["location"] as? [String: Any])
        #expect(location["path"] as? String == "content/a.md")
        #expect(location["line"] as? Int == 1)
        #expect(location["column"] as? Int == 7)
        #expect(location["endColumn"] as? Int == 14)
        #expect(location["offset"] as? Int == 7)
        #expect(location["length"] as? Int == 7)
        let note = try #require((item["notes"] as? [[String: Any]])?.first)
        #expect(note["message"] as? String == "moved from here")
    }

    @Test func escapesWhatJSONAndTerminalsNeed() throws {
        let json = JSONWriter().report([hostile], sources: sources(text))
        #expect(!json.unicodeScalars.contains { $0 != "\n" && ($0.value < 32 || (0x7F...0x9F).contains($0.value)) })
        let item = try #require((try parsed(json)["diagnostics"] as? [[String: Any]])?.first)
        #expect(item["message"] as? String == hostile.message)
    }

    @Test func isWholeWithoutFindings() throws {
        let report = try parsed(JSONWriter().report([], sources: sources(text)))
        #expect((report["diagnostics"] as? [Any])?.isEmpty == true)
    }
}

struct SARIFWriterTests {
    private func run(_ diagnostics: [Diagnostic], folder: String = "content") throws -> [String: Any] {
        let log = try parsed(SARIFWriter().report(diagnostics, sources: sources(text, folder: folder)))
        #expect(log["version"] as? String == "2.1.0")
        return try #require((log["runs"] as? [[String: Any]])?.first)
    }

    @Test func describesEachRuleOnceAndPointsAtIt() throws {
        let run = try run([broken, hostile, broken])
        let tool = try #require(run["tool"] as? [String: [String: Any]])
        let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["broken-link", "loose-end"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, 0])
        #expect(results.map { $0["level"] as? String } == ["error", "note", "error"])
    }

    @Test func placesResultsInScalars() throws {
        let run = try run([broken])
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        let place = try #require((result["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
        #expect(
            place["region"] as? [String: Int] == ["startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 14])
        #expect((place["artifactLocation"] as? [String: String])?["uri"] == "content/a.md")
        #expect((result["relatedLocations"] as? [Any])?.count == 1)
    }

    @Test(arguments: [("my notes/ñ", "my%20notes/%C3%B1/a.md"), ("/srv/a%b", "file:///srv/a%25b/a.md")])
    func writesPathsAsAddresses(folder: String, address: String) throws {
        let result = try #require((try run([broken], folder: folder)["results"] as? [[String: Any]])?.first)
        let place = try #require((result["locations"] as? [[String: [String: Any]]])?.first?["physicalLocation"])
        #expect((place["artifactLocation"] as? [String: String])?["uri"] == address)
    }

    @Test func keepsALevelThatWasChanged() throws {
        let lowered = RuleLevels(["broken-link": .warning]).apply(to: [broken])
        let result = try #require((try run(lowered)["results"] as? [[String: Any]])?.first)
        #expect(result["level"] as? String == "warning")
    }
}

struct GitHubWriterTests {
    @Test func writesOneCommandAFinding() {
        #expect(
            GitHubWriter().report([broken], sources: sources(text)) == """
                ::error file=content/a.md,line=1,endLine=1,col=7,endColumn=14,title=broken-link::no note is at gone.md\
                %0Adid you mean done.md?%0Acontent/a.md:1:1: moved from here
                1 error

                """)
    }

    @Test func escapesMessagesAndProperties() {
        let report = GitHubWriter().report([hostile], sources: sources(text))
        #expect(
            report.hasPrefix(
                "::notice title=loose-end::a \"quote\" \\ back%0A\\u{1B}[0m \\u{9B} 100%25: ok, ñ\n"), "\(report)")
        let placed = GitHubWriter().report([broken], sources: sources(text, folder: "a,b:c"))
        #expect(placed.contains("file=a%2Cb%3Ac/a.md,"))
    }

    @Test func cannotBeMadeToWriteASecondCommand() {
        let diagnostic = Diagnostic(.brokenLink, "x\r\n::set-env name=A::b")
        let report = GitHubWriter().report([diagnostic], sources: sources(text))
        #expect(report.split(whereSeparator: \.isNewline).count == 2)
    }

    @Test func leavesColumnsOutOfSpansOverLines() {
        let text = "one\ntwo\n"
        let diagnostic = Diagnostic(.loose, "x", at: place("ne\ntw", in: text))
        let report = GitHubWriter().report([diagnostic], sources: sources(text))
        #expect(report.contains("line=1,endLine=2,title"), "\(report)")
    }
}

struct ReportFormatTests {
    @Test(arguments: ReportFormat.allCases)
    func endsWithALineEnd(format: ReportFormat) {
        #expect(format.report([broken], sources: sources(text)).hasSuffix("\n"))
        #expect(format.report([], sources: sources(text)).hasSuffix("\n"))
    }
}
