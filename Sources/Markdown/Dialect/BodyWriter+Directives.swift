internal import Diagnostics

extension Rule {
    static let directive = Rule(
        "unknown-block", .warning,
        "A block of `:::` has a name that isn't known, so it looks like a note, or nothing closes it.",
        remedy: "Take one of the names in docs/markdown.md, and end the block with `:::` on a line of its own.")
}

/// `::: warning` … `:::` is a callout that isn't a quote.
extension BodyWriter {
    mutating func writeDirective(_ node: CmarkNode, isEntering: Bool) {
        guard let range = source.edits.directiveLine(markedBy: node.mark), let directive = directive(range) else {
            return
        }
        html.freshLine()
        let tag: StaticString = directive.isFolded ? "details" : "div"
        guard isEntering else {
            html.append("</")
            html.append(tag)
            html.append(">\n")
            return
        }
        html.append("<")
        html.append(tag)
        if directive.title != nil, !directive.isFolded { html.append(" role=\"note\"") }
        let classes = (directive.title == nil ? [] : ["callout"]) + directive.classes
        if !classes.isEmpty {
            html.append(" class=\"")
            html.appendEscaped(classes.joined(separator: " "))
            html.append("\"")
        }
        if let title = directive.title {
            html.append(" data-callout=\"")
            html.appendEscaped(title.kind)
            html.append("\"")
        }
        if let id = directive.id, noteAnchor(id) {
            html.append(" id=\"")
            html.appendEscaped(id)
            html.append("\"")
        }
        html.append(">\n")
        if let title = directive.title { write(title, directive) }
    }

    private mutating func write(_ title: Body.CalloutTitle, _ directive: DirectiveBlock) {
        html.append(directive.isFolded ? "<summary class=\"callout-title\">" : "<p class=\"callout-title\">")
        beginBlock()
        if let words = directive.words {
            html.appendEscaped(words)
            note.text += words.utf8
        } else {
            append(.calloutTitle(title))
            note.text += title.written.utf8
        }
        html.append(directive.isFolded ? "</summary>\n" : "</p>\n")
        endBlock()
        guard let name = directive.unknown else { return }
        report(
            .directive, "no block is called `\(name.text)`; it looks like a note", name.range,
            suggestions: DirectiveBlock.nearNames(name.text))
    }

    /// Those that were meant as one of ours; other lines of colons are anything.
    mutating func reportUnclosedDirectives() {
        for range in source.unclosedDirectives {
            guard let directive = directive(range), let name = directive.name else { continue }
            let isOurs = directive.unknown == nil || !DirectiveBlock.nearNames(name).isEmpty
            if isOurs { report(.directive, "this block is never closed by `:::`, so the line is text", range) }
        }
    }

    private func directive(_ range: Range<Int>) -> DirectiveBlock? {
        source.bytes.withUnsafeBufferPointer { bytes in
            DirectiveLine(bytes, range).flatMap { DirectiveBlock($0, bytes) }
        }
    }
}

/// What the opening line of a directive says.
struct DirectiveBlock {
    /// As written.
    private(set) var name: String?
    /// Its kind and what that is called; nil for a block that only has attributes.
    private(set) var title: Body.CalloutTitle?
    /// A title of its own.
    private(set) var words: String?
    private(set) var isFolded = false
    private(set) var classes: [String] = []
    private(set) var id: String?
    /// A name that no kind has.
    private(set) var unknown: (text: String, range: Range<Int>)?

    /// Names of blocks that are folded.
    private static let folded = ["details", "detalles"]

    init(_ line: DirectiveLine, _ bytes: UnsafeBufferPointer<UInt8>) {
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        classes = line.attributes?.names.map(text) ?? []
        id = line.attributes?.id.map(text)
        words = (line.attributes?.title ?? line.title).map(text)
        if let range = line.name {
            let name = text(range)
            self.name = name
            isFolded = Self.folded.contains(fold(name))
            title = Callout.title(name)
            if !isFolded, !Callout.isKind(name) { unknown = (name, range) }
        } else {
            let kind = classes.first(where: Callout.isKind)
            title = kind.map(Callout.title) ?? words.map { _ in Callout.title("note") }
        }
    }

    /// Kinds that a misspelt name may mean.
    static func nearNames(_ name: String) -> [String] {
        nearMisses(fold(name), among: Array(Callout.names) + folded, limit: 3)
    }
}
