import DossierTestSupport
import KnowledgeBase

/// A base with a canary in every place that a note or table can hold one, at every level.
struct CanaryBase: Sendable {
    let canaries: [Canary]
    let levels: Levels
    let folder: VirtualFolder

    init() {
        let canaries = Canaries()
        let levels = Levels(canaries)
        self.levels = levels
        folder = VirtualFolder {
            TextFile("dossier.yaml", "title: Canaries\nbase_url: https://example.org/\n")
            VirtualFolder("content") {
                for level in levels.all {
                    for type in NoteType.allCases where type != .account {
                        FullNote(type: type, level: level, canaries: canaries).files()
                    }
                }
                for level in levels.accounts { AccountNote(level: level, canaries: canaries).files() }
                Entries(levels: levels, canaries: canaries).files()
                Protected(levels: levels, canaries: canaries).files()
                Pointers(levels: levels, canaries: canaries).files()
                TablesOfCanaries(levels: levels, canaries: canaries).files()
            }
        }
        self.canaries = canaries.all
    }

    func build(for readers: Readers) throws -> BuiltSite {
        try folder.build(audience: readers.audience, account: levels.account(of: readers))
    }
}
