internal import Diagnostics

extension Rule {
    static let partialCycle = Rule(
        "template-cycle", .error, stops: true, "Templates include one another in a circle, without an end.",
        remedy: "Take one of the inclusions out of the circle.")
}

extension Compiler {
    /// `{{>name}}` and `{{<name}}`.
    mutating func include(
        _ name: Name, _ indentation: Range<Int>?, _ blocks: [Block], at place: Place, into emitter: inout Emitter
    ) {
        // That there is none was reported when the templates were read.
        guard let template = set.index[name.text] else {
            failed = true
            return
        }
        let bindings = place.bindings.adding(blocks, of: place.template)
            .reduced(to: set.blocks[template]) { [set] bound in
                TemplateSet.reach(of: bound.block.uses, set.templates, set.index).blocks
            }
        let source = set.templates[place.template].source
        let key = bindings.key
        if let start = active.firstIndex(where: { $0.template == template && $0.bindings == key }) {
            failed = true
            guard reported.insert(.cycle(active[start...].map(\.template).sorted())).inserted else { return }
            let circle = active[start...].map { set.templates[$0.template].source.name } + [name.text]
            report(
                .partialCycle, "`\(name.text)` includes itself: \(circle.joined(separator: " → "))", at: name,
                in: place.template)
            return
        }
        let indent = indentation.map { place.margin.indent(of: source.bytes[$0]) } ?? []
        bytes += indent.count
        trail.append(.init("`\(name.text)` is included here", at: source.location(name.range)))
        emitter.append(expand(template, place.scope, bindings, indent: indent))
        trail.removeLast()
    }

    /// `{{$name}}`: what the page or a template between replaces it with, or else its own content.
    mutating func block(_ block: Block, at place: Place, into emitter: inout Emitter) {
        guard let bound = place.bindings[block.name.text] else {
            return walk(block.nodes, at: place, into: &emitter)
        }
        let content = bound.block
        if content.nodes.isEmpty { return }
        let source = set.templates[place.template].source
        var inner = place
        inner.template = bound.template
        inner.bindings = place.bindings.without(block.name.text)
        inner.margin.dedent = content.firstIndent?.count ?? 0
        trail.append(.init("the block is placed here", at: source.location(block.name.range)))
        defer { trail.removeLast() }
        guard let margin = block.margin else { return walk(content.nodes, at: inner, into: &emitter) }

        // The block has lines of its own here, so its replacement is given whole lines as well.
        inner.margin.indent = place.margin.indent(of: source.bytes[block.firstIndent ?? margin])
        if !content.startsLine { append(inner.margin.indent, to: &emitter) }
        walk(content.nodes, at: inner, into: &emitter)
        if !content.endsLine, let lineEnd = block.lineEnd { append(source.bytes[lineEnd], to: &emitter) }
    }
}
