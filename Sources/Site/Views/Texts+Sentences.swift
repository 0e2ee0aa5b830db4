extension Texts {
    /// A sentence of `text.csv` as parts, with `{name}` replaced by words, links, dates or chips.
    func sentence(_ key: String, _ parts: [String: [ValueView]] = [:]) -> [ValueView] {
        guard let pattern = sentences[key] else { return [ValueView(label: word(key))] }
        var values: [ValueView] = []
        values.reserveCapacity(pattern.parts.count)
        for part in pattern.parts {
            switch part {
            case .words(let words): values.append(ValueView(label: words))
            case .blank(let name): values += parts[name] ?? []
            }
        }
        return values
    }

    func days(_ count: Int) -> [ValueView] { [ValueView(label: self.count("unit.days", count))] }
}

extension [ValueView] {
    /// As plain words.
    var words: String { map(\.label).joined() }
}
