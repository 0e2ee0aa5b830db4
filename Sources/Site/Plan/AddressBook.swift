import Diagnostics
import Files
import KnowledgeBase

extension Rule {
    static let addressClash = Rule(
        "address-clash", .warning,
        "Two notes would have the same address, or one that differs only by case, which many disks can't hold; one got a "
            + "number.",
        remedy: "Give one of them another `id`, or another file name.")
}

/// Which address each page has. Notes choose first; a generated page never displaces one.
struct AddressBook: Sendable {
    /// By note. A policy's version in force has the bare address, `policies/escalation.html`.
    private(set) var notes: [PagePath] = []
    /// By note, for policies: the address that keeps to the version, `policies/escalation@2.html`.
    private(set) var pinned: [PagePath?] = []
    /// The same, percent-encoded, to be put behind the way to the root.
    private(set) var encoded: [String] = []
    private(set) var encodedPinned: [String?] = []
    /// Folded addresses that are taken.
    private var taken: Set<String> = []
    private(set) var sink = DiagnosticSink()

    init(_ base: KnowledgeBase) {
        // Files that every site has; a note of the name of one of them moves aside.
        for name in ["manifest.json", "index.json"] { taken.insert(name) }
        for (index, note) in base.notes.enumerated() {
            guard note.type == .policy, let family = base.policies.family(of: index) else {
                let isFolderPage = note.path.map { base.folderPages.contains(index, at: $0) } ?? false
                notes.append(claim(Self.wanted(note, isFolderPage: isFolderPage), for: note))
                pinned.append(nil)
                continue
            }
            let version = claim(Self.wanted(note, version: note.version ?? 0), for: note)
            pinned.append(version)
            notes.append(family.current == index ? claim(Self.wanted(note), for: note) : version)
        }
        encoded = notes.map { PercentEncoding.encode($0.rawValue) }
        encodedPinned = pinned.map { $0.map { PercentEncoding.encode($0.rawValue) } }
    }

    /// An address for a generated page: the wanted one, else the first free with a number.
    mutating func claim(generated wanted: String) -> PagePath {
        claim(wanted)
    }

    private mutating func claim(_ wanted: String, for note: Note) -> PagePath {
        let path = claim(wanted)
        if path.rawValue != wanted, let source = note.path {
            sink.report(
                .addressClash, "the address \(wanted) is taken; the page is at \(path)", at: Location(source, 0..<0))
        }
        return path
    }

    private mutating func claim(_ wanted: String) -> PagePath {
        var path = wanted
        var number = 2
        while !taken.insert(path.lowercased()).inserted {
            path = numbered(wanted, number)
            number += 1
        }
        return PagePath(path)
    }

    private static func wanted(_ note: Note, version: Int? = nil, isFolderPage: Bool = false) -> String {
        if let folder = note.type.folder {
            let suffix = version.map { "@\($0)" } ?? ""
            return folder + "/" + fileName(note.id.rawValue) + suffix + ".html"
        }
        guard let path = note.path else { return fileName(note.id.rawValue) + ".html" }
        let name = isFolderPage ? "index" : path.name.withoutNoteEnding
        let parts = path.folder.split(separator: "/") + [name]
        return parts.map { fileName(composed(String($0))) }.joined(separator: "/") + ".html"
    }

    /// A name as one component of a path that every disk can hold.
    private static func fileName(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case ..<0x20, 0x7F, UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: ":"), UInt8(ascii: "*"),
                UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"):
                bytes.append(UInt8(ascii: "-"))
            default:
                bytes.append(byte)
            }
        }
        if bytes.first == UInt8(ascii: ".") { bytes[0] = UInt8(ascii: "-") }
        return cut(bytes, to: 200)
    }

    /// Most disks hold 255 bytes a name.
    private static func cut(_ bytes: [UInt8], to most: Int) -> String {
        var end = min(bytes.count, most)
        while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }
}

/// `a/b.html` as `a/b-2.html`.
func numbered(_ path: String, _ number: Int) -> String {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path + "-\(number)" }
    return path[..<dot] + "-\(number)" + path[dot...]
}
