/// Ranks the notes that hold words of a query.
struct Ranking {
    struct Result {
        var note: Int
        var score: Int
        /// Where in the note's stream of words most of the query stands together; nil if only its name is known to.
        var position: Int?
        /// Names of the note hold every word.
        var isCalled = false
        /// A name of the note is the query, in some inflection.
        var isNamed = false
        /// A heading holds the query word by word, in some inflection.
        var isInHeading = false
    }

    let terms: [Term]
    /// The query's words that are looked up, in order: the term of each, its place and its quotation.
    let sequence: [Place]
    private let outdated: Set<Int>
    private let totalWeight: Int

    init(terms: [Term], sequence: [Place], outdated: Set<Int>) {
        self.terms = terms
        self.sequence = sequence
        self.outdated = outdated
        totalWeight = max(1, terms.reduce(0) { $0 + $1.weight })
    }

    private struct Candidate {
        var note: Int
        var score = 0
        var weight = 0
        var held = 0
        var cover = 0
    }

    struct Ranked {
        var results: [Result]
        /// How many of the results hold every word.
        var whole: Int
        /// How many notes may, as far as lists have been read.
        var possible: Int
        /// The names of one of them do.
        var isAnyCalled: Bool
        /// The terms that the best note surely lacks.
        var missing: [Int]
    }

    /// - Parameter isAdmitted: Whether a note passes the filters.
    func rank(_ isAdmitted: (Int) -> Bool) -> Ranked {
        var candidates: [Int: Candidate] = [:]
        for term in terms {
            for (note, holder) in term.holders where isAdmitted(note) {
                candidates[note, default: Candidate(note: note)].score += holder.score
                candidates[note, default: Candidate(note: note)].weight += term.weight
                candidates[note, default: Candidate(note: note)].held += 1
            }
        }
        let loose = terms.count > 1 ? terms.firstIndex { $0.isLoose } : nil
        var all: [Candidate] = []
        for var candidate in candidates.values {
            if let loose, terms[loose].holders[candidate.note] == nil {
                candidate.weight += terms[loose].weight
                candidate.held += 1
            }
            // What else a note must hold to be named by a quotation, its text will tell.
            for term in terms where term.isQuoted && term.isUnread && term.holders[candidate.note] == nil {
                candidate.weight += term.weight
                candidate.held += 1
            }
            candidate.cover = 32 * candidate.weight / totalWeight
            candidate.score = share(candidate.score * candidate.cover * candidate.cover / 1024, candidate.note)
            all.append(candidate)
        }
        all.sort { $0.score != $1.score ? $0.score > $1.score : $0.note < $1.note }
        let quotations = sequence.quotations.map { Quotation(words: $0.map { (terms[$0.term], $0.place) }) }
        if !quotations.isEmpty {
            all.removeAll { candidate in !quotations.allSatisfy { $0.mayStand(in: candidate.note) } }
        }
        let bestCover = all.map(\.cover).max() ?? 0
        all.removeAll { $0.cover * 32 < bestCover * Score.leastCover }

        var compared = all.prefix(Score.compared).map { candidate in
            let places = comparePlaces(candidate.note)
            let quoted = quotations.first?.position(in: candidate.note)
            return Result(
                note: candidate.note, score: candidate.score + share(places.bonus, candidate.note),
                position: quoted ?? places.position, isCalled: places.isCalled, isNamed: places.isNamed,
                isInHeading: places.isInHeading)
        }
        compared.sort { $0.score != $1.score ? $0.score > $1.score : $0.note < $1.note }
        compared += all.dropFirst(Score.compared).map { Result(note: $0.note, score: $0.score, position: nil) }
        let missing = compared.first.map { best in
            terms.indices.filter { terms[$0].holders[best.note] == nil && !terms[$0].isUnread }
        }
        // A note that no list has named so far may hold every word only where every list goes on.
        let isEndless = terms.allSatisfy(\.isUnread)
        return Ranked(
            results: compared, whole: all.count { $0.held == terms.count },
            possible: isEndless ? .max : all.count { mayBeWhole($0) },
            isAnyCalled: compared.contains(where: \.isCalled), missing: missing ?? Array(terms.indices))
    }

    private func mayBeWhole(_ candidate: Candidate) -> Bool {
        let unread = terms.count { $0.isUnread && !$0.isQuoted && $0.holders[candidate.note] == nil }
        return candidate.held + unread >= terms.count
    }

    private func share(_ score: Int, _ note: Int) -> Int {
        outdated.contains(note) ? score * Score.shareOfOutdated / 8 : score
    }

    /// What the places of the words in a note add, where most of them stand together, whether names hold them all,
    /// whether they are a name and whether a heading holds them.
    private func comparePlaces(
        _ note: Int
    ) -> (bonus: Int, position: Int?, isCalled: Bool, isNamed: Bool, isInHeading: Bool) {
        let holders = terms.map { $0.holders[note] }
        let stands = terms.map { $0.stand(in: note) }
        let positions = stands.map { $0?.positions ?? [] }
        var bonus = 0
        let nameLengths = zip(terms, holders).map { nameLength($0, $1) }
        let isNamed = nameLengths.allSatisfy { $0 == terms.count }
        let isCalled = !nameLengths.contains(0)
        if isNamed {
            bonus += totalWeight * Score.wholeName
        } else if isCalled {
            let length = max(nameLengths.max() ?? 0, terms.count)
            bonus += totalWeight * Score.inName + totalWeight * Score.shareOfName * terms.count / length
        } else if terms.count <= Score.fewWords {
            bonus += zip(terms, nameLengths).reduce(0) { $0 + ($1.1 > 0 ? $1.0.weight : 0) } * Score.partlyInName
        }
        let heading = Quotation.start(
            sequence.filter { !terms[$0.term].isHint }.map { (stands[$0.term]?.headings ?? [], $0.place) })
        if heading != nil, !isCalled { bonus += totalWeight * Score.inHeading }
        for (left, right) in zip(sequence, sequence.dropFirst()) where left.term != right.term {
            let distance = Self.distance(
                positions[left.term], positions[right.term], expected: right.place - left.place)
            bonus += min(terms[left.term].weight, terms[right.term].weight) * Score.nearness(distance)
        }
        let passage = bestPassage(positions)
        // Names and the words of links stand together too.
        let together = [Places.name, .link].map { place in
            zip(holders, terms).reduce(0) { $0 + ($1.0?.places.contains(place) == true ? $1.1.weight : 0) }
        }
        bonus += max(passage.weight, together[0], together[1]) * Score.inPassage
        return (bonus, heading ?? passage.position, isCalled, isNamed, heading != nil)
    }

    /// How many telling words the name has that holds a term; 0 where none does.
    private func nameLength(_ term: Term, _ holder: Term.Holder?) -> Int {
        // A hint needn't be held; what the beginnings of names say has no length.
        guard let holder else { return term.isHint ? terms.count : 0 }
        return holder.nameLength ?? terms.count
    }

    /// The first place from which a passage of `Score.passage` words holds the most of the query, and how much.
    private func bestPassage(_ positions: [[Int]]) -> (weight: Int, position: Int?) {
        var all: [(position: Int, term: Int)] = []
        for (term, places) in positions.enumerated() { all += places.map { ($0, term) } }
        all.sort { $0 < $1 }
        var best: (weight: Int, position: Int?) = (0, nil)
        for (index, first) in all.enumerated() {
            var seen: Set<Int> = []
            var weight = 0
            for next in all[index...] {
                guard next.position - first.position < Score.passage else { break }
                if seen.insert(next.term).inserted { weight += terms[next.term].weight }
            }
            if weight > best.weight { best = (weight, first.position) }
        }
        return best
    }

    /// How far two words are from standing as in the query; a large number if they never meet.
    static func distance(_ left: [Int], _ right: [Int], expected: Int) -> Int {
        var best = Score.far
        for a in left { for b in right { best = min(best, abs(b - a - expected)) } }
        return best
    }
}
