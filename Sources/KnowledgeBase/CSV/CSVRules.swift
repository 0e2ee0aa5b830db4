public import Diagnostics

extension Rule {
    public static let unclosedQuote = Rule(
        "csv-unclosed-quote", .error,
        "A quoted field of a table that doesn't end where a field can end: its row is left out.",
        remedy: "Close the quotation mark; within a quoted field it is written twice.")
    public static let csvRow = Rule(
        "csv-row", .error, "A row of a table with more or fewer fields than its header: it is left out.",
        remedy: "Add the fields that lack, or put fields with a comma into quotation marks.")
    public static let csvValue = Rule(
        "csv-value", .error, "A value of a table that can't be read: its row is left out.",
        remedy: "Write the value as the message says.")
    public static let csvColumn = Rule(
        "csv-column", .error, "A column that a table needs isn't there, or is there twice: no row can be read.",
        remedy: "Name the columns in the first line, each once.")
    public static let unknownColumn = Rule(
        "unknown-column", .warning, "A column that a table doesn't have: it has no effect.",
        remedy: "Correct the name, or remove the column.")
}
