public import Diagnostics

extension Rule {
    /// Every rule that this target reports, by id.
    public static let markdown: [Rule] = [
        .audienceBlock,
        .directive,
        .mathVerbatim,
        .missingFootnote,
        .nestingTooDeep,
        .noteTooLarge,
        .repeatedAnchor,
        .tooManyOpeners,
        .unclosedComment,
        .unusedFootnote,
    ]
}
