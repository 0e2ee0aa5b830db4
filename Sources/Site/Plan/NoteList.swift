import KnowledgeBase

/// A long list of notes: all of a type, or those of a type on an account or topic.
struct NoteList: Sendable {
    var type: NoteType
    /// The account or topic that it is limited to.
    var scope: Int?
    var rows: PagedNotes

    /// Records newest first under their years, living notes by title under their letters.
    init(_ type: NoteType, scope: Int? = nil, notes: some Sequence<Int>, of base: KnowledgeBase, keys: [String]) {
        self.type = type
        self.scope = scope
        if type.isRecord {
            rows = PagedNotes(base.newestFirst(notes, keys)) { note in
                base.notes[note].day.map { String($0.components.year) } ?? ""
            }
        } else {
            rows = PagedNotes(notes.sorted { (keys[$0], $0) < (keys[$1], $1) }) { initial(keys[$0]) }
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
