import DossierTestSupport
import KnowledgeBase

/// Notes for every customer whose links and fields name notes of every level: what their readers may not see must not
/// show in the address, the title or a connection. Words that stand in the text are for whoever reads it.
struct Pointers {
    let levels: Levels
    let canaries: Canaries

    private struct Target {
        var level: Level
        var type: NoteType
    }

    private var targets: [Target] {
        levels.all.flatMap { level in NoteType.allCases.map { Target(level: level, type: $0) } }
            .filter { $0.type != .account || $0.level.account != nil }
    }

    /// The word of a canary that another note planted.
    private func word(_ place: String, _ target: Target) -> String {
        Canary(
            place: "\(target.level.name), \(target.type.rawValue): \(place)", reach: .nobody, isShown: false
        ).word
    }

    private func id(_ target: Target) -> String {
        if target.type == .account { return target.level.account ?? "" }
        return target.type == .page ? word("file name", target) : word("id", target)
    }

    private func path(_ target: Target) -> String {
        "\(target.type.folder ?? word("folder name", target))/\(word("file name", target)).md"
    }

    func files() -> [TextFile] {
        [TextFile("guide/links.md", links()), TextFile("lessons/edges.md", edges())]
    }

    private func links() -> String {
        let lines = targets.map { target in
            """
            - [path](../\(path(target)) "a title") [rooted](/\(path(target))) [with words][\(id(target))]
              [[\(id(target))|wiki]] [[\(word("title", target))|by title]] [[\(word("alias", target))|by alias]]
              [[\(target.type.rawValue)/\(id(target))|typed]] [[\(id(target))#\(word("heading", target))|heading]]
              ![](../\(path(target))) [page](../\(path(target).replacing(".md", with: ".html")))

            [\(id(target))]: ../\(path(target)) "another title"
            """
        }
        return "---\ntitle: Links\naudience: customer\n---\n" + lines.joined(separator: "\n")
    }

    /// Every field that takes notes names the notes of every level, in every form that a name may have.
    private func edges() -> String {
        let all = list(targets)
        // What names no note would become a topic of its own.
        let topics = list(targets.filter { $0.type == .topic })
        return """
            ---
            type: lesson
            title: Edges
            audience: customer
            source: [\(all)]
            contradicts: [\(all)]
            applied_in: [\(all)]
            applies_when: [\(topics)]
            not_when: [\(topics)]
            topics: [\(topics)]
            cause: \(word("title", Target(level: levels.board, type: .topic)))
            translation_of: \(levels.board.account ?? "")
            ---
            ## Recommendation
            Text.
            """
    }

    private func list(_ targets: [Target]) -> String {
        targets.flatMap { target in
            [id(target), word("title", target), word("alias", target), "\(target.type.rawValue)/\(id(target))"]
        }.joined(separator: ", ")
    }
}
