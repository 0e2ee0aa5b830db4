/// The names that are nearest to a mistyped one, best first: at most a third of its letters may differ.
public func nearMisses(_ name: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(name.unicodeScalars.prefix(64))
    let allowed = max(1, wanted.count / 3)
    var found: [(distance: Int, name: String)] = []
    for candidate in names where candidate != name {
        let distance = editDistance(wanted, Array(candidate.unicodeScalars.prefix(64)))
        if distance <= allowed { found.append((distance, candidate)) }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(limit).map(\.name)
}

/// Insertions, deletions and substitutions, with a swap of neighbours as one edit.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
        var row = [i + 1]
        row.reserveCapacity(right.count + 1)
        for (j, b) in right.enumerated() {
            var best = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
            if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, beforeLast[j - 1] + 1) }
            row.append(best)
        }
        beforeLast = last
        last = row
    }
    return last[right.count]
}
