import Diagnostics
import Files
import Markdown

/// Cuts what the stage may not show and parses the rest.
struct NoteStager {
    let options: ReadOptions
    let isOwnAccount: (String) -> Bool

    func parse(_ open: OpenNote, into sink: inout DiagnosticSink) -> Note {
        let stage = options.stage
        TextEncoding.check(open.bytes, of: open.path, into: &sink)
        let front = stage.cut(open.front, isOwnAccount: isOwnAccount)
        let text = AudienceBlocks.cut(
            open.bytes, from: open.bodyStart, of: open.path,
            keeps: { name in Audience(name: name).map { $0 <= stage.audience } }, into: &sink)
        var parse = ParseOptions()
        parse.dialect = options.configuration.dialect
        parse.quotes = language(of: front) == .es ? .angle : .curly
        parse.allowsHTML = options.configuration.unsafeHTML
        parse.limits = options.configuration.limits
        parse.title = front.text("title")
        if stage.audience == .customer {
            parse.sections = Schema.customerSections(of: front.type, isQuotable: front.flag("quotable") == true)
        }
        parse.keepsAllItems = front.type == .account
        let parsed = parseNote(text, from: open.bodyStart, of: open.path, options: parse, into: &sink)
        let items = NoteItems(text, parsed, of: front.type, path: open.path)
        // Other people's checklists owe us nothing.
        if front.type != .page || options.isOwnBase { sink.merge(items.sink) }
        return Note(
            path: open.path, type: front.type, id: open.id, version: open.version,
            title: front.text("title") ?? parsed.title ?? Self.readable(open.path),
            language: language(of: front), audience: Stage.audience(of: open),
            isCut: stage.audience < .restricted && text != open.bytes, front: front, parsed: parsed, items: items)
    }

    private func language(of front: FrontMatter) -> Language {
        front.choice("lang").flatMap(Language.init(rawValue:)) ?? options.configuration.language
    }

    /// A file's name as a title: `return-to-work` as `Return to work`. An index is called like its folder.
    private static func readable(_ path: SourcePath) -> String {
        var name = stem(of: path.name)
        if fold(name) == "index" || fold(name) == "readme", !path.folder.isEmpty {
            name = SourcePath(String(path.folder)).name
        }
        let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.isEmpty ? String(name) : words.prefix(1).uppercased() + words.dropFirst()
    }
}
