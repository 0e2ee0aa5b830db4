public import Diagnostics

extension Rule {
    static let unknownPartial = Rule(
        "template-unknown-partial", .error, stops: true, "A template includes one that doesn't exist.",
        remedy: "Correct the name, or add the template below `site-templates/`.")
    static let unknownBlock = Rule(
        "template-unknown-block", .warning,
        "A block is given to a template that has no such block, so it is shown nowhere.",
        remedy: "Take the name of a block that the other template has: `{{$name}}`.")
    static let missingTemplate = Rule(
        "template-missing", .error, stops: true, "A template that a kind of page needs doesn't exist.",
        remedy: "Add the template below `site-templates/`.")
    static let unusedTemplate = Rule(
        "template-unused", .hint, "A template is used by no page.",
        remedy: "Include it from a template, or delete it.")
}

/// The templates of a site. They are read once, then compiled for each kind of page; everything that is wrong with any
/// of them goes to the sink.
public struct TemplateSet: Sendable {
    let templates: [ParsedTemplate]
    let index: [String: Int]
    /// The blocks that each template or one that it includes lets be replaced.
    let blocks: [Set<String>]
    /// What was told already: templates that many pages share are checked for each of them.
    var reported: Set<Reported> = []
    var used: Set<Int> = []

    /// Reads them. Of two sources with one name the last counts, so a user's own can follow the built-in ones.
    public init(_ sources: [TemplateSource], into sink: inout DiagnosticSink) {
        let byName = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        let sorted = byName.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let templates = sorted.map { TreeBuilder.parse($0, into: &sink) }
        let index = Dictionary(templates.enumerated().map { ($1.source.name, $0) }, uniquingKeysWith: { $1 })
        self.templates = templates
        self.index = index
        blocks = templates.map { Self.reach(of: $0.uses, templates, index).blocks }
        for template in templates { checkReferences(of: template, into: &sink) }
    }

    /// The names of all templates, sorted.
    public var names: [String] { templates.map(\.source.name) }

    /// Compiles a template as a kind of page. Nil if anything that it reaches has an error, which the sink then knows.
    public mutating func compile<Page>(
        _ name: String, for model: Model<Page>, into sink: inout DiagnosticSink
    ) -> Template<Page>? {
        guard let template = index[name] else {
            sink.report(
                .missingTemplate, "there is no template `\(name)` for \(model.record.meaning)",
                suggestions: nearMisses(name, among: names))
            return nil
        }
        var compiler = Compiler(set: self)
        let program = compiler.compile(template, for: model.record)
        reported = compiler.reported
        used.formUnion(compiler.used)
        sink.merge(compiler.sink)
        return program.map { Template(name: name, program: $0) }
    }

    /// Compiles a template for a type that declares its model.
    public mutating func compile<Page: ViewModel>(
        _ name: String, for type: Page.Type, into sink: inout DiagnosticSink
    ) -> Template<Page>? {
        compile(name, for: Page.model, into: &sink)
    }

    /// Once all pages are compiled: names the templates that none of them uses.
    public func reportUnused(into sink: inout DiagnosticSink) {
        let used = used.sorted().map { templates[$0].source.name }
        for template in templates where !used.contains(template.source.name) {
            let name = template.source.name
            sink.report(
                .unusedTemplate, "no page uses the template `\(name)`", at: template.source.location(0..<0),
                suggestions: nearMisses(name, among: used))
        }
    }

    /// What a stretch of template uses, directly or through what it includes.
    static func reach(of uses: Uses, _ templates: [ParsedTemplate], _ index: [String: Int]) -> Uses {
        var result = uses
        var open = uses.templates.sorted()
        while let name = open.popLast() {
            guard let number = index[name] else { continue }
            result.blocks.formUnion(templates[number].uses.blocks)
            for other in templates[number].uses.templates where result.templates.insert(other).inserted {
                open.append(other)
            }
        }
        return result
    }

    /// Everything that can be said of a template without knowing which page it is for.
    private func checkReferences(of template: ParsedTemplate, into sink: inout DiagnosticSink) {
        var open = template.nodes
        while let node = open.popLast() {
            switch node {
            case .section(_, _, let nodes): open += nodes
            case .block(let block): open += block.nodes
            case .partial(let name, _): checkPartial(name, in: template, into: &sink)
            case .parent(let name, _, let blocks):
                checkPartial(name, in: template, into: &sink)
                for block in blocks {
                    open += block.nodes
                    checkBlock(block, of: name, in: template, into: &sink)
                }
            case .line, .text, .variable: break
            }
        }
    }

    private func checkPartial(_ name: Name, in template: ParsedTemplate, into sink: inout DiagnosticSink) {
        guard index[name.text] == nil else { return }
        sink.report(
            .unknownPartial, "there is no template `\(name.text)`", at: template.source.location(name.range),
            suggestions: nearMisses(name.text, among: names),
            notes: [.init("there are: \(names.map { "`\($0)`" }.joined(separator: ", "))")])
    }

    private func checkBlock(
        _ block: Block, of parent: Name, in template: ParsedTemplate, into sink: inout DiagnosticSink
    ) {
        guard let number = index[parent.text], !blocks[number].contains(block.name.text) else { return }
        let there = blocks[number].sorted()
        let list = there.isEmpty ? "it has none" : "it has: " + there.map { "`\($0)`" }.joined(separator: ", ")
        sink.report(
            .unknownBlock, "`\(parent.text)` has no block `\(block.name.text)`, so this is shown nowhere",
            at: template.source.location(block.name.range),
            suggestions: nearMisses(block.name.text, among: there), notes: [.init(list)])
    }
}

/// A diagnostic once told.
enum Reported: Hashable {
    case tag(rule: String, Location)
    /// The templates of a circle, sorted: it looks different from each of them.
    case cycle([Int])
}
