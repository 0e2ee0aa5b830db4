import Diagnostics
import Foundation
import Templates
import Testing

/// The language's own cases.
@Suite struct ConformanceTests {
    /// What design makes differ, and why.
    static let differences = [
        "partials/Failed Lookup": ("template-unknown-partial", "an unknown partial is an error"),
        "partials/Recursion": ("template-cycle", "recursive partials are refused as cycles"),
    ]

    /// Names that cases expect to be missing, which have to be declared to be known.
    static let missing: [String: [String]] = [
        "interpolation/Basic Context Miss Interpolation": ["cannot"],
        "interpolation/Triple Mustache Context Miss Interpolation": ["cannot"],
        "interpolation/Ampersand Context Miss Interpolation": ["cannot"],
        "interpolation/Dotted Names - Broken Chains": ["a.b.c"],
        "interpolation/Dotted Names - Broken Chain Resolution": ["a.b.c.name"],
        "interpolation/Dotted Names - Context Precedence": ["a.b.c"],
        "interpolation/Dotted Names are never single keys": ["a.b"],
        "sections/Context Misses": ["missing"],
        "sections/Dotted Names - Broken Chains": ["a.b.c"],
        "inverted/Context": ["name"],
        "inverted/List": ["n"],
        "inverted/Context Misses": ["missing"],
        "inverted/Dotted Names - Broken Chains": ["a.b.c"],
        "inheritance/Negative Sections": ["bar"],
    ]

    @Test(.enabled(if: TestData.folder != nil, "DOSSIER_TEST_DATA doesn't say where the cases are"))
    func passesTheLanguagesOwnCases() throws {
        var counts = (cases: 0, passed: 0)
        var differing: [String] = []
        for file in ["comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections"] {
            for test in try TestData.cases(file) {
                counts.cases += 1
                let id = "\(file)/\(test.name)"
                let (output, rules) = test.render(missing: Self.missing[id] ?? [])
                if let (rule, reason) = Self.differences[id] {
                    #expect(output == nil && rules == [rule], "\(id): \(output ?? "nil") \(rules)")
                    differing.append("\(id) (\(reason))")
                } else if output == test.expected {
                    counts.passed += 1
                } else {
                    Issue.record(
                        "\(id): \(test.template)\nwanted \(test.expected)\ngot \(output ?? "nothing") \(rules)")
                }
            }
        }
        print("Mustache: \(counts.passed) of \(counts.cases) cases pass;", terminator: " ")
        print("differing by design: \(differing.count): \(differing.joined(separator: ", "))")
        #expect(counts == (163, 163 - Self.differences.count))
    }
}

/// One case of the language's specification.
struct SpecCase {
    var name: String
    var data: Data
    var template: String
    var partials: [String: String]
    var expected: String

    func render(missing: [String]) -> (String?, rules: [String]) {
        let raw = ([template] + partials.values).contains { $0.contains("{{{") || $0.contains("{{&") }
        let shape = missing.reduce(data) { $0.merged(with: .absent($1)) }
        var sources = partials.map { TemplateSource($0.key, Array($0.value.utf8)) }
        sources.append(TemplateSource("main template", Array(template.utf8)))
        var sink = DiagnosticSink()
        var set = TemplateSet(sources, into: &sink)
        let compiled = set.compile("main template", for: shape.model(raw: raw), into: &sink)
        let rules = sink.diagnostics.filter { $0.severity == .error }.map(\.rule.id)
        guard let compiled else { return (nil, rules) }
        var out: [UInt8] = []
        compiled.render(data, into: &out)
        return (String(decoding: out, as: UTF8.self), rules)
    }
}

enum TestData {
    static let folder = ProcessInfo.processInfo.environment["DOSSIER_TEST_DATA"]

    struct Unreadable: Error {}

    static func cases(_ file: String) throws -> [SpecCase] {
        let url = URL(fileURLWithPath: folder ?? "").appending(path: "conformance/mustache/\(file).json")
        let json = try JSONSerialization.jsonObject(with: Foundation.Data(contentsOf: url))
        guard let tests = (json as? [String: Any])?["tests"] as? [[String: Any]] else { throw Unreadable() }
        return try tests.map { test in
            guard let name = test["name"] as? String, let template = test["template"] as? String,
                let expected = test["expected"] as? String
            else { throw Unreadable() }
            return SpecCase(
                name: name, data: Data(json: test["data"]), template: template,
                partials: test["partials"] as? [String: String] ?? [:], expected: expected)
        }
    }
}

extension Data {
    init(json: Any?) {
        switch json {
        case let values as [String: Any]: self = .object(values.mapValues { Data(json: $0) })
        case let values as [Any]: self = .list(values.map { Data(json: $0) })
        case let text as String: self = .text(text)
        case let number as NSNumber:
            let isBool = String(cString: number.objCType) == "c"
            self = isBool ? .flag(number.boolValue) : .number(number.stringValue)
        default: self = .null
        }
    }
}
