import DossierTestSupport
import KnowledgeBase

/// A base with a canary in every place that a note or table can hold one, at every level.
struct CanaryBase: Sendable {
    let canaries: [Canary]
    let levels: Levels
    let folder: VirtualFolder

    /// With notes of every type, and notes that name those of other levels.
    init() {
        let canaries = Canaries()
        let levels = Levels(canaries)
        let notes = Self.notes(levels, canaries, types: NoteType.allCases) { _ in true }
        folder = VirtualFolder {
            TextFile("dossier.yaml", "title: Canaries\nbase_url: https://example.org/\n")
            VirtualFolder("content") {
                notes
                Entries(levels: levels, canaries: canaries).files()
                Pointers(levels: levels, canaries: canaries).files()
            }
        }
        self.levels = levels
        self.canaries = canaries.all
    }

    /// Only what somebody may know, and no note that names what another level holds.
    init(where isKnown: @escaping (Reach) -> Bool) {
        let canaries = Canaries()
        let levels = Levels(canaries)
        let notes = Self.notes(levels, canaries, types: [.lesson, .policy, .training, .topic, .page], where: isKnown)
        folder = VirtualFolder {
            TextFile("dossier.yaml", "title: Canaries\nbase_url: https://example.org/\n")
            VirtualFolder("content") { notes }
        }
        self.levels = levels
        self.canaries = canaries.all
    }

    private static func notes(
        _ levels: Levels, _ canaries: Canaries, types: [NoteType], where isKnown: @escaping (Reach) -> Bool
    ) -> [TextFile] {
        let known = levels.all.filter { isKnown($0.reach) }
        return known.flatMap { level in
            types.filter { $0 != .account }.flatMap { FullNote(type: $0, level: level, canaries: canaries).files() }
        } + known.filter { $0.account != nil }.flatMap { AccountNote(level: $0, canaries: canaries).files() }
            + Protected(levels: levels, canaries: canaries, isKnown: isKnown).files()
            + TablesOfCanaries(levels: known, canaries: canaries).files()
    }

    func build(for readers: Readers) throws -> BuiltSite {
        try folder.build(audience: readers.audience, account: levels.account(of: readers))
    }
}
