/// A word that stands in one place of the base and nowhere else, so that finding it tells what came through.
struct Canary: Hashable, Sendable {
    /// Where it was planted, in words: unique.
    let place: String
    let reach: Reach
    /// Some page or file of a build that may hold it does.
    let isShown: Bool

    /// Fourteen small consonants that the place's name gives: nothing folds, stems or escapes them, and even a part of
    /// them occurs in no other word.
    var word: String {
        // FNV-1a of the name, then a letter a step of SplitMix64.
        var state = place.utf8.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        let letters = Array("bcdfghjklmnpqrstvwxz")
        return String(
            (0..<14).map { _ in
                state &+= 0x9E37_79B9_7F4A_7C15
                var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
                bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
                return letters[Int((bits ^ bits >> 31) % UInt64(letters.count))]
            })
    }
}

/// The canaries of a base in the making.
final class Canaries {
    private(set) var all: [Canary] = []

    /// Plants one and gives its word.
    /// - Parameter isShown: false where no build shows such a thing, or not yet: it is then only looked for where it
    ///   mustn't be.
    func plant(_ place: String, _ reach: Reach, isShown: Bool = true) -> String {
        let canary = Canary(place: place, reach: reach, isShown: isShown && reach != .nobody)
        all.append(canary)
        return canary.word
    }
}
