// Fields of the types that record what happened: issue, feedback, decision.
extension Schema {
    static let issueFields: [FieldDeclaration] = [
        date.required,
        accounts.required,
        status(
            Choice("open", "abierta", "abierto"), Choice("workaround", "solución provisional", "rodeo", "provisional"),
            Choice("resolved", "resuelta", "resuelto", "closed", "cerrada", "cerrado"),
            Choice("reopened", "reabierta", "reabierto")),
        field(
            "severity", "gravedad/severidad", .integer(1...4), "From 1, the worst, to 4.", "De 1, la peor, a 4."
        ).required,
        field(
            "detected_by", "detectada_por/detectado_por",
            .choice(
                Choice("client", "cliente", "customer"), Choice("staff", "equipo", "plantilla", "personal"),
                Choice("monitoring", "monitorización", "supervisión", "monitoreo")),
            "Who noticed first.", "Quién lo notó primero."),
        field(
            "resolved", "resuelta/resuelto/resuelta_el", .date, "The day it was resolved.", "El día en que se resolvió."
        ),
        field("cause", "causa", .topic, "The root cause, a topic.", "La causa raíz, un tema."),
        field("contributing", "contribuyen/factores", .topics, "Contributing causes.", "Causas que contribuyen."),
        field(
            "standard", "estándar", .reference([.policy], versioned: true), "The standard that was breached.",
            "El estándar incumplido."),
        field("departments", "departamentos", .texts, "Departments involved.", "Departamentos implicados."),
        field(
            "recurrence_of", "recurrencia_de/repetición_de", .reference([.issue], versioned: false),
            "The earlier issue that came back.", "La incidencia anterior que volvió."),
        field(
            "exit_criteria", "criterio_de_cierre/criterios_de_cierre", .texts, "What must be true to close it.",
            "Qué debe cumplirse para cerrarla."),
    ]

    static let feedbackFields: [FieldDeclaration] = [
        date.required,
        accounts.required,
        field(
            "voice", "voz",
            .choice(
                Choice("client", "cliente", "customer"), Choice("staff", "equipo", "plantilla", "personal"),
                Choice("partner", "socio", "colaborador")),
            "Who speaks.", "Quién habla."
        ).required,
        field(
            "channel", "canal",
            .choice(
                Choice("survey", "encuesta"), Choice("call", "llamada"), Choice("visit", "visita"),
                Choice("ticket", "tique", "tíquet"), Choice("email", "correo", "e-mail", "mail")),
            "How it came.", "Cómo llegó."),
        field(
            "sentiment", "sentimiento/tono",
            .choice(
                Choice("positive", "positivo", "positiva"), Choice("neutral", "neutro", "neutra"),
                Choice("negative", "negativo", "negativa"), Choice("mixed", "mixto", "mixta")),
            "What it feels like.", "Qué transmite."),
        field("score", "puntuación/nota", .number, "The figure given.", "La cifra dada."),
        field("scale", "escala", .number, "The highest figure possible.", "La cifra más alta posible."),
        field("about", "sobre/acerca_de", .notes, "Notes that it is about.", "Notas de las que trata."),
        field(
            "quotable", "citable", .flag, "The words may be quoted to customers.",
            "Las palabras pueden citarse ante clientes."),
        field(
            "answered", "respondida/respondido/contestada", .date, "The day it was answered.", "El día de la respuesta."
        ),
    ]

    static let decisionFields: [FieldDeclaration] = [
        date.required,
        status(
            Choice("proposed", "propuesta", "propuesto"),
            Choice("accepted", "aceptada", "aceptado", "vigente", "in-force"),
            Choice("rejected", "rechazada", "rechazado"), Choice("withdrawn", "retirada", "retirado")
        ).required,
        field("deciders", "deciden/decisores", .handles, "Who decided.", "Quiénes decidieron."),
        field("consulted", "consultados/consultadas", .handles, "Who was asked.", "A quiénes se preguntó."),
        field("informed", "informados/informadas", .handles, "Who was told.", "A quiénes se informó."),
        field(
            "supersedes", "sustituye_a", .list(.reference([.decision], versioned: false)), "The decisions it replaces.",
            "Las decisiones a las que sustituye."),
        field("effective", "vigente_desde", .date, "The day it takes effect.", "El día en que entra en vigor."),
        field("expected", "previsto/esperado", .text, "What is expected to follow.", "Qué se espera que siga."),
        field(
            "confidence", "confianza", .integer(0...100), "How sure, from 0 to 100.", "Con qué seguridad, de 0 a 100."
        ).internalOnly,
        field(
            "metrics", "métricas",
            .records(
                field("metric", "métrica", .metric, "Its name in metrics.csv.", "Su nombre en metrics.csv.").required,
                field("account", "cuenta", .account, "The account measured.", "La cuenta medida."),
                field(
                    "direction", "sentido/dirección",
                    .choice(
                        Choice("up", "sube", "subir", "arriba", "higher", "increase", "at-least", "al menos"),
                        Choice("down", "baja", "bajar", "abajo", "lower", "decrease", "at-most", "como mucho")),
                    "up or down.", "sube o baja."),
                field("by", "antes_de/para", .date, "By when.", "Para cuándo.")),
            "Figures that should move.", "Cifras que deberían moverse."),
        field("review_on", "revisar_el", .date, "The day to judge the outcome.", "El día de juzgar el desenlace."),
        field(
            "result", "resultado",
            .choice(
                Choice("as-expected", "según lo previsto", "como se esperaba", "lo previsto"),
                Choice("better", "mejor"), Choice("worse", "peor"), Choice("mixed", "mixto", "mixta"),
                Choice("too-early", "demasiado pronto", "pronto")),
            "How it turned out.", "Cómo resultó."),
        field(
            "process", "proceso",
            .choice(Choice("sound", "sólido", "correcto"), Choice("flawed", "defectuoso", "deficiente")),
            "Whether it was decided well, whatever the result.", "Si se decidió bien, salga como salga."),
        field(
            "affects", "afecta_a/afecta",
            .records(
                field(
                    "party", "parte",
                    .choice(
                        Choice("client", "cliente", "customer"), Choice("staff", "equipo", "plantilla", "personal"),
                        Choice("company", "empresa"), Choice("partner", "socio", "colaborador")),
                    "Who feels it.", "Quién lo nota."
                ).required,
                field(
                    "effect", "efecto",
                    .choice(
                        Choice("+", "+", "positive", "positivo", "gain", "gana"),
                        Choice("0", "0", "none", "ninguno", "neutral", "neutro"),
                        Choice("-", "-", "−", "–", "negative", "negativo", "loss", "pierde")),
                    "+, 0 or -.", "+, 0 o -."
                ).required,
                field("note", "nota", .text, "In what way.", "De qué manera.")),
            "Who gains and who pays.", "Quién gana y quién paga."),
        field(
            "lessons_used", "lecciones_usadas/lecciones_aplicadas", .list(.reference([.lesson], versioned: false)),
            "Lessons that it builds on.", "Lecciones en las que se apoya."),
        field(
            "reversal_if", "revertir_si/se_revierte_si", .text, "What would make us go back.",
            "Qué nos haría dar marcha atrás."),
    ]
}
