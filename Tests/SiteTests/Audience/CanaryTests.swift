import Diagnostics
import DossierTestSupport
import KnowledgeBase
import Testing

/// What one audience may not read is in no byte and no name of its site, nor in what its build says; and what it may
/// read is there, so that these tests can fail.
struct CanaryTests {
    private static let base = CanaryBase()
    private static let search = CanarySearch(base.canaries)

    @Test(arguments: Readers.allCases)
    func aSiteHoldsWhatItsReadersMaySeeAndNothingElse(_ readers: Readers) throws {
        let site = try Self.base.build(for: readers)
        try #require(site.isPublished, "\(site.report)")
        // What notes together say is searched too, wherever it is made.
        let derived = site.files.keys.filter { $0.hasPrefix("boards/") || $0 == "lessons.csv" }
        #expect(derived.isEmpty == (readers.audience == .customer), "\(derived)")
        let found = Self.search.find(in: site.files)
        let leaked = found.filter { !$0.key.reach.includes(readers) }
        #expect(leaked.isEmpty, "\(list(leaked))")
        let lost = Self.base.canaries.filter { $0.isShown && $0.reach.includes(readers) && found[$0] == nil }
        #expect(lost.isEmpty, "\(lost.map(\.place).sorted().joined(separator: "\n"))")
        let told = Self.search.find(in: site.findings.map(\.words).joined(separator: "\n")).filter {
            !$0.reach.includes(readers)
        }
        #expect(told.isEmpty, "\(told.map(\.place).sorted().joined(separator: "\n"))")
    }

    /// No count, number, order or name hints at the notes that were left out.
    @Test(arguments: Readers.allCases)
    func aSiteIsTheSameWhereWhatItsReadersMayNotSeeIsNotThereAtAll(_ readers: Readers) throws {
        let site = try CanaryBase { _ in true }.build(for: readers)
        let bare = try CanaryBase { $0.includes(readers) }.build(for: readers)
        try #require(site.isPublished && bare.isPublished, "\(site.report)\(bare.report)")
        let paths = Set(site.files.keys).union(bare.files.keys)
        #expect(paths.filter { site.files[$0] != bare.files[$0] }.sorted() == [])
        #expect(site.diagnostics == bare.diagnostics, "\(site.report)")
    }

    private func list(_ found: [Canary: [String]]) -> String {
        found.map { "\($0.key.place): \($0.value.prefix(4).joined(separator: ", "))" }.sorted().joined(separator: "\n")
    }
}

extension BuiltSite {
    /// What is said of the notes. Rows of tables that name nothing at all are told whoever the site is for: a row that
    /// names what is withheld is no such row, but becomes one where that note doesn't exist.
    var findings: [Diagnostic] { diagnostics.filter { $0.rule.id != "unknown-in-table" } }
}

extension Diagnostic {
    /// What is said beside the place and its source line, which belong to a note that was read.
    fileprivate var words: String { ([message] + suggestions + notes.map(\.message)).joined(separator: " ") }
}

/// The search itself, and the canaries as they are planted.
struct CanarySearchTests {
    private let canary = Canary(place: "a place", reach: .nobody, isShown: false)
    private var word: String { canary.word }

    private func isFound(_ text: String) -> Bool {
        CanarySearch([canary]).find(in: text) == [canary]
    }

    @Test func findsAWordInWhateverFormAFileGivesIt() {
        #expect(isFound("before \(word) after"))
        #expect(isFound(word.prefix(1).uppercased() + word.dropFirst()))
        #expect(isFound(word.uppercased()))
        #expect(isFound("4\(word.dropFirst(4)) 5"), "shares its first letters with a neighbour")
        #expect(isFound(String(word.reversed())))
        #expect(isFound("4" + String(word.reversed().dropFirst(4))))
        #expect(isFound(String(word.prefix(9)) + "…"))
    }

    @Test func findsAWordInBase64WhereverItStands() {
        // RFC 4648, made by hand for a word whose bytes are known.
        let search = CanarySearch([canary])
        for skip in 0..<3 {
            let encoded = base64(Array(repeating: UInt8(ascii: "-"), count: skip) + word.utf8 + "--".utf8)
            #expect(search.find(in: encoded) == [canary], "\(encoded)")
        }
    }

    @Test func findsNothingElse() {
        #expect(!isFound("plain words, \(word.prefix(7))"))
        #expect(!isFound(""))
    }

    @Test func noTwoPlacesOfTheBaseCanBeTakenForEachOther() {
        let canaries = CanaryBase().canaries
        #expect(Set(canaries.map(\.place)).count == canaries.count)
        #expect(CanarySearch(canaries).confusable.isEmpty)
        #expect(canaries.count > 1_500, "\(canaries.count)")
    }

    private func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            bits &= 0xFFFFFF
            text += String([18, 12, 6, 0].prefix(group.count + 1).map { alphabet[bits >> $0 & 63] })
        }
        return text
    }
}
