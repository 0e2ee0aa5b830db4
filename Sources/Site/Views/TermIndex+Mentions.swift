import Files
import KnowledgeBase
import Markdown

extension TermIndex {
    /// By term: the notes in whose words it stands, as their pages link it; reviews of persons left out.
    func mentions(in base: KnowledgeBase, jobs: Int) -> [Int: Set<Int>] {
        let knowsOwners = !base.tables.people.isEmpty
        let found = concurrentMap(base.notes, jobs: jobs, chunk: 64) { index, note in
            note.isPersonal ? [] : terms(in: index, of: base, knowsOwners: knowsOwners)
        }
        var mentions: [Int: Set<Int>] = [:]
        for (note, terms) in found.enumerated() {
            for term in terms { mentions[term, default: []].insert(note) }
        }
        return mentions
    }

    private func terms(in note: Int, of base: KnowledgeBase, knowsOwners: Bool) -> Set<Int> {
        let body = base.notes[note].parsed.body
        // Once found a term is passed for good: whether a later section mentions it again is all one.
        var mentioned: Set<Int> = [note]
        var task: TaskMarks?
        var log = LogMarks(base.notes[note])
        var isReplaced = false
        func look(_ range: Range<Int>) {
            var place = range.lowerBound
            while let match = match(in: body.html, place..<range.upperBound, passing: mentioned) {
                mentioned.insert(match.topic)
                place = match.range.upperBound
            }
        }
        for piece in body.pieces {
            if isReplaced {
                isReplaced = false
                continue
            }
            switch piece {
            case .text(let range):
                var place = (task == nil ? log?.next(in: body.html, range)?.range.upperBound : nil) ?? range.lowerBound
                while let (_, found) = task?.next(in: body.html, place..<range.upperBound) {
                    look(place..<found.lowerBound)
                    place = found.upperBound
                }
                look(place..<range.upperBound)
            case .generated(let number):
                isReplaced = base.generated[note].map { $0.indices.contains(number) && $0[number] != nil } ?? false
            case .box(_, let item): task = TaskMarks(base.notes[note], ofItem: item, knowsOwners: knowsOwners)
            case .taskEnd: task = nil
            default: break
            }
        }
        return mentioned.subtracting([note])
    }
}
