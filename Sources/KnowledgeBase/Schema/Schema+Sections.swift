public import Markdown

extension Schema {
    /// The sections that a type knows, in the order in which they are scaffolded.
    public static func sections(of type: NoteType) -> [Section] {
        switch type {
        case .account: accountSections
        case .issue:
            [
                Section("Impact", "Impacto"),
                Section("Timeline", "Cronología", others: ["Línea de tiempo"]),
                Section("Root cause", "Causa raíz"),
                Section("Workaround", "Solución provisional", others: ["Rodeo"]),
                Section("What went well", "Qué fue bien", others: ["Lo que fue bien", "Qué salió bien"]),
                Section("What went poorly", "Qué fue mal", others: ["Lo que fue mal", "Qué salió mal"]),
                Section("Where we got lucky", "Dónde hubo suerte", others: ["Dónde tuvimos suerte"]),
                Section("Actions", "Acciones"),
            ]
        case .feedback:
            [
                Section("Quote", "Cita", others: ["Quotes", "Citas"], exposure: .quotable),
                Section("Context", "Contexto"),
                Section("Answer", "Respuesta"),
            ]
        case .decision:
            [
                Section("Context", "Contexto"),
                Section("Drivers", "Motivos", others: ["Factores"]),
                Section("Options", "Opciones"),
                Section("Decision", "Decisión"),
                Section("Company interest", "Interés de la empresa"),
                Section("Dissent", "Desacuerdo", others: ["Discrepancias", "Disenso"]),
                Section("Outcome", "Desenlace", others: ["Resultado"]),
            ]
        case .lesson:
            [
                Section("Driving event", "Descripción de la situación", others: ["Situación", "Hecho desencadenante"]),
                Section("Lesson", "Lección"),
                Section("Recommendation", "Recomendación", isRequired: true),
                Section(
                    "Evidence of recurrence control", "Evidencia del control de la recurrencia",
                    others: ["Evidencia de control de la recurrencia", "Control de la recurrencia"]),
            ]
        case .policy:
            [
                Section("Purpose", "Propósito", others: ["Objeto"]),
                Section("Scope", "Alcance"),
                Section("Roles", "Responsabilidades", others: ["Puestos"]),
                Section("Rule", "Regla", others: ["Rules", "Reglas", "Norma"]),
                Section("Exceptions", "Excepciones"),
                Section("References", "Referencias"),
            ]
        case .training: [Section("Self-check", "Autoevaluación", others: ["Self check", "Comprobación"])]
        case .review:
            [
                Section("Expected", "Previsto", others: ["Esperado", "Lo previsto"]),
                Section("Happened", "Ocurrido", others: ["Lo ocurrido", "Sucedido"]),
                Section("Why", "Por qué", others: ["Porqué"]),
                Section("Sustain", "Mantener"),
                Section("Improve", "Mejorar"),
                Section("Company interest", "Interés de la empresa"),
                Section("Conclusion", "Conclusión"),
            ]
        case .report, .topic, .page: []
        }
    }

    /// The section that a heading opens, in either language, whatever its case, accents, punctuation and number.
    public static func section(_ heading: String, of type: NoteType) -> Section? {
        guard let table = sectionsByKey[type], !table.isEmpty else { return nil }
        let key = SectionRule.key(heading)
        return table[key] ?? table[SectionRule.withoutNumber(key)]
    }

    private static let sectionsByKey: [NoteType: [String: Section]] = Dictionary(
        uniqueKeysWithValues: NoteType.allCases.map { type in
            var table: [String: Section] = [:]
            for section in sections(of: type) {
                for heading in section.allHeadings { table[SectionRule.key(heading)] = section }
            }
            return (type, table)
        })

    /// What of a note's text a customer build keeps. An account note shows its customer-safe sections only; every
    /// note loses what is never below `internal`; feedback that may not be quoted loses its words, under their heading
    /// or in a block quote anywhere.
    public static func customerSections(of type: NoteType, isQuotable: Bool) -> SectionRule {
        let safe = accountSections.filter(\.isCustomerSafe).flatMap(\.allHeadings)
        let quotes = sections(of: type).filter { $0.exposure == .quotable && !isQuotable }.flatMap(\.allHeadings)
        return SectionRule(
            only: type == .account ? Set(safe) : nil, except: internalHeadings.union(quotes),
            keepsQuotations: type != .feedback || isQuotable)
    }

    private static let internalHeadings = Set(
        accountSections.filter { $0.exposure == .internalOnly }.flatMap(\.allHeadings))

    private static let accountSections = [
        Section("Goals", "Objetivos", others: ["Metas"], isCustomerSafe: true),
        Section("Expectations", "Expectativas", isCustomerSafe: true),
        Section(
            "Commitments", "Compromisos",
            others: ["Commitments (promises made)", "Promises made", "Compromisos (promesas hechas)", "Promesas"],
            isCustomerSafe: true),
        Section(
            "Sensitivities", "Asuntos delicados", others: ["Sensibilidades", "Temas sensibles", "Temas delicados"],
            exposure: .internalOnly),
        Section(
            "Who's who", "Quién es quién", others: ["Who’s who", "Whos who", "Who is who"], exposure: .internalOnly),
        Section("Field reality", "Realidad sobre el terreno", others: ["Sobre el terreno", "La realidad"]),
        Section("Log", "Registro", others: ["Bitácora", "Diario"], exposure: .internalOnly),
    ]
}
