internal import Diagnostics

extension Rule {
    static let ignoredContent = Rule(
        "template-ignored-content", .warning,
        "What stands inside of a parent tag but outside of its blocks is ignored.",
        remedy: "Move it into a block, `{{$name}}…{{/name}}`, or remove it.")
}

/// Makes the tree out of pieces, with a stack of its own: templates are nested as deeply as their authors please.
struct TreeBuilder {
    private struct Open {
        var tag: Tag
        var nodes: [Node] = []
        var blocks: [Block] = []
        var margin: Range<Int>?
        var block: Block?
        var uses = Uses()
    }

    private let source: TemplateSource
    private var open: [Open]
    /// Whether the line at hand has its mark.
    private var lineIsMarked = false
    private var blockCount = 0

    static func parse(_ source: TemplateSource, into sink: inout DiagnosticSink) -> ParsedTemplate {
        var found = DiagnosticSink()
        defer { sink.merge(found) }
        let pieces = Scanner.scan(source, into: &found)
        let pairs = TagPairs(pieces, in: source, into: &found)
        var template = ParsedTemplate(source: source)
        // Names inside of sections that don't match would be judged in the wrong place.
        if pairs.isSound {
            let lines = StandaloneLines(pieces, partner: pairs.partner, bytes: source.bytes)
            var builder = TreeBuilder(source)
            for index in pieces.indices {
                builder.add(pieces[index], at: index, pairs.partner[index], lines, into: &found)
            }
            template.nodes = builder.open[0].nodes
            template.uses = builder.open[0].uses
        }
        template.isBroken = found.stops
        return template
    }

    private init(_ source: TemplateSource) {
        self.source = source
        open = [Open(tag: Tag(kind: .section, name: Name(text: "", range: 0..<0), range: 0..<0))]
    }

    private mutating func add(
        _ piece: Piece, at index: Int, _ partner: Int?, _ lines: StandaloneLines, into sink: inout DiagnosticSink
    ) {
        switch piece {
        case .text(let range):
            if !lines.isDropped[index] { addText(range, into: &sink) }
        case .newline(let range):
            if !lines.isDropped[index] { append(.text(range)) }
            lineIsMarked = false
        case .tag(let tag) where tag.opens: open(tag, at: index, close: partner, lines, into: &sink)
        case .tag(let tag):
            let margin = lines.margin[index]
            switch tag.kind {
            case .close: close()
            case .silent: break
            case .partial:
                use { $0.templates.insert(tag.name.text) }
                if let margin { noteIndent(margin) } else { markLine() }
                warnIfIgnored(tag.range, into: &sink)
                append(.partial(tag.name, indentation: margin))
            default:
                markLine()
                warnIfIgnored(tag.range, into: &sink)
                append(.variable(tag.name, raw: tag.kind == .raw))
            }
        }
    }

    private mutating func addText(_ range: Range<Int>, into sink: inout DiagnosticSink) {
        let content = source.bytes[range].firstIndex { !isBlank($0) } ?? range.upperBound
        if content < range.upperBound { warnIfIgnored(content..<range.upperBound, into: &sink) }
        guard !lineIsMarked else { return append(.text(range)) }
        markLine(range.lowerBound..<content)
        if content < range.upperBound { append(.text(content..<range.upperBound)) }
    }

    private mutating func open(
        _ tag: Tag, at index: Int, close: Int?, _ lines: StandaloneLines, into sink: inout DiagnosticSink
    ) {
        if tag.kind != .block { warnIfIgnored(tag.range, into: &sink) }
        let margin = lines.margin[index]
        let isArgument = top.tag.kind == .parent
        if margin == nil, !isArgument { markLine() }
        var opened = Open(tag: tag, margin: margin)
        switch tag.kind {
        case .parent:
            if let margin { noteIndent(margin) }
            opened.uses.templates.insert(tag.name.text)
        case .block:
            var block = Block(id: blockCount, name: tag.name)
            blockCount += 1
            let takesLines = !isArgument && close.map { lines.margin[$0] != nil } ?? false
            block.margin = takesLines ? margin : nil
            block.lineEnd = close.flatMap { lines.lineEnd[$0] }
            block.startsLine = lines.endsLine(index)
            block.endsLine = close.map(lines.startsLine) ?? false
            opened.block = block
            if !isArgument { opened.uses.blocks.insert(tag.name.text) }
        default: break
        }
        open.append(opened)
        // What follows up to the end of the line is in the middle of one.
        if isArgument || tag.kind == .parent || tag.kind == .block { lineIsMarked = true }
    }

    private mutating func close() {
        guard open.count > 1, var closed = open.popLast() else { return }
        use { $0.formUnion(closed.uses) }
        switch closed.tag.kind {
        case .section: append(.section(closed.tag.name, inverted: false, closed.nodes))
        case .inverted: append(.section(closed.tag.name, inverted: true, closed.nodes))
        case .parent: append(.parent(closed.tag.name, indentation: closed.margin, closed.blocks))
        default:
            guard closed.block != nil else { break }
            closed.block?.nodes = closed.nodes
            closed.block?.uses = closed.uses
            guard let block = closed.block else { break }
            if top.tag.kind == .parent {
                open[open.count - 1].blocks.append(block)
            } else {
                append(.block(block))
            }
        }
    }

    private var top: Open { open[open.count - 1] }

    private mutating func append(_ node: Node) {
        open[open.count - 1].nodes.append(node)
    }

    private mutating func use(_ change: (inout Uses) -> Void) {
        change(&open[open.count - 1].uses)
    }

    private mutating func markLine(_ indent: Range<Int> = 0..<0) {
        guard !lineIsMarked else { return }
        lineIsMarked = true
        noteIndent(indent)
        append(.line(indent))
    }

    /// The innermost blocks that had no line yet; those around them had theirs at the latest when the inner one had.
    private mutating func noteIndent(_ indent: Range<Int>) {
        for index in open.indices.reversed() {
            guard open[index].block?.firstIndent == nil else { return }
            open[index].block?.firstIndent = indent
        }
    }

    private func warnIfIgnored(_ range: Range<Int>, into sink: inout DiagnosticSink) {
        guard top.tag.kind == .parent else { return }
        sink.report(
            .ignoredContent, "this is ignored: inside of `{{<\(top.tag.name.text)}}` only blocks count",
            at: source.location(range),
            notes: [.init("the parent tag is here", at: source.location(top.tag.range))])
    }
}
