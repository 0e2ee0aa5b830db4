import Diagnostics
import Files
import Markdown

/// Cuts what the stage may not show and parses the rest.
struct NoteStager {
    let options: ReadOptions
    let isOwnAccount: (String) -> Bool
    /// Of notes that don't say theirs; nil where it is to be guessed.
    let language: Language?
    /// Of notes whose language can't be guessed.
    let commonLanguage: Language

    func parse(_ open: OpenNote, into sink: inout DiagnosticSink) -> Note {
        let stage = options.stage
        let front = stage.cut(open.front, isOwnAccount: isOwnAccount)
        let text = AudienceBlocks.cut(
            open.bytes, from: open.bodyStart, of: open.path,
            keeps: { name in Audience(name: name).map { $0 <= stage.audience } }, names: Audience.names, into: &sink)
        var parse = ParseOptions()
        parse.isKnownUTF8 = TextEncoding.check(open.bytes, of: open.path, into: &sink)
        parse.dialect = options.configuration.dialect
        // Other generators' calls are only text in our own notes.
        if front.type != .page { parse.dialect[.templateCalls] = false }
        let language = open.statedLanguage ?? language ?? open.guessedLanguage ?? commonLanguage
        parse.quotes = language == .es ? .angle : .curly
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
            language: language, audience: Stage.audience(of: open),
            isCut: stage.audience < .restricted && text != open.bytes, front: front, parsed: parsed, items: items)
    }

    /// A note's file name as a title; a folder's own page is called like the folder.
    private static func readable(_ path: SourcePath) -> String {
        let isNamedLikeFolder = path.isFolderPage && !path.folder.isEmpty
        return readableName(isNamedLikeFolder ? SourcePath(String(path.folder)).name : stem(of: path.name))
    }
}
