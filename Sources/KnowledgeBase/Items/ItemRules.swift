import Diagnostics

extension Rule {
    static let unreadableAction = Rule(
        "unreadable-action", .warning,
        "The owner, day or reference of an action can't be read, so it would never be missed.")
    static let unknownOwner = Rule(
        "unknown-owner", .warning, "An action's owner is no handle and no role of people.csv.")
    static let unreadableLogEntry = Rule(
        "unreadable-log-entry", .warning,
        "An entry of an account's log doesn't begin with its day, so no timeline can show it.")
}
