extension Schema {
    /// A JSON Schema (draft 2020-12) of front matter, for completion and checks in editors. It knows the names in both
    /// languages, as they are written here; Dossier itself also reads them without accents and in other case.
    public static func jsonSchema() -> String {
        let root: JSONValue = .object([
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("Front matter of a Dossier note")),
            ("type", .string("object")),
            ("properties", properties(of: pageTable.declarations)),
            ("allOf", .array(NoteType.typed.map(rule))),
            ("$defs", .object([("flag", flag)])),
        ])
        return root.text() + "\n"
    }

    /// `if` the note is of this type, `then` its fields and what it requires.
    private static func rule(_ type: NoteType) -> JSONValue {
        let own = ownFields(of: type)
        func states(_ key: String) -> JSONValue {
            .object([
                ("properties", .object([(key, .object([("enum", .strings(unique(type.allNames)))]))])),
                ("required", .strings([key])),
            ])
        }
        let required = fields(of: type).declarations.filter { $0.isRequired && $0.name != "title" }
        var then: [(String, JSONValue)] = [("properties", properties(of: own))]
        if !required.isEmpty { then.append(("allOf", .array(required.map(presence)))) }
        return .object([
            ("if", .object([("anyOf", .array([states("type"), states("tipo")]))])), ("then", .object(then)),
        ])
    }

    /// The field is there, under any of its names.
    private static func presence(_ declaration: FieldDeclaration) -> JSONValue {
        .object([
            ("anyOf", .array(unique(declaration.allNames).map { .object([("required", .strings([$0]))]) }))
        ])
    }

    private static func properties(of declarations: [FieldDeclaration]) -> JSONValue {
        .object(
            declarations.flatMap { declaration in
                unique(declaration.allNames).map { name in
                    let isSpanish = declaration.spanish.contains(name) && name != declaration.name
                    let doc = isSpanish ? declaration.doc.es : declaration.doc.en
                    return (name, described(declaration.kind, doc))
                }
            })
    }

    private static func described(_ kind: FieldKind, _ doc: String) -> JSONValue {
        .object([("description", .string(doc))] + schema(of: kind))
    }

    private static func schema(of kind: FieldKind) -> [(String, JSONValue)] {
        switch kind {
        case .text, .metric: [("type", .strings(["string", "number", "boolean", "null"]))]
        case .id, .reference, .topic, .account, .handle, .subject: [("type", .strings(["string", "number", "null"]))]
        case .choice(let list) where list.isOpen: [("examples", .strings(unique(list.allNames)))]
        case .choice(let list):
            [
                (
                    "enum",
                    .array(
                        unique(list.allNames).flatMap { name -> [JSONValue] in
                            [.string(name)] + (decimal(name.utf8).map { [.integer($0)] } ?? [])
                        })
                )
            ]
        case .date: [("type", .string("string")), ("pattern", .string(#"^\d{4}-\d{2}-\d{2}$"#))]
        case .period:
            [
                ("type", .strings(["string", "integer"])),
                (
                    "pattern",
                    .string(
                        #"^\d{4}(-([QqTt][1-4]|[HhSs][12]|\d{2}(-\d{2})?))?(/\d{4}(-([QqTt][1-4]|[HhSs][12]|\d{2}(-\d{2})?))?)?$"#
                    )
                ),
            ]
        case .window: [("type", .strings(["string", "integer"])), ("pattern", .string("^[0-9]+[dwsmyaDWSMYA]?$"))]
        case .integer(let range):
            [
                ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
                ("maximum", .integer(range.upperBound)),
            ]
        case .number: [("type", .string("number"))]
        case .flag: [("$ref", .string("#/$defs/flag"))]
        case .list(let kind):
            [
                (
                    "anyOf",
                    .array([
                        .object(schema(of: kind)),
                        .object([("type", .string("array")), ("items", .object(schema(of: kind)))]),
                    ])
                )
            ]
        case .record(let table):
            [("type", .string("object")), ("properties", properties(of: table.declarations))]
                + required(table.declarations)
        }
    }

    private static func required(_ declarations: [FieldDeclaration]) -> [(String, JSONValue)] {
        let required = declarations.filter(\.isRequired)
        return required.isEmpty ? [] : [("allOf", .array(required.map(presence)))]
    }

    private static let flag: JSONValue = .object([
        ("enum", .array([.flag(true), .flag(false)] + ["yes", "no", "sí", "si", "on", "off"].map { .string($0) }))
    ])

    /// Without repeats, in order.
    static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
