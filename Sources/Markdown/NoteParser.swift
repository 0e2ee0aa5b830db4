public import Diagnostics
public import Files

/// Reads a note's text: one parse that gives its body, outline, plain words, links and items.
///
/// `bytes` are the whole file, so that every position counts from its top; the text begins at `bodyStart`. Audience
/// blocks must have been cut before. Never fails: a note past a limit comes back `refused`, with a finding.
public func parseNote(
    _ bytes: [UInt8], from bodyStart: Int = 0, of path: SourcePath, options: ParseOptions = ParseOptions(),
    into sink: inout DiagnosticSink
) -> ParsedNote {
    let guards = Guards(limits: options.limits)
    var refusal = guards.refusal(ofSize: bytes.count, start: bodyStart)
    if refusal == nil {
        let source = NoteSource(bytes, from: bodyStart, dialect: options.plain ? .plain : options.dialect)
        refusal = guards.refusal(of: source)
        if refusal == nil, let parsed = NoteParser(source: source, options: options).parse() {
            for finding in parsed.findings {
                sink.report(finding.rule, finding.message, at: Location(path, finding.range))
            }
            return parsed.note
        }
    }
    if let refusal { sink.report(refusal.rule, refusal.message, at: Location(path, refusal.range)) }
    var note = ParsedNote()
    note.refused = true
    return note
}

/// The steps between a note's source and its body.
struct NoteParser {
    let source: NoteSource
    let options: ParseOptions

    func parse(
        plainLinks: BodyWriter.PlainLinks? = nil, rawHTML: BodyWriter.RawHTML? = nil
    ) -> (note: ParsedNote, findings: [Finding])? {
        source.withTree { root, source in
            SectionCut(source: source, rule: options.sections).apply(to: root)
            let isPage = !options.plain && !options.fragment
            let title = isPage ? takeTitle(root, source) : nil

            var style = BodyWriter.Style()
            style.rawHTML = rawHTML ?? (options.allowsHTML ? .passed : .escaped)
            style.plainLinks = plainLinks
            style.hasHeadingIDs = !options.plain
            style.hasTaskBoxes = source.dialect[.tasks]
            style.keepsAllItems = options.keepsAllItems
            style.scrolls = isPage
            style.headingShift = isPage && hasTopHeading(root) ? 1 : 0

            var finder = TableFinder(source)
            if source.dialect[.tables] { finder.find(in: root) }
            return finder.withUnits { units in
                var writer = BodyWriter(
                    source, style: style, tables: finder.tables, units: units,
                    footnotes: FootnoteTable(in: root, of: source))
                writer.run(root)
                var note = writer.note
                note.title = title
                return (note, writer.findings)
            }
        }
    }

    /// Takes the level-1 heading that opens the text out of the tree, if it is the note's title.
    private func takeTitle(_ root: CmarkNode, _ source: NoteSource) -> String? {
        guard let first = root.firstChild, first.kind == .heading, first.headingLevel == 1 else { return nil }
        let words = String(decoding: source.words(of: first), as: UTF8.self)
        let key = SectionRule.key(words)
        if options.sections.only?.contains(key) == true { return nil }
        let isTitle = options.title.map { SectionRule.key($0) == key } ?? true
        // Where only some sections stay, a heading that isn't the title has none of them.
        if isTitle || options.sections.only != nil { first.remove() }
        return isTitle ? words : nil
    }

    private func hasTopHeading(_ root: CmarkNode) -> Bool {
        var containers = [root]
        while let container = containers.popLast() {
            var child = container.firstChild
            while let node = child {
                if node.kind == .heading, node.headingLevel == 1 { return true }
                if node.kind.isContainer { containers.append(node) }
                child = node.next
            }
        }
        return false
    }
}
