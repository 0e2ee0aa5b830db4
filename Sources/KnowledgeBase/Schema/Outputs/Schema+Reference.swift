extension Schema {
    /// The field reference, as Markdown: every type, its fields in both languages, its sections.
    public static func reference() -> String {
        var out = """
            # Fields of notes

            A note is one Markdown file with YAML front matter between two lines `---`. Names and values are read in \
            English and Spanish, whatever their case and accents; `-`, `_` and a space are one. A field marked ! is \
            required; where a list is taken, one value alone is a list of one. *Internal* fields are removed from \
            builds for customers.

            ## Every note


            """
        out += table(commonFields)
        for type in NoteType.typed {
            out += "\n## \(type.rawValue)\n\nSpanish: \(type.singular.es). Folder: `\(type.plural.en)/`"
            out += type.plural.es == type.plural.en ? ".\n\n" : " or `\(type.plural.es)/`.\n\n"
            out += table(ownFields(of: type))
            let sections = sections(of: type)
            guard !sections.isEmpty else { continue }
            let names = sections.map { section in
                "\(section.heading.en) (\(section.heading.es))" + (section.isRequired ? "!" : "")
            }
            out += "\nSections: \(names.joined(separator: ", ")).\n"
        }
        return out
    }

    private static func table(_ declarations: [FieldDeclaration]) -> String {
        var out = "| Field | Spanish | Value | Meaning |\n|---|---|---|---|\n"
        for declaration in declarations { out += rows(declaration, within: "") }
        return out
    }

    /// The field's row, and one for each part of a record.
    private static func rows(_ declaration: FieldDeclaration, within parent: String) -> String {
        let name = parent + declaration.name
        let mark = declaration.isRequired ? "!" : ""
        let spanish = declaration.spanish.map { "`\($0)`" }.joined(separator: ", ")
        let exposure = declaration.exposure == .internalOnly ? " *Internal.*" : ""
        let cells = [
            "`\(name)`\(mark)", spanish, value(declaration.kind), declaration.doc.en + exposure,
        ].map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
        var out = "| \(cells.joined(separator: " | ")) |\n"
        let parts: FieldTable? =
            switch declaration.kind {
            case .record(let table), .list(.record(let table)): table
            default: nil
            }
        for part in parts?.declarations ?? [] { out += rows(part, within: name + ".") }
        return out
    }

    private static func value(_ kind: FieldKind) -> String {
        switch kind {
        case .choice(let list):
            list.choices.map { $0.name == $0.spanish ? "`\($0.name)`" : "`\($0.name)` (\($0.spanish))" }
                .joined(separator: ", ") + (list.isOpen ? ", or other words" : "")
        case .list(.record): "list of entries"
        case .list(let kind): "list of: \(value(kind))"
        case .record: "entry"
        case .reference(let types, let versioned):
            (types.isEmpty ? "id of any note" : "id of \(types.map(\.rawValue).joined(separator: ", "))")
                + (versioned ? ", `id@version` for a policy" : "")
        default: kind.expectation(in: .en)
        }
    }
}
