import KnowledgeBase

/// A long list of notes: all of a type, or those of a type on an account or topic.
struct NoteList: Sendable {
    var type: NoteType
    /// The account or topic that it is limited to.
    var scope: Int?
    var rows: PagedNotes
    /// How many there are on the day of the build. The rows after these are dated later: nothing else counts them.
    let count: Int

    var known: ArraySlice<Int> { rows.notes[..<count] }
    var later: ArraySlice<Int> { rows.notes[count...] }

    /// The label of those dated later.
    static let later = "later"

    /// Records newest first under their years, living notes by title under their letters; what is dated after the day
    /// of the build last.
    init(_ type: NoteType, scope: Int? = nil, notes: some Sequence<Int>, of base: KnowledgeBase, keys: [String]) {
        self.type = type
        self.scope = scope
        let sorted =
            type.isRecord ? base.newestFirst(notes, keys) : notes.sorted { (keys[$0], $0) < (keys[$1], $1) }
        let known = sorted.filter { !base.isLater($0) }
        count = known.count
        rows = PagedNotes(known + sorted.filter(base.isLater)) { note in
            if base.isLater(note) { return Self.later }
            guard type.isRecord else { return initial(keys[note]) }
            return base.notes[note].day.map { String($0.components.year) } ?? ""
        }
    }
}

extension KnowledgeBase {
    /// Undated notes last, notes of one day by title.
    func newestFirst(_ indices: some Sequence<Int>, _ keys: [String]) -> [Int] {
        indices.sorted { left, right in
            let a = notes[left].day?.day ?? Int.min
            let b = notes[right].day?.day ?? Int.min
            return a != b ? a > b : (keys[left], left) < (keys[right], right)
        }
    }
}
