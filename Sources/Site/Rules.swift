public import Diagnostics

extension Rule {
    /// Every rule that this target reports, by id.
    public static let site: [Rule] = [
        .addressClash,
        .badTexts,
        .unknownText,
        .unusedThemeFile,
    ]
}
