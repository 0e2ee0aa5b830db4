internal import Diagnostics

extension Rule {
    static let unclosedSection = Rule(
        "template-unclosed-section", .error, stops: true,
        "A section, block or parent of a template is opened but never closed.",
        remedy: "Close it: `{{/name}}`.")
    static let unopenedSection = Rule(
        "template-unopened-section", .error, stops: true, "A closing tag of a template closes nothing that is open.",
        remedy: "Remove the tag, or open the section before it.")
    static let deepTemplate = Rule(
        "template-too-deep", .error, stops: true, "A template nests its sections or includes others too deeply.",
        remedy: "Move the inner part into a template of its own and nest less.")
}

/// Which closing tag belongs to which opening tag.
struct TagPairs {
    static let depthLimit = 64

    /// For each piece that opens or closes, the index of its partner.
    private(set) var partner: [Int?]
    private(set) var isSound = true

    init(_ pieces: [Piece], in source: TemplateSource, into sink: inout DiagnosticSink) {
        partner = Array(repeating: nil, count: pieces.count)
        var open: [(index: Int, tag: Tag)] = []
        for (index, piece) in pieces.enumerated() {
            guard case .tag(let tag) = piece else { continue }
            if tag.opens {
                open.append((index, tag))
                if open.count == Self.depthLimit + 1 {
                    sink.report(
                        .deepTemplate, "sections are nested more than \(Self.depthLimit) deep",
                        at: source.location(tag.name.range))
                    isSound = false
                }
            } else if tag.kind == .close {
                let matching = open.suffix(Self.depthLimit).lastIndex { $0.tag.name.text == tag.name.text }
                guard let matching else {
                    reportUnopened(tag, inside: open.last?.tag, in: source, into: &sink)
                    continue
                }
                for other in open[(matching + 1)...] { reportUnclosed(other.tag, before: tag, in: source, into: &sink) }
                partner[index] = open[matching].index
                partner[open[matching].index] = index
                open.removeSubrange(matching...)
            }
        }
        for other in open { reportUnclosed(other.tag, before: nil, in: source, into: &sink) }
    }

    private mutating func reportUnclosed(
        _ tag: Tag, before close: Tag?, in source: TemplateSource, into sink: inout DiagnosticSink
    ) {
        isSound = false
        sink.report(
            .unclosedSection, "`\(tag.name.text)` is opened here and never closed", at: source.location(tag.range),
            notes: close.map { [.init("`\($0.name.text)` is closed here", at: source.location($0.range))] } ?? [])
    }

    private mutating func reportUnopened(
        _ tag: Tag, inside open: Tag?, in source: TemplateSource, into sink: inout DiagnosticSink
    ) {
        isSound = false
        sink.report(
            .unopenedSection, "`\(tag.name.text)` is closed here but not open", at: source.location(tag.range),
            suggestions: open.map { [$0.name.text] } ?? [],
            notes: open.map { [.init("`\($0.name.text)` is open since here", at: source.location($0.range))] } ?? [])
    }
}
