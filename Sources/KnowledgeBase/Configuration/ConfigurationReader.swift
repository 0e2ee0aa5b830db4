import Diagnostics
import Files

/// Reads one `dossier.yaml`.
struct ConfigurationReader {
    let path: SourcePath
    let rules: [Rule]
    var positions: YAMLPositions
    var sink = DiagnosticSink()
    var configuration = Configuration()

    init(_ bytes: [UInt8], path: SourcePath, rules: [Rule]) {
        self.path = path
        self.rules = rules
        // A byte-order mark is libyaml's own to skip, but it would shift its columns.
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        positions = YAMLPositions(bytes, start..<bytes.count)
    }

    mutating func read() {
        do throws(YAMLProblem) {
            guard let root = try positions.compose(), !root.isNull else { return }
            guard let pairs = root.mapping else {
                configuration.isRead = false
                report("the settings must be lines of `key: value`", at: root.range)
                return
            }
            for pair in pairs { read(pair.key, pair.value) }
        } catch {
            configuration.isRead = false
            let notes = error.note.map { [Diagnostic.Note($0.words, at: Location(path, $0.range, root: .project))] }
            sink.report(
                .invalidConfiguration, "this isn't valid YAML: \(error.words)",
                at: Location(path, error.range, root: .project), notes: notes ?? [])
        }
    }

    static let keys = [
        "title", "language", "base_url", "logo", "accent", "edit_url", "ignore", "attachments", "unsafe_html",
        "link_schemes", "dialect", "rules", "limits", "as_of",
    ]

    private mutating func read(_ keyNode: YAMLNode, _ node: YAMLNode) {
        let name = self.name(keyNode)
        if Self.keys.contains(name), node.isNull { return }
        switch name {
        case "title": configuration.title = text(node, name)
        case "language":
            configuration.language = scalar(node, name, "en or es") { Schema.language($0) } ?? configuration.language
        case "base_url":
            configuration.baseURL = scalar(node, name, "an address like https://example.org/handbook/") {
                Self.address($0).map { $0.utf8.last == UInt8(ascii: "/") ? $0 : $0 + "/" }
            }
        case "logo":
            configuration.logo = scalar(node, name, "the path of a picture, from the folder of dossier.yaml") {
                Self.isPathBelow($0) ? $0 : nil
            }
        case "accent":
            configuration.accent = scalar(node, name, "a colour like \"#0a6\" or \"#00aa66\", in quotes") {
                Self.isColour($0) ? $0 : nil
            }
        case "edit_url":
            configuration.editURL = scalar(node, name, "an address like https://example.org/edit/{path}") {
                Self.address($0)
            }
        case "ignore": configuration.ignore = texts(node, name)
        case "attachments":
            configuration.attachments = list(node, name, "the ending of a file's name, like svg") { Self.ending($0) }
        case "unsafe_html":
            configuration.unsafeHTML = scalar(node, name, "yes or no") { FieldKind.flag($0) } ?? false
        case "link_schemes":
            configuration.linkSchemes = list(
                node, name, "a scheme like sip, and none that runs code (javascript, vbscript, data)"
            ) { Self.scheme($0) }
        case "dialect": readDialect(node)
        case "rules": readRules(node)
        case "limits": readLimits(node)
        case "as_of":
            configuration.asOf = scalar(node, name, FieldKind.date.expectation(in: .en)) { CalendarDate($0) }
        default:
            report(
                "there is no setting `\(shown(name))`", at: keyNode.range,
                suggestions: nearestNames(name, among: Self.keys))
        }
    }

    mutating func report(_ message: String, at range: Range<Int>, suggestions: [String] = []) {
        sink.report(
            .invalidConfiguration, message, at: Location(path, range, root: .project), suggestions: suggestions)
    }

    /// A key as written; what isn't a word is shown by its text.
    func name(_ node: YAMLNode) -> String {
        node.scalar ?? String(decoding: positions.bytes[node.range], as: UTF8.self)
    }
}
