import Diagnostics

extension Rule {
    static let unreadableAction = Rule(
        "unreadable-action", .warning,
        "The owner, day or reference of an action can't be read, so it would never be missed.",
        remedy: "Write `- [ ] text @owner due:2026-07-15`, with days as year-month-day.")
    static let unknownOwner = Rule(
        "unknown-owner", .warning,
        "Who owns an action or note, or runs an account, is no handle and no role of people.csv.",
        remedy: "Take a handle or role of people.csv, or add the row.")
    static let unreadableLogEntry = Rule(
        "unreadable-log-entry", .warning,
        "An entry of an account's log doesn't begin with its day, so no timeline can show it.",
        remedy: "Begin the entry with its day: `- 2026-03-04 [call] …`.")
}
