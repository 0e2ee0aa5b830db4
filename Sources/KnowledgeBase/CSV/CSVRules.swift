public import Diagnostics

extension Rule {
    public static let unclosedQuote = Rule(
        "csv-unclosed-quote", .error,
        "A quoted field of a table that doesn't end where a field can end: its row is left out.")
    public static let csvRow = Rule(
        "csv-row", .error, "A row of a table with more or fewer fields than its header: it is left out.")
    public static let csvValue = Rule(
        "csv-value", .error, "A value of a table that can't be read: its row is left out.")
    public static let csvColumn = Rule(
        "csv-column", .error, "A column that a table needs isn't there, or is there twice: no row can be read.")
    public static let unknownColumn = Rule(
        "unknown-column", .warning, "A column that a table doesn't have: it has no effect.")
}
