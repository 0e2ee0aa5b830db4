extension Texts {
    /// A sentence of `text.csv` as parts, with `{name}` replaced by words, links, dates or chips.
    func sentence(_ key: String, _ parts: [String: [ValueView]] = [:]) -> [ValueView] {
        var values: [ValueView] = []
        var rest = word(key)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            if open > rest.startIndex { values.append(ValueView(label: String(rest[..<open]))) }
            values += parts[name] ?? []
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { values.append(ValueView(label: String(rest))) }
        return values
    }

    func days(_ count: Int) -> [ValueView] { [ValueView(label: self.count("unit.days", count))] }
}

extension [ValueView] {
    /// As plain words.
    var words: String { map(\.label).joined() }
}
