internal import Templates

/// A list of records as a table: the changes of a policy, the criteria of a review.
struct FactTableView: Sendable {
    /// The field's name.
    var label: String
    /// The names of the parts that at least one record has, in schema order.
    var columns: [FactColumnView] = []
    var rows: [FactRowView] = []
}

extension FactTableView: ViewModel {
    static let model = Model<FactTableView>("fact table", "A list of records as a table") {
        Text("label", "The field's name", \.label)
        Many(
            "columns", FactColumnView.model, "The names of the parts that at least one record has, in schema order",
            \.columns)
        Many("rows", FactRowView.model, "One a record", \.rows)
    }
}

struct FactColumnView: Sendable {
    var label: String
    /// Numbers and dates: set in tabular figures and not broken.
    var isNumeric = false
}

extension FactColumnView: ViewModel {
    static let model = Model<FactColumnView>("column", "A column of a fact table") {
        Text("label", "The part's name", \.label)
        Flag("isNumeric", "It holds numbers or dates", \.isNumeric)
    }
}

struct FactRowView: Sendable {
    /// One a column.
    var cells: [FactCellView] = []
}

extension FactRowView: ViewModel {
    static let model = Model<FactRowView>("row", "A record of a fact table") {
        Many("cells", FactCellView.model, "One a column", \.cells)
    }
}

struct FactCellView: Sendable {
    /// Empty for a part that the record lacks.
    var values: [ValueView] = []
    /// As its column is.
    var isNumeric = false
}

extension FactCellView: ViewModel {
    static let model = Model<FactCellView>("cell", "A part of a record") {
        Many("values", ValueView.model, "Its values; none for a part that the record lacks", \.values)
        Flag("isNumeric", "It holds numbers or dates", \.isNumeric)
    }
}
