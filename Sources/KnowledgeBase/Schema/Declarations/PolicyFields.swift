extension Schema {
    static let policyFields: [FieldDeclaration] = [
        field(
            "kind", "clase",
            .choice(
                Choice("policy", "política"), Choice("procedure", "procedimiento"),
                Choice("standard", "estándar")),
            "policy, procedure or standard.", "política, procedimiento o estándar."
        ).required,
        field("version", "versión", .integer(1...100_000), "A whole number from 1.", "Un número entero desde 1.")
            .required,
        field("effective", "vigente_desde", .date, "The day it takes effect.", "El día en que entra en vigor.")
            .required,
        owner.required,
        field("expires", "vigente_hasta/caduca", .date, "The last day it holds.", "El último día en que rige."),
        field("approved_by", "aprobada_por/aprobado_por", .handle, "Who approved it.", "Quién la aprobó."),
        field("approved_on", "aprobada_el/aprobado_el", .date, "When.", "Cuándo."),
        field(
            "supersedes", "sustituye_a", .list(.reference([.policy], versioned: true)), "The versions it replaces.",
            "Las versiones a las que sustituye."),
        field(
            "applies_to", "se_aplica_a/aplica_a",
            .record([
                field("roles", "puestos", .handles, "Roles.", "Puestos."),
                field("departments", "departamentos", .texts, "Departments.", "Departamentos."),
                field("segments", "segmentos", .texts, "Segments of accounts.", "Segmentos de cuentas."),
                field("accounts", "cuentas", .accounts, "Single accounts.", "Cuentas concretas.").also(
                    "account", "cuenta"),
            ]),
            "Whom it binds; everybody if it says nothing.", "A quién obliga; a todos si no dice nada."),
        field(
            "changes", "cambios",
            .records(
                field(
                    "level", "nivel", .choice(Choice("major", "mayor"), Choice("minor", "menor")),
                    "Major changes outdate training.", "Los cambios mayores dejan anticuada la formación."),
                field("summary", "resumen", .text, "What changed.", "Qué cambió."),
                field("because", "porque/por", .notes, "Notes that led to it.", "Notas que llevaron a ello.")),
            "What this version changes, and why.", "Qué cambia esta versión, y por qué."),
        field(
            "exceptions", "excepciones",
            .records(
                field("account", "cuenta", .account, "Who is excepted.", "Quién queda exceptuado.").required,
                field("from", "desde", .date, "First day.", "Primer día."),
                field("until", "hasta", .date, "Last day.", "Último día."),
                field("approved_by", "aprobada_por/aprobado_por", .handle, "Who approved it.", "Quién la aprobó."),
                field("reason", "motivo/razón", .text, "Why.", "Por qué."),
                field(
                    "compensating", "compensación/compensa", .text, "What is done instead.", "Qué se hace en su lugar.")
            ),
            "Accounts that it doesn't bind for a time.", "Cuentas a las que no obliga por un tiempo."),
        field(
            "metric", "métrica", .metric, "A standard's metric, as in metrics.csv.",
            "La métrica de un estándar, como en metrics.csv."),
        field("unit", "unidad", .text, "Its unit.", "Su unidad."),
        field("target", "objetivo", .number, "The figure to reach.", "La cifra que alcanzar."),
        field(
            "direction", "sentido/dirección",
            .choice(
                Choice("at-least", "al menos", "como mínimo", "mínimo"),
                Choice("at-most", "como mucho", "como máximo", "máximo", "a lo sumo")),
            "at-least or at-most the target.", "al menos o como mucho el objetivo."),
        field("window", "ventana", .window, "The time one figure covers.", "El tiempo que abarca una cifra."),
        field(
            "breach_after", "incumplida_tras/incumplido_tras", .integer(1...1000), "Periods missed before it counts.",
            "Periodos fallidos antes de que cuente."),
    ]

    static let trainingFields: [FieldDeclaration] = [
        field(
            "for", "para", .list(.reference([.policy], versioned: true)), "Policy versions that it teaches.",
            "Versiones de políticas que enseña."
        ).required,
        field("roles", "puestos", .handles, "Who takes it.", "Quiénes la hacen.").also("role", "puesto").required,
        field("duration", "duración", .integer(1...100_000), "Minutes.", "Minutos."),
        field(
            "prerequisites", "requisitos/requisitos_previos", .list(.reference([.training], versioned: false)),
            "Training to take before.", "Formación que hacer antes."),
        field(
            "due_within", "plazo/plazo_días", .integer(0...10_000), "Days from the policy's effective date.",
            "Días desde que la política entra en vigor."),
        field(
            "valid_for", "válida_durante/válido_durante/validez_meses", .integer(1...1000),
            "Months until it is to be repeated.",
            "Meses hasta que haya que repetirla."),
        field("objectives", "objetivos", .texts, "What one can do afterwards.", "Qué se sabe hacer después."),
        field(
            "steps", "pasos", .list(.reference([.training], versioned: false)),
            "The parts of a learning path, in order.",
            "Las partes de un itinerario, en orden."),
    ]
}
