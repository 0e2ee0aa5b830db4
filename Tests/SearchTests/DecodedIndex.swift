import Files

@testable import Search

/// The written files read back as the browser reads them, for tests.
struct DecodedIndex {
    struct Entry: Equatable {
        var shard: Int
        var place: Int
    }

    private(set) var texts: [String: String] = [:]
    /// By form: the group that it refers to.
    private(set) var groups: [String: Entry] = [:]
    private var postings: [[String]] = []

    init(_ files: [SearchFile]) {
        for file in files { texts[file.path.rawValue] = String(decoding: file.bytes, as: UTF8.self) }
        var shard = 0
        while let text = texts["search/t/\(shard).js"] {
            // No string of a shard needs an escape, so quotes tell its parts.
            let parts = text.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
            let references = Self.numbers(parts[9])
            var at = 0
            var own = 0
            var previous = ""
            for entry in parts[5].split(separator: " ") {
                previous = String(previous.prefix(Self.numbers(String(entry.prefix(1)))[0])) + entry.dropFirst()
                let reference = references[at]
                at += 1
                switch reference {
                case 0:
                    groups[previous] = Entry(shard: shard, place: own)
                    own += 1
                case _ where reference % 2 == 1:
                    groups[previous] = Entry(shard: shard, place: (reference - 1) / 2)
                default:
                    groups[previous] = Entry(shard: reference / 2 - 1, place: references[at])
                    at += 1
                }
            }
            postings.append(stride(from: 13, to: parts.count - 1, by: 2).map { parts[$0] })
            shard += 1
        }
    }

    /// The notes that hold the form's group, strongest first, from the shard and its tail.
    func documents(_ form: String) -> [Int] {
        guard let group = groups[form] else { return [] }
        let numbers = Self.numbers(postings[group.shard][group.place])
        guard numbers[1] > 0 else { return Self.documents(numbers[2...]) }
        let tail = (texts["search/u/\(numbers[1] - 1).js"] ?? "").split(separator: "\"").map(String.init)
        return Self.documents(numbers[3...]) + Self.documents(Self.numbers(tail[3 + 2 * numbers[2]])[...])
    }

    private static func documents(_ runs: ArraySlice<Int>) -> [Int] {
        var documents: [Int] = []
        var rest = runs
        while rest.popFirst() != nil, let count = rest.popFirst() {
            var document = -1
            for _ in 0..<count {
                document += 1 + (rest.popFirst() ?? 0)
                documents.append(document)
            }
        }
        return documents
    }

    static func numbers(_ text: String) -> [Int] {
        var numbers: [Int] = []
        var number = 0
        var scale = 1
        for code in text.utf8 {
            let digit = Int(code) - (code > 92 ? 36 : 35)
            number += (digit < 60 ? digit : digit - 60) * scale
            scale *= 30
            if digit < 60 {
                numbers.append(number)
                number = 0
                scale = 1
            }
        }
        return numbers
    }
}
