internal import Diagnostics

extension Rule {
    static let largeTemplate = Rule(
        "template-too-large", .error, stops: true, "A template with all that it includes is unreasonably large.",
        remedy: "Include fewer templates in one another.")
}

/// Walks a template and all that it includes for one kind of page: checks each tag and makes the steps.
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
    /// The templates that are being walked, outermost first.
    private(set) var active: [(template: Int, bindings: Bindings.Key)] = []
    /// How the walk came to where it is, for notes.
    var trail: [Diagnostic.Note] = []
    var failed = false
    private var hasGivenUp = false
    private var depth = 0
    private var steps = 0
    /// Text taken over so far, with indentation.
    var bytes = 0

    init(set: TemplateSet) {
        self.set = set
        reported = set.reported
    }

    mutating func compile(_ template: Int, for record: Record) -> Program? {
        let program = expand(template, scopes.frame(record, in: nil), Bindings(), indent: [])
        if program.weight > Self.weightLimit, !failed { reportTooLarge(template) }
        return failed ? nil : program
    }

    /// The steps of a whole template at a place.
    mutating func expand(_ template: Int, _ scope: Int, _ bindings: Bindings, indent: [UInt8]) -> Program {
        let key = Expansion(template: template, scope: scope, bindings: bindings.key, indent: indent)
        if let program = programs[key] { return program }
        used.insert(template)
        if set.templates[template].isBroken { failed = true }
        active.append((template, key.bindings))
        let place = Place(template: template, scope: scope, bindings: bindings, margin: Margin(indent: indent))
        var emitter = Emitter()
        walk(set.templates[template].nodes, at: place, into: &emitter)
        let program = emitter.finish()
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

    mutating func walk(_ nodes: [Node], at place: Place, into emitter: inout Emitter) {
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
                variable(name, raw: raw, at: place, into: &emitter)
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

    mutating func append(_ text: some Collection<UInt8>, to emitter: inout Emitter) {
        bytes += text.count
        emitter.append(text)
    }

    private mutating func section(
        _ name: Name, inverted: Bool, _ nodes: [Node], at place: Place, into emitter: inout Emitter
    ) {
        guard let resolution = resolve(name, at: place) else { return }
        let (slot, access) = (resolution.slot, resolution.access)
        var place = place
        switch access.kind {
        case .object(let record, let hop) where !inverted:
            place.scope = scopes.frame(record, in: place.scope)
            emitter.enter(hop, access, slot: slot, inner: scopes[place.scope].slot) {
                walk(nodes, at: place, into: &$0)
            }
        case .list(let list) where !inverted:
            place.scope = scopes.frame(list.record, in: place.scope)
            emitter.visit(list.visit, access, slot: slot, inner: scopes[place.scope].slot) {
                walk(nodes, at: place, into: &$0)
            }
        default:
            if !inverted, access.isValue { place.scope = scopes.alias(resolution, in: place.scope) }
            emitter.test(access, slot: slot, shownWhen: !inverted) { walk(nodes, at: place, into: &$0) }
        }
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
