import Diagnostics
import Files
import Yams

/// Reads one `dossier.yaml`.
struct ConfigurationReader {
    let path: SourcePath
    let rules: [Rule]
    let constructs: [String]
    var positions: YAMLPositions
    var sink = DiagnosticSink()
    var configuration = Configuration()

    init(_ bytes: [UInt8], path: SourcePath, rules: [Rule], constructs: [String]) {
        self.path = path
        self.rules = rules
        self.constructs = constructs
        // A byte-order mark is libyaml's own to skip, but it would shift its columns.
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        positions = YAMLPositions(bytes, start..<bytes.count)
    }

    mutating func read() {
        do throws(YAMLProblem) {
            switch try positions.compose() {
            case .mapping(let mapping)?:
                for (key, value) in mapping { read(key, value) }
            case .scalar(let scalar)? where scalar.isNull:
                break
            case nil:
                break
            case let node?:
                report("it must be lines of `key: value`", at: positions.extent(of: node))
            }
        } catch {
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

    private mutating func read(_ keyNode: Node, _ node: Node) {
        let name = self.name(keyNode)
        if Self.keys.contains(name), node.scalar?.isNull == true { return }
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
                "there is no setting `\(shown(name))`", at: positions.extent(of: keyNode),
                suggestions: nearNames(name, among: Self.keys))
        }
    }

    mutating func report(_ message: String, at range: Range<Int>, suggestions: [String] = []) {
        sink.report(
            .invalidConfiguration, message, at: Location(path, range, root: .project), suggestions: suggestions)
    }

    /// A key as written; what isn't a word is shown by its text.
    mutating func name(_ node: Node) -> String {
        if case .scalar(let scalar) = node { return scalar.string }
        return String(decoding: positions.bytes[positions.extent(of: node)], as: UTF8.self)
    }
}
