/// What replaces the blocks of an included template.
struct Bindings {
    struct Bound {
        var block: Block
        /// The template whose text it is.
        var template: Int
    }

    struct Key: Hashable {
        private var blocks: [String: [Int]]

        fileprivate init(_ bound: [String: Bound]) {
            blocks = bound.mapValues { [$0.template, $0.block.id] }
        }
    }

    private var bound: [String: Bound] = [:]

    var key: Key { Key(bound) }

    subscript(name: String) -> Bound? { bound[name] }

    /// Within a replacement a block of the same name is a new one: it shows its default.
    func without(_ name: String) -> Bindings {
        var result = self
        result.bound[name] = nil
        return result
    }

    /// For a parent tag: what replaces the template at hand wins over what it passes on itself.
    func adding(_ blocks: [Block], of template: Int) -> Bindings {
        var result = self
        for block in blocks where result.bound[block.name.text] == nil {
            result.bound[block.name.text] = Bound(block: block, template: template)
        }
        return result
    }

    /// Only what can be used: so a partial without blocks is compiled once, whoever includes it.
    func reduced(to used: Set<String>, using usedBy: (Bound) -> Set<String>) -> Bindings {
        var result = Bindings()
        var open = Array(used)
        while let name = open.popLast() {
            guard result.bound[name] == nil, let block = bound[name] else { continue }
            result.bound[name] = block
            open += usedBy(block)
        }
        return result
    }
}
