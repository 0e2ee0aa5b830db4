extension Stage {
    /// The front matter without what this stage may not show: in a customer's build the fields that stay inside the
    /// company, and entries that name another account.
    func cut(_ front: FrontMatter, isOwnAccount: (String) -> Bool) -> FrontMatter {
        guard audience == .customer else { return front }
        var cut = front
        let table = Schema.fields(of: front.type)
        cut.entries = front.entries.compactMap { entry in
            guard let declaration = table[entry.name], declaration.exposure == .open else { return nil }
            guard let field = own(entry.field, declaration.kind, isOwnAccount) else { return nil }
            var entry = entry
            entry.field = field
            return entry
        }
        return cut
    }

    /// A value without the entries that name another account; nil if it is itself one.
    private func own(_ field: Field, _ kind: FieldKind, _ isOwnAccount: (String) -> Bool) -> Field? {
        switch (field.value, kind) {
        case (.reference(let reference), .account), (.reference(let reference), .subject):
            return isOwnAccount(reference.name) ? field : nil
        case (.list(let members), .list(let kind)):
            return Field(.list(members.compactMap { own($0, kind, isOwnAccount) }), at: field.range)
        case (.record(let entries), .record(let table)):
            var kept: [RecordEntry] = []
            for entry in entries {
                guard let declaration = table[entry.key], declaration.exposure == .open else { continue }
                if let value = own(entry.field, declaration.kind, isOwnAccount) {
                    kept.append(RecordEntry(entry.key, value))
                } else {
                    // The record is about another account.
                    return nil
                }
            }
            return Field(.record(kept), at: field.range)
        default:
            return field
        }
    }
}
