/// What a line of a generated block can ask for.
enum QueryKey: String, CaseIterable {
    case type, account, topic, metric, state, owner, since, until, sort, limit, show, columns

    /// The names, the English one first.
    var names: [String] {
        switch self {
        case .type: ["type", "types", "tipo", "tipos"]
        case .account: ["account", "accounts", "cuenta", "cuentas"]
        case .topic: ["topic", "topics", "tema", "temas"]
        case .metric: ["metric", "metrics", "métrica", "métricas"]
        case .state: ["state", "states", "status", "estado", "estados"]
        case .owner: ["owner", "responsable"]
        case .since: ["since", "from", "desde"]
        case .until: ["until", "to", "hasta"]
        case .sort: ["sort", "order", "orden", "ordenar"]
        case .limit: ["limit", "límite", "máximo"]
        case .show: ["show", "as", "mostrar", "como"]
        case .columns: ["columns", "column", "columnas", "columna"]
        }
    }

    init?(name: String) {
        let name = normalizedName(name)
        guard let key = Self.allCases.first(where: { $0.names.contains { normalizedName($0) == name } }) else {
            return nil
        }
        self = key
    }
}

/// How a generated block shows what it found.
public enum QueryLayout: String, Sendable, Hashable, CaseIterable {
    case list, table, cards

    static let choices = ChoiceList([
        Choice("list", "lista"), Choice("table", "tabla"), Choice("cards", "tarjetas", "card", "tarjeta"),
    ])
}
