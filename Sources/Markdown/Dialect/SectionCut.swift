/// Takes out of the tree what a rule doesn't let through, before anything is read from it.
struct SectionCut {
    let source: NoteSource
    let rule: SectionRule

    /// - Returns: the lines that it took, in order of the file within each container.
    func apply(to root: CmarkNode) -> [CutLines] {
        var cut: [CutLines] = []
        if let only = rule.only { keep(only, in: root, &cut) }
        guard !rule.except.isEmpty || !rule.keepsQuotations else { return cut }
        var containers = [root]
        while let container = containers.popLast() {
            var run = Run(self, container)
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
                    run.take(node)
                    continue
                }
                run.end(before: node)
                if node.kind == .quote, !rule.keepsQuotations {
                    run.take(quotation: node)
                } else if node.kind.isContainer {
                    containers.append(node)
                }
            }
            run.end()
            cut += run.cut
        }
        return cut
    }

    /// Keeps top-level sections alone: those of the lowest level that the text uses, a title above them left aside.
    private func keep(_ only: Set<String>, in root: CmarkNode, _ cut: inout [CutLines]) {
        var level = 7
        var child = root.firstChild
        if let first = child, isTitle(first), !only.contains(key(first)) { child = first.next }
        while let node = child {
            if node.kind == .heading { level = min(level, node.headingLevel) }
            child = node.next
        }
        var isKept = false
        var run = Run(self, root, start: source.start)
        child = root.firstChild
        var isFirst = true
        while let node = child {
            child = node.next
            if node.kind == .heading, node.headingLevel <= level, !isFirst || node.headingLevel == level {
                isKept = only.contains(key(node))
            }
            // The title stays for the step that takes it.
            if !isKept, isFirst, isTitle(node) {
                run.end(before: node)
                run.begin(after: node)
            } else if isKept {
                run.end(before: node)
            } else {
                run.take(node)
            }
            isFirst = false
        }
        run.end()
        cut += run.cut
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
    var isContainer: Bool {
        self == .document || self == .quote || self == .list || self == .item || self == .customBlock
    }
}

extension SectionCut {
    /// Blocks of one container that follow one another and are taken out.
    fileprivate struct Run {
        let source: NoteSource
        let container: CmarkNode
        private(set) var cut: [CutLines] = []
        private var start: Int?

        init(_ section: SectionCut, _ container: CmarkNode, start: Int? = nil) {
            source = section.source
            self.container = container
            self.start = start
        }

        mutating func take(_ node: CmarkNode) {
            start = start ?? source.start(of: node.opening)
            node.remove()
        }

        /// Where an underlined title ends cmark doesn't tell.
        mutating func begin(after title: CmarkNode) {
            let bytes = source.bytes
            var line = title.startLine
            func isUnderline(_ line: Int) -> Bool {
                let content = source.content(ofLines: line, through: line).filter { !bytes[$0].isBlank }
                return !content.isEmpty && content.allSatisfy { bytes[$0] == UInt8(ascii: "=") }
            }
            if bytes[source.start(of: title)...].first != UInt8(ascii: "#") {
                while line < title.endLine, !isUnderline(line) { line += 1 }
            }
            start = source.lines.range(line).upperBound
        }

        mutating func end(before node: CmarkNode) {
            end(at: source.lines.range(node.opening.startLine).lowerBound)
        }

        /// Ends with the container: before what follows it.
        mutating func end() {
            end(at: containerEnd)
        }

        /// A quotation goes as far as the first blank line, or to what follows it.
        mutating func take(quotation: CmarkNode) {
            let limit = quotation.next.map { source.lines.range($0.opening.startLine).lowerBound } ?? containerEnd
            var line = quotation.startLine
            take(quotation)
            repeat {
                line += 1
            } while source.lines.range(line).lowerBound < limit
                && !source.content(ofLines: line, through: line).allSatisfy { source.bytes[$0].isBlank }
            end(at: min(limit, source.lines.range(line).lowerBound))
        }

        private var containerEnd: Int {
            var node: CmarkNode? = container
            while let last = node, last.next == nil { node = last.parent }
            return node?.next.map { source.lines.range($0.opening.startLine).lowerBound } ?? source.bytes.count
        }

        private mutating func end(at end: Int) {
            if let start, start < end {
                var quotes = 0
                var node: CmarkNode? = container
                while let inner = node {
                    if inner.kind == .quote { quotes += 1 }
                    node = inner.parent
                }
                cut.append(CutLines(range: start..<end, quotes: quotes))
            }
            start = nil
        }
    }
}
