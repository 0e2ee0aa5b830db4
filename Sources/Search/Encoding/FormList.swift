/// Words in the order of their bytes as text: for each a digit for the ASCII letters that it shares with the one before
/// it, and the rest. The first digits are signs, which no word holds, so they part the words too. Where the sign would be
/// the one before, the rest's first letter is a capital instead, which no word holds either.
struct FormList {
    private(set) var bytes: [UInt8] = []
    private var previous: ArraySlice<UInt8> = []
    /// The letters that the last word shares with the one before it.
    private var lastShared: Int?
    /// The digits from `#` to `/`.
    static let signs: ClosedRange<UInt8> = 35...47
    static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    /// From a capital to its letter.
    static let toLetter: UInt8 = 32

    mutating func append(_ form: ArraySlice<UInt8>) {
        let (shared, capital) = beginning(of: form)
        if let capital { bytes.append(capital) } else { Digits.append(shared, to: &bytes) }
        bytes += form.dropFirst(capital == nil ? shared : shared + 1)
        previous = form
        lastShared = shared
    }

    /// The bytes that `append` would add.
    func length(of form: ArraySlice<UInt8>) -> Int {
        let (shared, capital) = beginning(of: form)
        return form.count - shared + (capital == nil ? 1 : 0)
    }

    /// What a form shares with the word before, and the capital that stands for this and its next letter, if one may.
    private func beginning(of form: ArraySlice<UInt8>) -> (shared: Int, capital: UInt8?) {
        let shared = Self.shared(previous, form)
        guard shared == lastShared, let letter = form.dropFirst(shared).first else { return (shared, nil) }
        let capital = letter &- Self.toLetter
        return (shared, Self.capitals.contains(capital) ? capital : nil)
    }

    /// How many leading ASCII characters two forms share, as far as a sign tells.
    static func shared(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        min(leading(left, right), signs.count - 1)
    }

    private static func leading(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        var count = 0
        for (a, b) in zip(left, right) {
            if a != b || a >= 0x80 { break }
            count += 1
        }
        return count
    }

    /// A short text that `previous` sorts below and `form`, which follows it, does not.
    static func boundary(between previous: ArraySlice<UInt8>, and form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        // Cut only where a character surely ends.
        let next = form.startIndex + leading(previous, form)
        return next < form.endIndex && form[next] < 0x80 ? form[...next] : form
    }
}
