public import Diagnostics

extension Rule {
    /// Every rule that this target reports, by id.
    public static let markdown: [Rule] = [
        .audienceBlock,
        .missingFootnote,
        .nestingTooDeep,
        .noteTooLarge,
        .tooManyOpeners,
        .unclosedComment,
        .unusedFootnote,
    ]
}
