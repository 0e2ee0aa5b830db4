public import Diagnostics

extension Rule {
    public static let unclosedFrontMatter = Rule(
        "unclosed-front-matter", .error, stops: true,
        "Front matter opens with --- and never closes, so its audience can't be known.",
        remedy: "Add the second line `---`.")
    public static let invalidFrontMatter = Rule(
        "invalid-front-matter", .error, stops: true,
        "Front matter that can't be read, in a typed note or with a line about audience, draft or publish.",
        remedy: "Mend the YAML at the place shown; a text with a colon needs quotes, and the first line is `---`.")
    public static let unreadFrontMatter = Rule(
        "unread-front-matter", .warning,
        "Front matter of a plain page that can't be read: the page is built without it.",
        remedy: "Mend the YAML, or remove it.")
    public static let unreadableSafety = Rule(
        "unreadable-safety-field", .error, stops: true,
        "A value of audience, draft or publish, or of a customer note's accounts, that isn't known: publishing might "
            + "show too much.",
        remedy: "Write one of the values that the message names.")
    public static let misspeltSafety = Rule(
        "misspelt-safety-field", .error, stops: true,
        "A key that looks like a misspelt or misplaced audience, draft, publish or type: it would have no effect.",
        remedy: "Correct the key, or move it to the top of the front matter.")
    public static let repeatedField = Rule(
        "repeated-field", .error, stops: true,
        "One field given twice, in both languages or under two names: which one counts can't be known.",
        remedy: "Keep one of the two.")
    public static let unknownType = Rule(
        "unknown-type", .error, stops: true,
        "A type, or the folder that gives it, that looks like a misspelt one: the note's rules, audience among them, "
            + "depend on it.",
        remedy: "Correct the type, or the folder's name; the nearest is named.")
    public static let foreignType = Rule(
        "foreign-type", .hint, "Types that aren't ours: such notes are read as plain pages. Told once for all.",
        remedy: "Nothing, or one of our types.")
    public static let unreadableField = Rule(
        "unreadable-field", .error, stops: true, "A field of a typed note that can't be read.",
        remedy: "Write the value as the message says.")
    public static let ignoredField = Rule(
        "ignored-field", .warning, "A field of a plain page that can't be read: the page is built without it.",
        remedy: "Write the value as the message says, or remove it.")
    public static let unknownField = Rule(
        "unknown-field", .warning, "A key that this type of note doesn't have: it has no effect.",
        remedy: "Correct the key (the nearest are named), or remove it; `dossier schema --reference` lists all.")
    public static let missingField = Rule(
        "missing-field", .error, "A required field isn't there.",
        remedy: "Add it.")
    public static let missingReviewKind = Rule(
        "missing-review-kind", .error, stops: true,
        "A review without its kind: performance and self reviews are restricted, so the audience can't be known.",
        remedy: "Add `kind:` account, business, viability, performance, self or after-action.")
}
