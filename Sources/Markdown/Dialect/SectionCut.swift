/// Takes the sections out of the tree that a rule doesn't let through, before anything is read from it.
struct SectionCut {
    let source: NoteSource
    let rule: SectionRule

    func apply(to root: CmarkNode) {
        if let only = rule.only { keep(only, in: root) }
        guard !rule.except.isEmpty else { return }
        var containers = [root]
        while let container = containers.popLast() {
            var cutLevel: Int?
            var child = container.firstChild
            while let node = child {
                child = node.next
                if node.kind == .heading {
                    let level = node.headingLevel
                    if let cut = cutLevel, level <= cut { cutLevel = nil }
                    if cutLevel == nil, isExcepted(node) { cutLevel = level }
                }
                if cutLevel != nil {
                    node.remove()
                } else if node.kind.isContainer {
                    containers.append(node)
                }
            }
        }
    }

    /// Keeps top-level sections alone: those of the lowest level that the text uses, a title above them left aside.
    private func keep(_ only: Set<String>, in root: CmarkNode) {
        var level = 7
        var child = root.firstChild
        if let first = child, isTitle(first), !only.contains(key(first)) { child = first.next }
        while let node = child {
            if node.kind == .heading { level = min(level, node.headingLevel) }
            child = node.next
        }
        var isKept = false
        child = root.firstChild
        var isFirst = true
        while let node = child {
            child = node.next
            if node.kind == .heading, node.headingLevel <= level, !isFirst || node.headingLevel == level {
                isKept = only.contains(key(node))
            }
            // The title stays for the step that takes it.
            if !isKept, !(isFirst && isTitle(node)) { node.remove() }
            isFirst = false
        }
    }

    private func isTitle(_ node: CmarkNode) -> Bool { node.kind == .heading && node.headingLevel == 1 }

    private func isExcepted(_ heading: CmarkNode) -> Bool {
        let key = key(heading)
        return rule.except.contains(key) || rule.except.contains(SectionRule.withoutNumber(key))
    }

    private func key(_ heading: CmarkNode) -> String {
        SectionRule.key(String(decoding: source.words(of: heading), as: UTF8.self))
    }
}

extension CmarkNode.Kind {
    /// Whether blocks stand inside.
    var isContainer: Bool { self == .document || self == .quote || self == .list || self == .item }
}
