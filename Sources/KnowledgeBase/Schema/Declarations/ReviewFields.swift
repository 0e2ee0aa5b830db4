// Fields of the types that look back: review, report; and of topics.
extension Schema {
    static let reviewFields: [FieldDeclaration] = [
        date.required,
        field(
            "kind", "clase",
            .choice(
                Choice("account", "cuenta", "de cuenta"), Choice("business", "negocio", "de negocio"),
                Choice("viability", "viabilidad", "de viabilidad"),
                Choice("performance", "desempeño", "rendimiento", "de desempeño"),
                Choice("self", "autoevaluación", "propia"),
                Choice("after-action", "posterior", "tras la acción", "retrospectiva")),
            "account, business, viability, performance, self or after-action. performance and self are restricted.",
            "cuenta, negocio, viabilidad, desempeño, autoevaluación o posterior. Desempeño y autoevaluación son restringidas."
        ).required,
        field(
            "subject", "sujeto/objeto", .subject, "The account, note or person reviewed.",
            "La cuenta, nota o persona que se revisa."
        ).required,
        period.required,
        field(
            "criteria", "criterios",
            .records(
                field("name", "nombre", .text, "What is judged.", "Qué se juzga.").required,
                field("rating", "valoración/nota", .integer(1...5), "From 1 to 5, the best.", "De 1 a 5, la mejor."),
                field("evidence", "evidencia", .notes, "Notes that show it.", "Notas que lo muestran.")),
            "What is judged, how, and on what evidence.", "Qué se juzga, cómo y con qué evidencia."),
        field(
            "recommendation", "recomendación",
            .choice(
                Choice("continue", "continuar", "seguir"), Choice("improve", "mejorar"),
                Choice("renegotiate", "renegociar"), Choice("exit", "salir", "dejar")),
            "continue, improve, renegotiate or exit.", "continuar, mejorar, renegociar o salir."),
        field("next_review", "próxima_revisión", .date, "When to look again.", "Cuándo volver a mirar."),
        field("reviewer", "revisor/revisora/revisa", .handle, "Who judges.", "Quién juzga."),
    ]

    static let reportFields: [FieldDeclaration] = [
        period.required,
        accounts.required,
        field(
            "changes", "cambios", .list(.reference([.policy, .decision], versioned: true)),
            "Policy versions and decisions whose effect is shown.",
            "Versiones de políticas y decisiones cuyo efecto se muestra."),
        field("metrics", "métricas", .list(.metric), "Metrics, as in metrics.csv.", "Métricas, como en metrics.csv."),
        field(
            "window", "ventana", .window, "How long before and after to compare: 90d.",
            "Cuánto antes y después se compara: 90d."),
        field("compare_with", "comparar_con", .accounts, "Accounts not affected.", "Cuentas no afectadas."),
    ]

    static let topicFields: [FieldDeclaration] = [
        field(
            "kind", "clase",
            .choice(
                Choice("topic", "tema"), Choice("cause", "causa"), Choice("situation", "situación"),
                Choice("term", "término"), Choice("symptom", "síntoma")),
            "topic, cause, situation, term or symptom.", "tema, causa, situación, término o síntoma."),
        field("parent", "superior/tema_superior", .topic, "The wider topic.", "El tema más amplio."),
        field("definition", "definición", .text, "One or two sentences.", "Una o dos frases."),
    ]

    static let period = field(
        "period", "periodo/período", .period, "2026, 2026-Q1, 2026-03 or 2026-01/2026-06.",
        "2026, 2026-T1, 2026-03 o 2026-01/2026-06.")
}
