import DossierTestSupport
import KnowledgeBase

/// Notes that say one audience and are for another by their kind, and notes that are no page at all.
struct Protected {
    let levels: Levels
    let canaries: Canaries
    let isKnown: (Reach) -> Bool

    func files() -> [TextFile] {
        reviews() + feedback() + drafts() + strays()
    }

    private func strays() -> [TextFile] {
        guard isKnown(.nobody) else { return [] }
        return [
            TextFile(
                "elsewhere/unlinked-\(canaries.plant("attachment that no note refers to, name", .nobody)).pdf",
                canaries.plant("attachment that no note refers to, content", .nobody)),
            TextFile("elsewhere/.\(canaries.plant("hidden file, name", .nobody)).md", hidden()),
            TextFile("elsewhere/\(canaries.plant("unknown kind, name", .nobody)).key", hidden("unknown kind")),
        ]
    }

    private func hidden(_ name: String = "hidden file") -> String {
        canaries.plant("\(name), content", .nobody)
    }

    private func note(
        _ place: String, _ reach: Reach, _ front: String, folder: String, text: String = ""
    ) -> [TextFile] {
        guard isKnown(reach) else { return [] }
        let file = TextFile(
            "\(folder)/\(canaries.plant("\(place): id", reach)).md",
            """
            ---
            title: \(canaries.plant("\(place): title", reach))
            topics: [\(canaries.plant("\(place): topic", reach))]
            \(front)
            ---
            \(canaries.plant("\(place): words", reach))

            \(text)
            """)
        return [file]
    }

    private func reviews() -> [TextFile] {
        let rest = "type: review\ndate: 2026-03-01\nperiod: 2026-Q1\nsubject: \(levels.colleagues.account ?? "")"
        func review(_ kind: String, _ stated: String?, _ reach: Reach) -> [TextFile] {
            note(
                "\(kind) review, \(stated ?? "no audience stated")", reach,
                "\(rest)\nkind: \(kind)" + (stated.map { "\naudience: \($0)" } ?? ""), folder: "reviews")
        }
        return [
            review("performance", nil, .from(.restricted)), review("self", nil, .from(.restricted)),
            review("performance", "customer", .from(.restricted)), review("self", "internal", .from(.restricted)),
            review("desempeño", "management", .from(.restricted)),
            review("autoevaluación", "interna", .from(.restricted)),
            review("viability", nil, .from(.management)), review("viability", "restricted", .from(.restricted)),
            review("business", nil, .from(.internal)), review("after-action", "management", .from(.management)),
        ].flatMap { $0 }
    }

    private func feedback() -> [TextFile] {
        func feedback(_ quotable: String, _ reach: Reach) -> [TextFile] {
            let front = """
                type: feedback
                audience: customer
                date: 2026-03-01
                voice: client
                accounts: [\(levels.olivar.account ?? "")]
                \(quotable)
                """
            let text = """
                > \(canaries.plant("quotation before a heading, \(quotable)", reach))

                ## Quote
                \(canaries.plant("words under Quote, \(quotable)", reach))

                ## Context
                \(canaries.plant("context, \(quotable)", .only(.olivar)))

                - > \(canaries.plant("quotation in a list, \(quotable)", reach))

                ## Citas
                > \(canaries.plant("words under Citas, \(quotable)", reach))
                """
            return note("feedback, \(quotable)", .only(.olivar), front, folder: "feedback", text: text)
        }
        return [
            feedback("quotable: yes", .only(.olivar)), feedback("quotable: no", .from(.internal)),
            feedback("score: 3", .from(.internal)),
        ].flatMap { $0 }
    }

    private func drafts() -> [TextFile] {
        Audience.allCases.flatMap { audience in
            ["draft: yes", "publish: no", "borrador: sí", "publicar: no"].flatMap { draft in
                note("\(draft), \(audience.name)", .nobody, "audience: \(audience.name)\n\(draft)", folder: "drafts")
            }
        }
    }
}
