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
        let source = NoteSource(
            bytes, from: bodyStart, dialect: options.plain ? .plain : options.dialect,
            quotes: options.quotes, isKnownUTF8: options.isKnownUTF8)
        refusal = guards.refusal(of: source)
        if refusal == nil, let parsed = NoteParser(source: source, options: options).parse() {
            for finding in parsed.findings {
                sink.report(
                    finding.rule, finding.message, at: Location(path, finding.range),
                    suggestions: finding.suggestions)
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
        var parser = self
        while true {
            switch parser.attempt(plainLinks, rawHTML) {
            case .note(let note, let findings): return (note, findings)
            case .again(let cut): parser = NoteParser(source: parser.source.blanked(cut), options: options)
            case nil: return nil
            }
        }
    }

    /// The heading that is the note's title.
    private struct TitleHeading {
        var words: String
        var id: String?
        var links: [Link]
    }

    private enum Attempt {
        case note(ParsedNote, [Finding])
        /// What was cut holds definitions, which the rest would still see.
        case again(without: [CutLines])
    }

    private func attempt(_ plainLinks: BodyWriter.PlainLinks?, _ rawHTML: BodyWriter.RawHTML?) -> Attempt? {
        source.withTree { root, source in
            let cut = SectionCut(source: source, rule: options.sections).apply(to: root)
            if cut.holdDefinitions(in: source.bytes) { return .again(without: cut) }
            let isPage = !options.plain && !options.fragment
            let title = isPage ? takeTitle(root, source) : nil

            var style = BodyWriter.Style()
            style.rawHTML = rawHTML ?? (!options.allowsHTML ? .escaped : options.fragment ? .passed : .allowed)
            style.plainLinks = plainLinks
            style.hasHeadingIDs = !options.plain
            style.hasTaskBoxes = source.dialect[.tasks]
            style.isPage = isPage
            style.keepsAllItems = options.keepsAllItems
            style.headingShift = isPage && hasTopHeading(root) ? 1 : 0

            var paragraphs = ParagraphForms(source)
            paragraphs.find(in: root)
            return paragraphs.units.withParsed { units in
                let footnotes = FootnoteTable(in: root, of: source)
                var writer = BodyWriter(
                    source, style: style, forms: paragraphs.forms, units: units, footnotes: footnotes)
                writer.ids = HeadingIDs(reserved: fixedIDs(root, source).union(footnotes.ids(in: source)))
                if let unclosed = source.unclosedComment {
                    writer.report(
                        .unclosedComment, "this comment is never closed by `%%`; all that follows is left out", unclosed
                    )
                }
                writer.reportUnclosedDirectives()
                writer.run(root)
                var note = writer.note
                note.title = title?.words
                note.titleID = title?.id
                note.add(linksOfTitle: title?.links ?? [])
                return .note(note, writer.findings)
            }
        }
    }

    /// Takes the level-1 heading that opens the text out of the tree, if it is the note's title.
    private func takeTitle(_ root: CmarkNode, _ source: NoteSource) -> TitleHeading? {
        guard let first = root.firstChild, first.kind == .heading, first.headingLevel == 1 else { return nil }
        let words = String(decoding: source.words(of: first), as: UTF8.self)
        if let only = options.sections.only, only.contains(SectionRule.key(words)) { return nil }
        let isTitle = options.title.map { $0 == words || SectionRule.key($0) == SectionRule.key(words) } ?? true
        let id = Trailer(ofHeading: first, in: source)?.name
        // Where only some sections stay, a heading that isn't the title has none of them.
        let links = isTitle ? BodyWriter.links(ofTitle: first, in: source) : []
        if isTitle || options.sections.only != nil { first.remove() }
        return isTitle ? TitleHeading(words: words, id: id, links: links) : nil
    }

    private func hasTopHeading(_ root: CmarkNode) -> Bool {
        var headings = HeadingWalk(root)
        while let heading = headings.next() {
            if heading.headingLevel == 1 { return true }
        }
        return false
    }

    /// The ids that headings and other attribute lists ask for.
    private func fixedIDs(_ root: CmarkNode, _ source: NoteSource) -> Set<String> {
        var ids = Set(source.masks.ids.map { String(decoding: source.bytes[$0], as: UTF8.self) })
        guard source.signs.contains(.headingIDs) else { return ids }
        var headings = HeadingWalk(root)
        while let heading = headings.next() {
            if let name = Trailer(ofHeading: heading, in: source)?.name { ids.insert(name) }
        }
        return ids
    }
}

/// The headings of a tree, in no particular order.
private struct HeadingWalk {
    private var containers: [CmarkNode]
    private var child: CmarkNode?

    init(_ root: CmarkNode) {
        containers = []
        child = root.firstChild
    }

    mutating func next() -> CmarkNode? {
        while true {
            while let node = child {
                child = node.next
                if node.kind == .heading { return node }
                if node.kind.isContainer { containers.append(node) }
            }
            guard let container = containers.popLast() else { return nil }
            child = container.firstChild
        }
    }
}
