internal import Files

/// What a result shows without its excerpt: packs of `size` documents, each
/// `[title, address, type, accounts, 1 when it isn't current]`, the type by its number in the manifest.
enum DocumentPacks {
    static let size = 16

    static func files(_ documents: [SearchDocument], types: DocumentTypes) -> [SearchFile] {
        stride(from: 0, to: documents.count, by: size).map { start in
            let pack = documents[start..<min(start + size, documents.count)]
            return SearchFile("d/\(start / size)", size: 2048) { json in
                JSONText.appendList(pack, to: &json) { document, out in
                    out.append(UInt8(ascii: "["))
                    JSONText.append(document.title, to: &out)
                    out.append(UInt8(ascii: ","))
                    JSONText.append(document.address.rawValue, to: &out)
                    out += Array(",\(types.number(of: document)),".utf8)
                    JSONText.append(document.accounts.joined(separator: ", "), to: &out)
                    out += Array(document.isCurrent ? ",0]".utf8 : ",1]".utf8)
                }
            }
        }
    }
}

/// The kinds of notes with what they are called, each once.
struct DocumentTypes: Sendable {
    /// Pairs of id and label, sorted.
    let all: [[String]]
    private let numbers: [[String]: Int]

    init(_ documents: [SearchDocument]) {
        let all = Set(documents.map(Self.key)).sorted { $0.lexicographicallyPrecedes($1) }
        self.all = all
        numbers = Dictionary(uniqueKeysWithValues: zip(all, all.indices))
    }

    func number(of document: SearchDocument) -> Int { numbers[Self.key(document)] ?? 0 }

    private static func key(_ document: SearchDocument) -> [String] {
        [document.type, document.typeLabel.isEmpty ? document.type : document.typeLabel]
    }
}
