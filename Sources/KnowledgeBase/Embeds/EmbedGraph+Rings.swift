extension EmbedGraph {
    /// The embeds that lead back to themselves: by part, the numbers of the links. Tarjan's strongly connected
    /// components, with a stack of our own.
    func rings() -> [(part: Int, link: Int)] {
        let component = components()
        var rings: [(part: Int, link: Int)] = []
        for (part, uses) in uses.enumerated() {
            for use in uses where component[use.part] == component[part] { rings.append((part, use.link)) }
        }
        return rings
    }

    /// By part, a number that those have in common that show each other.
    private func components() -> [Int] {
        let count = parts.count
        var order = [Int](repeating: -1, count: count)
        var lowest = [Int](repeating: 0, count: count)
        var component = [Int](repeating: -1, count: count)
        var next = [Int](repeating: 0, count: count)
        var reached = 0
        var open: [Int] = []
        for root in 0..<count where order[root] < 0 {
            var path = [root]
            while let part = path.last {
                if order[part] < 0 {
                    order[part] = reached
                    lowest[part] = reached
                    reached += 1
                    open.append(part)
                }
                if next[part] < uses[part].count {
                    let other = uses[part][next[part]].part
                    next[part] += 1
                    if order[other] < 0 {
                        path.append(other)
                    } else if component[other] < 0 {
                        lowest[part] = min(lowest[part], order[other])
                    }
                    continue
                }
                path.removeLast()
                if let above = path.last { lowest[above] = min(lowest[above], lowest[part]) }
                guard lowest[part] == order[part] else { continue }
                while let member = open.popLast() {
                    component[member] = part
                    if member == part { break }
                }
            }
        }
        return component
    }
}
