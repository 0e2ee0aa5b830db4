import KnowledgeBase

/// The topics that are called like a metric, so that pages name it in words, and in the reader's language where there
/// is a topic in it.
struct MetricTopics: Sendable {
    /// By metric: those called so by their id, then by an alias, then their translations.
    private var topics: [String: [Int]] = [:]
    private let metrics: Set<String>
    private let languages: [Language]

    init(_ base: KnowledgeBase) {
        languages = base.notes.map(\.language)
        metrics = Set(base.tables.metrics.map(\.metric))
        let written = base.notes.indices.filter { base.notes[$0].type == .topic && base.notes[$0].path != nil }
        func add(_ topic: Int, _ names: [String]) {
            for name in names where metrics.contains(name) && topics[name]?.contains(topic) != true {
                topics[name, default: []].append(topic)
            }
        }
        for topic in written { add(topic, [base.notes[topic].id.rawValue]) }
        for topic in written { add(topic, base.notes[topic].aliases) }
        for (metric, named) in topics {
            let edges = named.flatMap { topic in
                base.outgoing[topic].map { ($0.kind, $0.to) } + base.incoming[topic].map { ($0.kind, $0.from) }
            }
            for (kind, other) in edges
            where kind == "translation_of" && base.notes[other].type == .topic && !named.contains(other) {
                topics[metric]?.append(other)
            }
        }
    }

    /// The names that people use; what only metrics.csv calls it isn't one.
    func spoken(_ names: [String]) -> [String] { names.filter { !metrics.contains($0) || !$0.contains("_") } }

    /// In another language where none is in the reader's; nil for a metric that no topic is called like.
    subscript(metric: String, language: Language) -> Int? {
        topics[metric].flatMap { named in named.first { languages[$0] == language } ?? named.first }
    }
}
