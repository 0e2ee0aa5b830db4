/// The directives of one container: an opening line goes with the nearest line of colons after it that stands in the
/// same container. What lies between becomes a block of its own, which begins with the opening line.
struct DirectivePairs {
    /// Opening lines that nothing has closed yet, each with the number of its edit.
    private(set) var open: [(node: CmarkNode, number: Int)] = []
    /// Openings past the limit, whose ends are theirs.
    private var tooDeep = 0

    private static let mostNested = 50

    /// Takes the next line of colons and gives the edits that have now become a block.
    mutating func take(_ node: CmarkNode, _ number: Int, isEnd: Bool) -> [Int] {
        guard isEnd else {
            if open.count < Self.mostNested { open.append((node, number)) } else { tooDeep += 1 }
            return []
        }
        guard tooDeep == 0 else {
            tooDeep -= 1
            return []
        }
        guard let start = open.popLast(), let block = start.node.enclose(until: node) else { return [] }
        start.node.mark = start.number + 1
        block.mark = start.number + 1
        return [start.number, number]
    }
}
