/// A field of a note in words.
struct FactView: Sendable {
    /// The field's name.
    var label: String
    var values: [ValueView] = []
    /// The parts of a field that is a record (`health`, `applies_to`); `values` is then empty.
    var parts: [FactPartView] = []

    var hasValues: Bool { !values.isEmpty }
    var hasParts: Bool { !parts.isEmpty }
}

/// A named part of a record.
struct FactPartView: Sendable {
    var label: String
    var values: [ValueView] = []
}

/// One value. A link if it has an address, a chip if it has a tone, a date if it has `iso`, else words.
struct ValueView: Sendable {
    var label: String
    var address: String?
    /// Set only where the text is in another language than the page.
    var language: String?
    /// `2026-03-04`
    var iso: String?
    var tone: ChipView.Tone?
}

/// A list of records as a table.
struct FactTableView: Sendable {
    /// The field's name.
    var label: String
    /// The names of the parts that at least one record has, in schema order.
    var columns: [ColumnView] = []
    var rows: [RowView] = []

    struct ColumnView: Sendable {
        var label: String
        /// Numbers and dates: set in tabular figures and not broken.
        var isNumeric = false
    }

    struct RowView: Sendable {
        /// One cell a column.
        var cells: [CellView] = []
    }

    struct CellView: Sendable {
        /// Empty for a part that the record lacks.
        var values: [ValueView] = []
        var isNumeric = false
    }
}
