extension Schema {
    static let lessonFields: [FieldDeclaration] = [
        field(
            "source", "fuente/fuentes", .list(.reference([.issue, .decision, .review, .feedback], versioned: false)),
            "What it was learnt from, at least one note.", "De qué se aprendió, al menos una nota."
        ).also("sources").required,
        field(
            "polarity", "polaridad", .choice(Choice("avoid", "evitar"), Choice("repeat", "repetir")),
            "Something to avoid or to repeat.", "Algo que evitar o que repetir."),
        field(
            "origin", "procedencia/origen",
            .choice(
                Choice("own", "propio", "propia"), Choice("team", "equipo"),
                Choice("other-account", "otra cuenta"), Choice("external", "externo", "externa")),
            "Whose experience it is.", "De quién es la experiencia."),
        field("cause", "causa", .topic, "The cause that it acts on.", "La causa sobre la que actúa."),
        field(
            "applies_when", "aplica_si/se_aplica_si", .topics, "Situations in which it holds.",
            "Situaciones en las que vale."),
        field(
            "not_when", "no_aplica_si/no_se_aplica_si", .topics, "Situations in which it doesn't.",
            "Situaciones en las que no vale."),
        field(
            "evidence", "evidencia",
            .choice(
                Choice("anecdote", "anécdota"), Choice("pattern", "patrón"), Choice("measured", "medida", "medido")),
            "How well it is founded.", "Qué fundamento tiene."),
        field(
            "applied_in", "aplicada_en/aplicado_en",
            .list(.reference([.policy, .training, .decision], versioned: true)),
            "Policy versions, training and decisions that carry it out.",
            "Versiones de políticas, formación y decisiones que la ponen en práctica."),
        field(
            "check_by", "comprobar_el/comprobar_antes_de", .date, "The day to look whether it held.",
            "El día de mirar si ha funcionado."),
        field(
            "check_metric", "métrica_de_control/comprobar_con/métrica_de_comprobación", .metric,
            "The metric that shows it.",
            "La métrica que lo muestra."),
        field(
            "contradicts", "contradice/contradice_a", .notes, "Notes that say otherwise.",
            "Notas que dicen lo contrario."),
        field(
            "reused", "reutilizada/reutilizado",
            .records(
                field("account", "cuenta", .account, "Where.", "Dónde.").required,
                field("date", "fecha", .date, "When.", "Cuándo."),
                field(
                    "effect", "efecto",
                    .choice(
                        Choice("helped", "ayudó", "ayuda"), Choice("none", "ninguno", "ninguna", "nada"),
                        Choice("harmed", "perjudicó", "perjudica", "daño")),
                    "helped, none or harmed.", "ayudó, ninguno o perjudicó.")),
            "Where else it was tried.", "Dónde más se probó."),
    ]
}
