public import Diagnostics

extension Rule {
    /// Every rule that this target reports, by id.
    public static let templates: [Rule] = [
        .badDelimiters,
        .badTag,
        .partialCycle,
        .templateEncoding,
        .escapedHTML,
        .ignoredContent,
        .missingTemplate,
        .notHTML,
        .notText,
        .deepTemplate,
        .largeTemplate,
        .unclosedSection,
        .unclosedTag,
        .unknownBlock,
        .unknownName,
        .unknownPartial,
        .unopenedSection,
        .unusedTemplate,
    ]
}
