import Diagnostics
import Files

/// Reads the fields of one note. One value does one note; its methods report and go on.
struct FrontMatterReader {
    let path: SourcePath
    var positions: YAMLPositions
    var sink = DiagnosticSink()
    var note: FrontMatter
    /// Spanish where the note's keys are, for what is suggested.
    var language = Language.en
    var isForCustomers = false

    /// A key of a mapping as written and as compared.
    struct Key {
        let text: String
        let name: String
        let range: Range<Int>
    }

    init(_ bytes: [UInt8], _ yaml: Range<Int>, path: SourcePath, folderType: NoteType?) {
        self.path = path
        positions = YAMLPositions(bytes, yaml)
        note = FrontMatter(type: folderType ?? .page)
    }

    var isPage: Bool { note.type == .page }

    func location(_ range: Range<Int>) -> Location { Location(path, range) }

    mutating func report(
        _ rule: Rule, _ message: String, at range: Range<Int>, suggestions: [String] = [],
        notes: [Diagnostic.Note] = []
    ) {
        sink.report(rule, message, at: location(range), suggestions: suggestions, notes: notes)
    }

    /// What can't be read of a field stops a build in a typed note, or where it is about safety.
    func rule(for declaration: FieldDeclaration) -> Rule {
        if declaration.isSafety { return .unreadableSafety }
        // Without its account a customer's note would reach every customer.
        if isForCustomers, declaration.name == "accounts" || declaration.name == "subject" { return .unreadableSafety }
        return isPage ? .ignoredField : .unreadableField
    }

    func key(_ node: YAMLNode) -> Key {
        let text = node.scalar ?? String(decoding: positions.bytes[node.range], as: UTF8.self)
        return Key(text: text, name: normalizedName(text), range: node.range)
    }
}
