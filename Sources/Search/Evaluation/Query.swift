/// What a reader asks for.
struct Query: Equatable {
    struct Filter: Equatable {
        var facet: String
        /// Folded.
        var words: [[UInt8]]
        /// Results must not have it.
        var isExcluded = false
    }

    var words: [QueryWord] = []
    /// The last word may go on: nothing stands after it.
    var isOpen = false
    /// Each the words of what results must not hold.
    var excluded: [[QueryWord]] = []
    var filters: [Filter] = []

    /// Scalars that are read of a query.
    static let longest = 1000
    static let mostWords = 24

    /// What filters are called, folded, in both languages.
    static let facets: [String: String] = [
        "type": "type", "tipo": "type", "account": "account", "cuenta": "account", "topic": "topic", "tema": "topic",
        "state": "state", "status": "state", "estado": "state", "language": "language", "lang": "language",
        "idioma": "language", "date": "date", "year": "date", "fecha": "date", "ano": "date",
    ]
}

struct QueryWord: Equatable {
    /// Folded.
    var form: [UInt8]
    /// Its number among the query's words, function words counted.
    var place: Int
    /// The number of the quotation that it stands in; nil outside.
    var phrase: Int?
}

/// A word of the query that is looked up.
struct Place {
    /// The number of its term.
    var term: Int
    var place: Int
    /// As in `QueryWord`.
    var phrase: Int?
}

extension [Place] {
    /// The words of each quotation.
    var quotations: [[Place]] {
        Set(compactMap(\.phrase)).sorted().map { phrase in filter { $0.phrase == phrase } }
    }
}
