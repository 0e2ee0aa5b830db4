extension Schema {
    /// A new note to fill in: what is required first, left empty where only its author can know it, each with what to
    /// write; what is optional as comments; the type's sections as headings.
    ///
    /// The result reads without complaint but for the required fields that are still empty.
    public static func scaffold(
        _ type: NoteType, title: String, id: String? = nil, date: CalendarDate, language: Language
    ) -> String {
        var out = "---\n"
        let declarations = fields(of: type).declarations
        for declaration in declarations {
            let key = declaration.name(in: language)
            switch declaration.name {
            case "type": out += type == .page ? "" : "\(key): \(type.singular(language))\n"
            case "title": out += "\(key): \(yamlScalar(title))\n"
            case "id": out += id.map { "\(key): \(yamlScalar($0))\n" } ?? ""
            case "lang": out += "\(key): \(language.rawValue)\n"
            default: out += declaration.isRequired ? requiredLine(declaration, type, date, language) : ""
            }
        }
        let own = Set(ownFields(of: type).map(\.name))
        let optional = declarations.filter { !$0.isRequired && !["type", "id", "lang"].contains($0.name) }
        for declaration in optional where own.contains(declaration.name) { out += optionalLine(declaration, language) }
        for declaration in optional where !own.contains(declaration.name) { out += optionalLine(declaration, language) }
        out += "---\n"
        for section in sections(of: type) { out += "\n## \(section.heading(language))\n" }
        return out
    }

    private static func requiredLine(
        _ declaration: FieldDeclaration, _ type: NoteType, _ date: CalendarDate, _ language: Language
    ) -> String {
        let key = declaration.name(in: language)
        let (year, month, _) = date.components
        let known: String? =
            switch (declaration.name, type) {
            case ("date", _), ("effective", _): date.description
            case ("version", _): "1"
            case ("status", .decision): choice("proposed", declaration, language)
            case ("kind", .policy): choice("policy", declaration, language)
            case ("period", _): "\(year)-\(language == .en ? "Q" : "T")\((month + 2) / 3)"
            default: nil
            }
        let hint = language == .en ? "fill in" : "rellenar"
        guard let known else { return "\(key): # \(hint): \(help(declaration, language))\n" }
        return declaration.name == "date" ? "\(key): \(known)\n" : "\(key): \(known) # \(help(declaration, language))\n"
    }

    private static func optionalLine(_ declaration: FieldDeclaration, _ language: Language) -> String {
        let key = declaration.name(in: language)
        let example: String =
            switch declaration.name {
            case "audience": choice("internal", declaration, language)
            case "draft": language == .en ? "yes" : "sí"
            case "publish": "no"
            default: shape(declaration.kind, language)
            }
        return "# \(key):\(example.isEmpty ? "" : " " + example) # \(help(declaration, language))\n"
    }

    /// The values of a list are what one needs to see; for the rest, what it means.
    private static func help(_ declaration: FieldDeclaration, _ language: Language) -> String {
        let kind: FieldKind = if case .list(let kind) = declaration.kind { kind } else { declaration.kind }
        if case .choice(let list) = kind, !list.isOpen {
            return list.choices.map { $0.name(in: language) }.joined(separator: ", ")
        }
        let doc = declaration.doc(language)
        return doc.last == "." ? String(doc.dropLast()) : doc
    }

    private static func shape(_ kind: FieldKind, _ language: Language) -> String {
        switch kind {
        case .list(.record(let table)): "[\(shape(.record(table), language))]"
        case .list: "[]"
        case .record(let table):
            "{"
                + table.declarations.filter { $0.exposure != .never }
                .map { "\($0.name(in: language)): \(shape($0.kind, language))" }.joined(separator: ", ") + "}"
        default: ""
        }
    }

    private static func choice(_ name: String, _ declaration: FieldDeclaration, _ language: Language) -> String {
        guard case .choice(let list) = declaration.kind else { return name }
        return list[name]?.name(in: language) ?? name
    }

    /// A value that YAML reads back as it is: bare where that is safe, else in double quotes.
    static func yamlScalar(_ text: String) -> String {
        let isPlain =
            !text.isEmpty && text.utf8.first != 0x20 && text.utf8.last != 0x20
            && text.utf8.allSatisfy { byte in
                byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || " -_.,()/".utf8.contains(byte)
            } && text.utf8.first.map { $0 >= 0x80 || ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 } == true
            && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(normalizedName(text))
            && !text.unicodeScalars.contains {
                (0x80..<0xA0).contains($0.value) || $0.value == 0x2028 || $0.value == 0x2029 || $0.value == 0xFEFF
            }
        return isPlain ? text : JSONValue.quoted(text)
    }
}
