import Diagnostics

extension FrontMatterReader {
    /// A key that the note's type, or the record `parent`, doesn't have.
    mutating func reportUnknown(_ key: Key, _ node: YAMLNode, in table: FieldTable, within parent: Key?) {
        if parent == nil {
            if reportMisspeltSafety(key) || reportMisspeltType(key, node) || reportLostAccount(key, in: table) {
                return
            }
        } else if let parent, reportMisplacedSafety(key, node, within: parent) {
            return
        }
        if reportNestedSafety(node, within: key) || isPage { return }
        if parent != nil, let account = nearAccountKey(key, in: table) {
            report(
                .misspeltSafety,
                "`\(shown(key.text))` looks like a misspelt `\(account)`, and whose account this is must be known",
                at: key.range, suggestions: [account])
            return
        }
        if key.name == "<<" {
            report(.unreadableField, "`<<` doesn't merge here; write the fields out", at: key.range)
            return
        }
        let place = parent.map { "`\(shown($0.text))`" } ?? "a note of type \(note.type.rawValue)"
        var suggestions = nearestNames(key.text, among: table.allNames)
        if parent == nil, let index = Schema.pageTable.foreignIndex(ofNormalized: key.name) {
            suggestions = [Schema.pageTable.declarations[index].name]
        }
        let owners = parent == nil ? Schema.types(withField: key.name).filter { $0 != note.type } : []
        let notes =
            owners.isEmpty
            ? []
            : [Diagnostic.Note("it is a field of \(owners.map(\.rawValue).joined(separator: ", "))")]
        report(
            .unknownField, "\(place) has no field `\(shown(key.text))`", at: key.range, suggestions: suggestions,
            notes: notes)
    }

    private mutating func reportMisspeltSafety(_ key: Key) -> Bool {
        guard let safety = SafetyKey(key.name) else { return false }
        report(
            .misspeltSafety, "`\(shown(key.text))` looks like a misspelt `\(safety.name)`, and would have no effect",
            at: key.range, suggestions: [safety.name])
        return true
    }

    /// `tipe: review` would make a plain page of a restricted note.
    private mutating func reportMisspeltType(_ key: Key, _ node: YAMLNode) -> Bool {
        guard note.statedType == nil, let value = node.scalar, let type = NoteType(name: value), type != .page
        else { return false }
        let wanted = letters(key.name)
        guard let name = ["type", "tipo"].first(where: { editDistance(wanted, letters($0), atMost: 1) != nil }) else {
            return false
        }
        report(
            .misspeltSafety, "`\(shown(key.text))` looks like a misspelt `\(name)`, and would have no effect",
            at: key.range, suggestions: [name])
        return true
    }

    /// In an entry that names an account, a key one edit from that account's.
    private func nearAccountKey(_ key: Key, in table: FieldTable) -> String? {
        let wanted = letters(key.name)
        return table.declarations.lazy.filter(\.namesAccount).flatMap(\.allNames)
            .first { editDistance(wanted, letters(normalizedName($0)), atMost: 1) != nil }
    }

    /// In a note for customers, a misspelt `accounts` or `subject` would show it to every customer.
    private mutating func reportLostAccount(_ key: Key, in table: FieldTable) -> Bool {
        guard isForCustomers else { return false }
        let names = ["accounts", "subject"].compactMap { table[$0] }.flatMap(\.allNames)
        let wanted = letters(key.name)
        guard let name = names.first(where: { editDistance(wanted, letters(normalizedName($0)), atMost: 1) != nil })
        else { return false }
        report(
            .misspeltSafety,
            "`\(shown(key.text))` looks like a misspelt `\(name)`, so a customer's note would reach other customers",
            at: key.range, suggestions: [name])
        return true
    }

    /// Whether the note says that customers may read it.
    mutating func readWhetherForCustomers(_ pairs: [YAMLPair], _ keys: [Key]) {
        guard let index = keys.firstIndex(where: { $0.name == "audience" || $0.name == "audiencia" }),
            let text = pairs[index].value.scalar
        else { return }
        isForCustomers = SafetyKey.audiences[trimmed(text)]?.name == "customer"
    }
}

extension Schema {
    /// The types that declare a field of this normalised name themselves.
    static func types(withField name: String) -> [NoteType] {
        NoteType.typed.filter { type in
            ownFields(of: type).contains { $0.allNames.contains { normalizedName($0) == name } }
        }
    }
}
