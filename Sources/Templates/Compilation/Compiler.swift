internal import Diagnostics

extension Rule {
    static let partialCycle = Rule(
        "template-cycle", .error, stops: true, "Templates include one another in a circle, without an end.")
    static let largeTemplate = Rule(
        "template-too-large", .error, stops: true, "A template with all that it includes is unreasonably large.")
}

/// Walks a template and all that it includes for one kind of page: checks each tag and makes the instructions.
/// A template is compiled once for each context and set of replaced blocks that it is included with.
struct Compiler {
    static let depthLimit = 100
    static let stepLimit = 100_000
    static let byteLimit = 16 << 20
    static let weightLimit = 1_000_000

    struct Expansion: Hashable {
        var template: Int
        var scope: Int
        var bindings: Bindings.Key
        var indent: [UInt8]
    }

    let set: TemplateSet
    var sink = DiagnosticSink()
    var reported: Set<Reported>
    var used: Set<Int> = []
    var scopes = Scopes()
    private var programs: [Expansion: Program] = [:]
    private var active: [(template: Int, bindings: Bindings.Key)] = []
    /// How the walk came to where it is, for notes.
    var trail: [Diagnostic.Note] = []
    var failed = false
    private var hasGivenUp = false
    private var depth = 0
    private var steps = 0
    private var bytes = 0

    init(set: TemplateSet) {
        self.set = set
        reported = set.reported
    }

    mutating func compile(_ template: Int, for record: Record) -> Program? {
        let program = expand(template, scopes.frame(record, in: nil), Bindings(), indent: [])
        if program.weight > Self.weightLimit, !failed { reportTooLarge(template) }
        return failed ? nil : program
    }

    private mutating func expand(_ template: Int, _ scope: Int, _ bindings: Bindings, indent: [UInt8]) -> Program {
        let key = Expansion(template: template, scope: scope, bindings: bindings.key, indent: indent)
        if let program = programs[key] { return program }
        used.insert(template)
        if set.templates[template].isBroken { failed = true }
        active.append((template, key.bindings))
        var place = Place(template: template, scope: scope, bindings: bindings, margin: Margin(indent: indent))
        let program = Program(instructions(of: set.templates[template].nodes, at: &place))
        active.removeLast()
        programs[key] = program
        return program
    }

    /// Where the walk is.
    struct Place {
        var template: Int
        var scope: Int
        var bindings: Bindings
        var margin: Margin
    }

    private mutating func instructions(of nodes: [Node], at place: inout Place) -> [Instruction] {
        var emitter = Emitter()
        walk(nodes, at: place, into: &emitter)
        return emitter.finish()
    }

    private mutating func walk(_ nodes: [Node], at place: Place, into emitter: inout Emitter) {
        depth += 1
        defer { depth -= 1 }
        for node in nodes {
            steps += 1
            guard !isTooLarge(place) else { return }
            switch node {
            case .line(let range):
                append(place.margin.indent(of: set.templates[place.template].source.bytes[range]), to: &emitter)
            case .text(let range):
                append(set.templates[place.template].source.bytes[range], to: &emitter)
            case .variable(let name, let raw):
                if let instruction = variable(name, raw: raw, at: place) { emitter.append(instruction) }
            case .section(let name, let inverted, let nodes):
                section(name, inverted: inverted, nodes, at: place, into: &emitter)
            case .partial(let name, let indentation):
                include(name, indentation, [], at: place, into: &emitter)
            case .parent(let name, let indentation, let blocks):
                include(name, indentation, blocks, at: place, into: &emitter)
            case .block(let block):
                self.block(block, at: place, into: &emitter)
            }
        }
    }

    private mutating func append(_ text: some Collection<UInt8>, to emitter: inout Emitter) {
        bytes += text.count
        emitter.append(text)
    }

    private mutating func section(
        _ name: Name, inverted: Bool, _ nodes: [Node], at place: Place, into emitter: inout Emitter
    ) {
        guard let resolution = resolve(name, at: place) else { return }
        let slot = resolution.slot
        var place = place
        switch resolution.access {
        case .object(let record, let enter) where !inverted:
            place.scope = scopes.frame(record, in: place.scope)
            emitter.append(.enter(slot: slot, enter, instructions(of: nodes, at: &place)))
        case .list(let record, let visit, _) where !inverted:
            place.scope = scopes.frame(record, in: place.scope)
            emitter.append(.each(slot: slot, visit, instructions(of: nodes, at: &place)))
        case let access:
            if !inverted, access.isValue { place.scope = scopes.alias(resolution, in: place.scope) }
            let body = instructions(of: nodes, at: &place)
            emitter.append(.test(slot: slot, access.isSet, shownWhen: !inverted, body))
        }
    }

    private mutating func include(
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
        emitter.append(.run(expand(template, place.scope, bindings, indent: indent)))
        trail.removeLast()
    }

    private mutating func block(_ block: Block, at place: Place, into emitter: inout Emitter) {
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

    private mutating func isTooLarge(_ place: Place) -> Bool {
        if steps > Self.stepLimit || bytes > Self.byteLimit {
            if !hasGivenUp { reportTooLarge(place.template) }
            hasGivenUp = true
        } else if depth > Self.depthLimit {
            let name = set.templates[place.template].source.name
            report(
                .deepTemplate, "what `\(name)` includes is nested more than \(Self.depthLimit) deep",
                at: Name(text: name, range: 0..<0), in: place.template)
        } else {
            return false
        }
        return true
    }

    private mutating func reportTooLarge(_ template: Int) {
        let name = set.templates[template].source.name
        report(
            .largeTemplate, "`\(name)` with all that it includes is too large to be a page",
            at: Name(text: name, range: 0..<0), in: template)
    }

    /// Tells it once, however many pages and contexts meet it.
    mutating func report(
        _ rule: Rule, _ message: String, at name: Name, in template: Int, suggestions: [String] = [],
        notes: [Diagnostic.Note] = []
    ) {
        failed = true
        let location = set.templates[template].source.location(name.range)
        guard reported.insert(.tag(rule: rule.id, location)).inserted else { return }
        sink.report(rule, message, at: location, suggestions: suggestions, notes: notes + trail.suffix(3).reversed())
    }
}
