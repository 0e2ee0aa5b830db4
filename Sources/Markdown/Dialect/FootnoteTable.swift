internal import Diagnostics

extension Rule {
    static let unusedFootnote = Rule(
        "unused-footnote", .warning,
        "A footnote is defined but nothing refers to it, or it is defined twice, so no reader will see it.",
        remedy: "Refer to it, `[^name]`, or remove it.")
    static let missingFootnote = Rule(
        "missing-footnote", .warning,
        "A reference to a footnote that the note doesn't define is shown as it is written.",
        remedy: "Define it, `[^name]: text`, or put a backslash before the bracket.")
}

/// The footnotes that a note defines, and what is known of the references to them so far.
struct FootnoteTable {
    struct Definition {
        /// nil for one that is written where it is referred to.
        var item: CmarkNode?
        /// The label in the file, brackets included; the whole footnote where it has none.
        var label: Range<Int>
        /// Counted from 1 in the order of first references; 0 while there is none.
        var number = 0
        var references = 0
        /// Which of those that are written where they are referred to.
        var inline: Int?
    }

    private(set) var definitions: [Definition] = []
    /// The definitions that are referred to, by first reference.
    private(set) var order: [Int] = []
    private(set) var repeated: [Range<Int>] = []
    private var byKey: [String: Int] = [:]

    var isEmpty: Bool { definitions.isEmpty }

    /// Collects the definitions that are still in the tree, and marks lists that hold nothing else.
    init(in root: CmarkNode, of source: NoteSource) {
        guard !source.edits.isEmpty else { return }
        var found: [Definition] = []
        var containers = [root]
        while let container = containers.popLast() {
            var child = container.firstChild
            var holdsOthers = container.kind != .list
            while let node = child {
                child = node.next
                if node.kind.isContainer { containers.append(node) }
                if node.kind == .item, let label = source.edits.footnoteLabel(markedBy: node.mark) {
                    found.append(Definition(item: node, label: label))
                } else {
                    holdsOthers = true
                }
            }
            if !holdsOthers { container.mark = 1 }
        }
        for definition in found.sorted(by: { $0.label.lowerBound < $1.label.lowerBound }) {
            let key = Footnote.key(source.bytes[definition.label])
            if byKey[key] == nil {
                byKey[key] = definitions.count
                definitions.append(definition)
            } else {
                repeated.append(definition.label)
            }
        }
    }

    /// The ids that the footnotes take in a page.
    func ids(in source: NoteSource) -> Set<String> {
        var ids: Set<String> = []
        for definition in definitions {
            let label = String(decoding: source.bytes[definition.label.dropFirst(2).dropLast()], as: UTF8.self)
            ids.insert("fn-" + label)
            ids.insert("fnref-" + label)
        }
        return ids
    }

    /// Adds a footnote that is written where it is referred to.
    mutating func add(inline number: Int, at place: Range<Int>) -> Int {
        order.append(definitions.count)
        definitions.append(
            Definition(item: nil, label: place, number: order.count, references: 1, inline: number))
        return definitions.count - 1
    }

    /// Counts a reference: the footnote's number, and which reference to it this is, from 1.
    mutating func refer(to label: ArraySlice<UInt8>) -> (definition: Int, number: Int, reference: Int)? {
        guard let index = byKey[Footnote.key(label)] else { return nil }
        if definitions[index].number == 0 {
            order.append(index)
            definitions[index].number = order.count
        }
        definitions[index].references += 1
        return (index, definitions[index].number, definitions[index].references)
    }
}
