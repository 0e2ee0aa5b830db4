public import Diagnostics

extension Rule {
    public static let unclosedFrontMatter = Rule(
        "unclosed-front-matter", .error, stops: true,
        "Front matter opens with --- and never closes, so its audience can't be known.")
    public static let invalidFrontMatter = Rule(
        "invalid-front-matter", .error, stops: true,
        "Front matter that can't be read, in a typed note or with a line about audience, draft or publish.")
    public static let unreadFrontMatter = Rule(
        "unread-front-matter", .warning,
        "Front matter of a plain page that can't be read: the page is built without it.")
    public static let unreadableSafety = Rule(
        "unreadable-safety-field", .error, stops: true,
        "A value of audience, draft or publish that isn't known: publishing might show too much.")
    public static let misspeltSafety = Rule(
        "misspelt-safety-field", .error, stops: true,
        "A key that looks like a misspelt or misplaced audience, draft, publish or type: it would have no effect.")
    public static let repeatedField = Rule(
        "repeated-field", .error, stops: true,
        "One field given twice, in both languages or under two names: which one counts can't be known.")
    public static let unknownType = Rule(
        "unknown-type", .error, stops: true,
        "A type that looks like a misspelt one: the note's rules, audience among them, depend on it.")
    public static let foreignType = Rule(
        "foreign-type", .hint, "A type that isn't one of ours: the note is read as a plain page.")
    public static let unreadableField = Rule(
        "unreadable-field", .error, stops: true, "A field of a typed note that can't be read.")
    public static let ignoredField = Rule(
        "ignored-field", .warning, "A field of a plain page that can't be read: the page is built without it.")
    public static let unknownField = Rule(
        "unknown-field", .warning, "A key that this type of note doesn't have: it has no effect.")
    public static let missingField = Rule(
        "missing-field", .error, "A required field isn't there.")
    public static let missingReviewKind = Rule(
        "missing-review-kind", .error, stops: true,
        "A review without its kind: performance and self reviews are restricted, so the audience can't be known.")
}
