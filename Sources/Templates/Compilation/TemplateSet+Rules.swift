public import Diagnostics

extension TemplateSet {
    /// All that can be wrong with templates, sorted by id, for the reference of diagnostics.
    public static let rules: [Rule] = [
        .badDelimiters, .badTag, .deepTemplate, .escapedHTML, .ignoredContent, .largeTemplate, .missingTemplate,
        .notHTML,
        .notText, .partialCycle, .templateEncoding, .unclosedSection, .unclosedTag, .unknownBlock, .unknownName,
        .unknownPartial, .unopenedSection, .unusedTemplate,
    ].sorted { $0.id < $1.id }
}
