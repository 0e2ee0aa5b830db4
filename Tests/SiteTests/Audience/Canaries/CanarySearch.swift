/// Finds canaries in bytes, also where a format took them apart: search shards leave out letters that a word shares
/// with its neighbour from the front or, where words stand reversed, from the back. So eight letters in a row of a
/// word, forwards or backwards, in any case, are a find, and so are eight characters of it in Base64.
struct CanarySearch: Sendable {
    private static let window = 8
    /// By window, as a number, the place of its canary.
    private var letters: [UInt64: Int] = [:]
    private var base64: [UInt64: Int] = [:]
    /// By a window's first two bytes: whether there is one.
    private var mayStart = [Bool](repeating: false, count: 65_536)
    private let canaries: [Canary]
    /// Places whose words have a window of letters in common: a find would tell the wrong one.
    private(set) var confusable: [[String]] = []

    init(_ canaries: [Canary]) {
        self.canaries = canaries
        for (index, canary) in canaries.enumerated() {
            let word = Array(canary.word.utf8)
            for form in [word, word.reversed()] { add(form, index, to: \.letters) }
            for form in Self.base64(word) { add(form, index, to: \.base64) }
        }
    }

    private mutating func add(_ form: [UInt8], _ index: Int, to windows: WritableKeyPath<Self, [UInt64: Int]>) {
        for start in 0...form.count - Self.window {
            let window = form[start..<start + Self.window].reduce(0) { $0 << 8 | UInt64($1) }
            if let other = self[keyPath: windows].updateValue(index, forKey: window), other != index,
                windows == \.letters
            {
                confusable.append([canaries[other].place, canaries[index].place])
            }
            mayStart[Int(form[start]) << 8 | Int(form[start + 1])] = true
        }
    }

    func find(in bytes: [UInt8]) -> Set<Canary> {
        var found: Set<Int> = []
        // As numbers, the last eight bytes as they are and in lower case.
        var last: UInt64 = 0
        var lowered: UInt64 = 0
        bytes.withUnsafeBufferPointer { bytes in
            mayStart.withUnsafeBufferPointer { mayStart in
                for byte in bytes {
                    last = last << 8 | UInt64(byte)
                    lowered = lowered << 8 | UInt64(byte | 0x20)
                    if mayStart[Int(lowered >> 48)], let index = letters[lowered] { found.insert(index) }
                    if mayStart[Int(last >> 48)], let index = base64[last] { found.insert(index) }
                }
            }
        }
        return Set(found.map { canaries[$0] })
    }

    func find(in text: String) -> Set<Canary> { find(in: Array(text.utf8)) }

    /// By canary the files that hold it, in their bytes or their path.
    func find(in files: [String: [UInt8]]) -> [Canary: [String]] {
        var found: [Canary: [String]] = [:]
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            for canary in find(in: bytes).union(find(in: path)) { found[canary, default: []].append(path) }
        }
        return found
    }

    /// The characters of Base64 that only the word decides, for each of its three places in a group.
    private static func base64(_ word: [UInt8]) -> [[UInt8]] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        return (0..<3).map { skip in
            let whole = word.dropFirst(skip)
            let groups = whole.count / 3
            return (0..<groups).flatMap { group -> [UInt8] in
                let start = whole.startIndex + group * 3
                let bits = Int(whole[start]) << 16 | Int(whole[start + 1]) << 8 | Int(whole[start + 2])
                return [18, 12, 6, 0].map { alphabet[bits >> $0 & 63] }
            }
        }
    }
}
