internal import Templates

/// A field of a note in words.
struct FactView: Sendable {
    /// The field's name.
    var label: String
    var values: [ValueView] = []
    /// The parts of a field that is a record (`health`, `applies_to`); `values` is then empty.
    var parts: [FactPartView] = []

    /// Several values of which at least one is a sentence: each needs a line of its own.
    var hasLines: Bool { values.count > 1 && values.contains { $0.label.utf8.count > 32 && $0.address == nil } }
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

extension FactView: ViewModel {
    static let model = Model<FactView>("fact", "A field of a note in words") {
        Text("label", "The field's name", \.label)
        Many("values", ValueView.model, "The values", \.values)
        Many(
            "parts", FactPartView.model,
            "The parts of a field that is a record (`health`, `applies_to`); `values` is then empty", \.parts)
        Flag("hasValues", "There are values") { $0.hasValues }
        Flag("hasLines", "Several values of which one is long, so that each needs a line") { $0.hasLines }
        Flag("hasParts", "There are parts") { $0.hasParts }
    }
}

extension FactPartView: ViewModel {
    static let model = Model<FactPartView>("fact part", "A named part of a record") {
        Text("label", "The words shown", \.label)
        Many("values", ValueView.model, "The values", \.values)
    }
}

extension ValueView: ViewModel {
    static let model = Model<ValueView>("value", "One value") {
        Text("label", "The words shown", \.label)
        Text("address", "Where it leads", \.address)
        Text("language", "Set only where the text is in another language than the page", \.language)
        Text("iso", "`2026-03-04`", \.iso)
        Text("tone", "`good`, `warn`, `bad`, `info` or `quiet`, a class of the stylesheet") { $0.tone?.rawValue }
    }
}
