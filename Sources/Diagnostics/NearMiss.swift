/// The candidates nearest to a misspelt name, best first: "did you mean".
///
/// Near is at most a third of the name's length in edits (at least one, at most three), a swap of neighbours
/// counting as one, letter case as none. Ties go by byte order.
/// - Complexity: the distance is banded, so a candidate costs O(length); one of another length costs nothing.
public func nearMisses(_ name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = lowered(name)
    guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
    let most = min(3, max(1, wanted.count / 3))
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= most {
        if let distance = editDistance(wanted, lowered(candidate), atMost: most) {
            found.append((distance, candidate))
        }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    var names: [String] = []
    for entry in found where !names.contains(entry.name) {
        names.append(entry.name)
        if names.count == limit { break }
    }
    return names
}

/// Edits (insert, delete, replace, swap of neighbours) between two byte strings: the restricted
/// Damerau–Levenshtein distance (optimal string alignment). nil past `most`.
public func editDistance(_ a: [UInt8], _ b: [UInt8], atMost most: Int) -> Int? {
    guard abs(a.count - b.count) <= most else { return nil }
    let far = most + 1
    var beforeLast = [Int](repeating: far, count: b.count + 1)
    var last = (0...b.count).map { min($0, far) }
    for i in 1..<(a.count + 1) {
        var row = [Int](repeating: far, count: b.count + 1)
        if i <= most { row[0] = i }
        var best = row[0]
        for j in max(1, i - most)..<(min(b.count, i + most) + 1) {
            var value = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                value = min(value, beforeLast[j - 2] + 1)
            }
            row[j] = min(value, far)
            best = min(best, row[j])
        }
        if best > most { return nil }
        beforeLast = last
        last = row
    }
    return last[b.count] <= most ? last[b.count] : nil
}

private func lowered(_ text: String) -> [UInt8] {
    text.utf8.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
}
