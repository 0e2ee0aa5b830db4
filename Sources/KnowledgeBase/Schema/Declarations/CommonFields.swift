extension Schema {
    /// What every note can say about itself.
    static let commonFields: [FieldDeclaration] = [
        field(
            "type", "tipo", .choice(ChoiceList(NoteType.allCases.map(\.choice))),
            "What the note is; else its folder says so, else it is a page.",
            "Qué es la nota; si falta, lo dice su carpeta; si no, es una página."),
        field(
            "title", "título", .text, "The name that readers see.", "El nombre que ven los lectores."
        ).required,
        field(
            "id", "id/identificador", .id, "The stable name in links and addresses; default: the file's name.",
            "El nombre estable en enlaces y direcciones; por omisión, el del archivo."),
        date,
        field("updated", "actualizado/actualizada", .date, "Last change of substance.", "Último cambio de fondo."),
        field(
            "lang", "idioma/lengua",
            .choice(
                Choice("en", "inglés", "english", "en-us", "en-gb"),
                Choice("es", "español", "castellano", "spanish", "es-es", "es-mx")),
            "The note's language, en or es.", "El idioma de la nota, en o es."),
        accounts,
        field(
            "topics", "temas", .topics, "Topics that the note belongs to.", "Temas a los que pertenece la nota."
        ).also("topic", "tema"),
        owner,
        field(
            "audience", "audiencia", .choice(ChoiceList(audiences)),
            "Who may read it at most: customer, internal (default), management, restricted.",
            "Quién puede leerla como mucho: cliente, interna (por omisión), dirección, restringida."
        ).safety,
        field(
            "status", "estado",
            .openChoice(
                Choice("draft", "borrador"), Choice("open", "abierta", "abierto"),
                Choice("in-force", "vigente"), Choice("active", "activa", "activo"),
                Choice("closed", "cerrada", "cerrado"), Choice("archived", "archivada", "archivado")),
            "Where it stands.", "En qué punto está."),
        field("summary", "resumen", .text, "One or two sentences for lists.", "Una o dos frases para las listas."),
        field(
            "aliases", "alias/sinónimos", .texts, "Search synonyms and old addresses.",
            "Sinónimos para buscar y direcciones antiguas."),
        field(
            "draft", "borrador", .flag, "Yes keeps the note out of builds without --drafts.",
            "Sí deja la nota fuera mientras no se pida --drafts."
        ).safety,
        field("publish", "publicar", .flag, "No is the same as draft: yes.", "No equivale a borrador: sí.").safety,
        field(
            "review_by", "revisar_antes_de", .date, "The day by which to check that it still holds.",
            "El día hasta el que comprobar que sigue siendo cierta."),
        field(
            "translation_of", "traducción_de", .reference([], versioned: true), "The note that this one translates.",
            "La nota que esta traduce."),
        field(
            "retain_until", "conservar_hasta", .date, "From this day on the note is to be deleted.",
            "Desde este día hay que borrar la nota."),
    ]

    static let date = field(
        "date", "fecha", .date, "The day it happened or was written.", "El día en que ocurrió o se escribió.")

    static let accounts = field(
        "accounts", "cuentas", .accounts, "Accounts that the note concerns.", "Cuentas a las que atañe la nota."
    ).also("account", "cuenta")

    static let owner = field(
        "owner", "responsable", .handle, "One accountable role or person, never a group.",
        "Un solo puesto o persona que responde, nunca un grupo.")

    static let audiences = [
        Choice("customer", "cliente", "customers", "clientes"),
        Choice("internal", "interna", "interno"),
        Choice("management", "dirección", "gerencia"),
        Choice("restricted", "restringida", "restringido"),
    ]

    static func status(_ choices: Choice...) -> FieldDeclaration {
        field("status", "estado", .choice(ChoiceList(choices)), "Where it stands.", "En qué punto está.")
    }

    /// Words that other tools' notes use, by the common field that they fill in a plain page.
    static let foreignNames: [(String, [String])] = [
        ("topics", ["tags", "tag", "etiquetas", "categories"]),
        ("aliases", ["redirect_from"]),
        ("date", ["created", "created_at", "date_created", "creado", "creada"]),
        ("updated", ["modified", "lastmod", "last_modified", "updated_at", "date_updated", "modificado"]),
        ("summary", ["description", "descripción", "excerpt"]),
    ]
}

extension NoteType {
    fileprivate var choice: Choice { Choice(singular.en, singular.es) }
}
