import Files
import KnowledgeBase
import Markdown

/// Notes in the order of a list, in groups under a label, split in pages: a page's size must not grow with the number
/// of notes. What every page of the list needs of the whole is worked out once.
struct PagedNotes: Sendable {
    /// Rows a page.
    static let pageSize = 200

    /// Consecutive rows under one label: a year, a letter, a kind.
    struct Group: Sendable {
        var label: String
        var rows: Range<Int>
    }

    let notes: [Int]
    let groups: [Group]
    private(set) var pages: [PagePath] = []

    init(_ notes: [Int], label: (Int) -> String = { _ in "" }) {
        self.notes = notes
        var groups: [Group] = []
        for (row, note) in notes.enumerated() {
            let name = label(note)
            if groups.last?.label == name {
                groups[groups.count - 1].rows = groups[groups.count - 1].rows.lowerBound..<row + 1
            } else {
                groups.append(Group(label: name, rows: row..<row + 1))
            }
        }
        self.groups = groups
    }

    /// The rows of one page.
    func rows(_ page: Int) -> Range<Int> {
        let start = page * Self.pageSize
        return start..<max(start, min(notes.count, start + Self.pageSize))
    }

    /// The groups of one page, each with its rows there.
    func groups(on page: Int) -> [Group] {
        let rows = rows(page)
        return groups.compactMap { group in
            let shown = group.rows.clamped(to: rows)
            return shown.isEmpty ? nil : Group(label: group.label, rows: shown)
        }
    }

    /// Addresses for all pages: the wanted one, then the same with numbers.
    /// - Parameter first: the address of the first page, where it has one already.
    mutating func claim(_ wanted: String, first: PagePath? = nil, in addresses: inout AddressBook) {
        let count = max(1, (notes.count + Self.pageSize - 1) / Self.pageSize)
        pages = [first ?? addresses.claim(generated: wanted)]
        for number in 1..<count + 1 where number > 1 {
            pages.append(addresses.claim(generated: numbered(wanted, number)))
        }
    }
}

/// The letter that a sort key is listed under: A to Z, else `#`.
func initial(_ key: String) -> String {
    guard let first = key.utf8.first, first &- UInt8(ascii: "a") < 26 else { return "#" }
    return String(Unicode.Scalar(first & ~0x20))
}

/// How titles are sorted: folded, without leading marks such as `¿` and quotes. What begins with no letter of the
/// Latin alphabet comes first.
func sortKey(_ title: String) -> String {
    let folded = fold(title)
    let trimmed = folded.unicodeScalars.drop { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    let key = trimmed.isEmpty ? folded : String(trimmed)
    return initial(key) == "#" ? " " + key : key
}
