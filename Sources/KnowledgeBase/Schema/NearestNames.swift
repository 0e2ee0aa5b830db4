import Diagnostics

/// The names nearest to a misspelt one, best first, compared without case and accents and shown as they are written.
func nearestNames(_ name: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
    var written: [String: String] = [:]
    for candidate in names where written[normalizedName(candidate)] == nil {
        written[normalizedName(candidate)] = candidate
    }
    return nearMisses(normalizedName(name), among: written.keys, limit: limit).compactMap { written[$0] }
}
