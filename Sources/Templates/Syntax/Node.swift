/// A template as a tree. Ranges are bytes of its source.
enum Node: Sendable {
    /// A line of output begins, with this much white space: where indentation of partials and blocks goes.
    case line(Range<Int>)
    case text(Range<Int>)
    case variable(Name, raw: Bool)
    case section(Name, inverted: Bool, [Node])
    /// `{{>name}}`; with its indentation if it stands alone on its line.
    case partial(Name, indentation: Range<Int>?)
    /// `{{<name}}`: a template and what replaces its blocks.
    case parent(Name, indentation: Range<Int>?, [Block])
    case block(Block)
}

/// `{{$name}}…{{/name}}`: a place that can be replaced, or inside of a parent what replaces it.
struct Block: Sendable {
    /// Unlike in any other of the template.
    var id: Int
    var name: Name
    var nodes: [Node] = []
    /// White space before the opening tag if the tags of the block take whole lines of their own.
    var margin: Range<Int>?
    /// The end of the last of these lines, if it has one.
    var lineEnd: Range<Int>?
    /// White space at the start of the first line in it that has something to show.
    var firstIndent: Range<Int>?
    /// Whether what is in it starts on a line of its own, and whether it ends with a line end.
    var startsLine = false
    var endsLine = false
    var uses = Uses()
}

/// What a stretch of template asks of others.
struct Uses: Sendable {
    /// Blocks that can be replaced here.
    var blocks: Set<String> = []
    /// Templates that are included here.
    var templates: Set<String> = []

    mutating func formUnion(_ other: Uses) {
        blocks.formUnion(other.blocks)
        templates.formUnion(other.templates)
    }
}

/// A template that was read.
struct ParsedTemplate: Sendable {
    var source: TemplateSource
    var nodes: [Node] = []
    var uses = Uses()
    /// Whether it had an error; such a template makes no page.
    var isBroken = false
}
