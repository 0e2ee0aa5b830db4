extension Schema {
    static let accountFields: [FieldDeclaration] = [
        status(
            Choice("onboarding", "incorporación", "alta"), Choice("active", "activa", "activo"),
            Choice("at-risk", "en riesgo"), Choice("closing", "en cierre", "cerrando"),
            Choice("closed", "cerrada", "cerrado")
        ).internalOnly,
        field("segment", "segmento", .text, "The kind of customer.", "El tipo de cliente."),
        field("industry", "sector", .text, "The customer's industry.", "El sector del cliente."),
        field("region", "región", .text, "Where the customer is.", "Dónde está el cliente."),
        field("tier", "nivel", .text, "The level of service or weight.", "El nivel de servicio o de peso.")
            .internalOnly,
        field("since", "desde/cliente_desde", .date, "Customer since.", "Cliente desde."),
        field("renewal", "renovación", .date, "When the contract renews.", "Cuándo se renueva el contrato.")
            .internalOnly,
        field("manager", "gestor/gestora", .handle, "Who runs the account now.", "Quién lleva la cuenta ahora."),
        field(
            "managers", "gestores",
            .records(
                field("who", "quién", .handle, "Role or person.", "Puesto o persona.").required,
                field("from", "desde", .date, "First day.", "Primer día."),
                field("to", "hasta", .date, "Last day.", "Último día.")),
            "Who ran the account, and when.", "Quién llevó la cuenta, y cuándo."),
        field(
            "contacts", "contactos",
            .records(
                field("name", "nombre", .text, "The person's name.", "El nombre de la persona.").required,
                field("role", "puesto/cargo", .text, "What they do there.", "Qué hace allí."),
                field("email", "correo", .text, "Never shown.", "No se muestra nunca.").also("mail", "e-mail")
                    .neverRead,
                field("phone", "teléfono", .text, "Never shown.", "No se muestra nunca.").also("mobile", "móvil")
                    .neverRead),
            "The customer's people.", "Las personas del cliente."
        ).internalOnly,
        field(
            "expectations", "expectativas",
            .records(
                field(
                    "standard", "estándar", .reference([.policy], versioned: true), "The standard that is overridden.",
                    "El estándar que cambia."
                ).required,
                field("target", "objetivo", .number, "This account's target.", "El objetivo de esta cuenta.").required,
                field("because", "porque", .text, "Why it differs.", "Por qué es otro.")),
            "Targets that differ from the standards.", "Objetivos distintos de los estándares."),
        field(
            "health", "salud",
            .record([
                field(
                    "value", "valor",
                    .choice(
                        Choice("green", "verde"), Choice("yellow", "amarillo", "amarilla", "amber", "ámbar"),
                        Choice("red", "rojo", "roja"), Choice("unknown", "desconocido", "desconocida")),
                    "green, yellow, red or unknown.", "verde, amarillo, rojo o desconocido."
                ).required,
                field("as_of", "a_fecha_de/a_fecha/fecha", .date, "The day of the judgement.", "El día del juicio."),
                field("by", "según/por", .handle, "Who judged.", "Quién juzga."),
                field("why", "por_qué/motivo", .text, "The reason.", "La razón."),
            ]),
            "The stated health of the relationship, and why.", "La salud declarada de la relación, y por qué."
        ).internalOnly,
        field(
            "outcome", "desenlace/resultado",
            .choice(
                Choice("renewed", "renovada", "renovado"), Choice("lost", "perdida", "perdido"),
                Choice("exited", "salida", "abandonada", "dejada")),
            "How the last term ended.", "Cómo acabó el último periodo."
        ).internalOnly,
        field("outcome_date", "fecha_desenlace/fecha_del_desenlace", .date, "When it ended.", "Cuándo acabó.")
            .internalOnly,
    ]
}

extension Schema {
    /// The values of `health`, which entries of an account's log use too.
    static let healthValues: ChoiceList? = {
        guard case .record(let table)? = fields(of: .account)["health"]?.kind,
            case .choice(let list)? = table["value"]?.kind
        else { return nil }
        return list
    }()
}
