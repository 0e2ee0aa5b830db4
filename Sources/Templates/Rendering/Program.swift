/// A compiled template in one context. Shared by all places that include it in the same way.
final class Program: Sendable {
    let instructions: [Instruction]
    /// How many instructions one rendering carries out at most, lists taken as one item.
    let weight: Int

    init(_ instructions: [Instruction]) {
        self.instructions = instructions
        weight = Instruction.weight(of: instructions)
    }
}

/// A step of rendering. A slot is a place in the stack of frames, counted from the page at 0: it is known when
/// compiling, because every section's depth is.
enum Instruction: Sendable {
    case literal([UInt8])
    case text(slot: Int, @Sendable (Frame) -> String?)
    case number(slot: Int, @Sendable (Frame) -> Int?)
    case html(slot: Int, @Sendable (Frame, inout [UInt8]) -> Void)
    /// A section that shows its content without entering a value.
    case test(slot: Int, @Sendable (Frame) -> Bool, shownWhen: Bool, [Instruction])
    case enter(slot: Int, Hop, [Instruction])
    case each(slot: Int, @Sendable (Frame, (Frame) -> Void) -> Void, [Instruction])
    case run(Program)

    fileprivate static func weight(of instructions: [Instruction]) -> Int {
        var sum = instructions.count
        for instruction in instructions {
            let inner =
                switch instruction {
                case .literal, .text, .number, .html: 0
                case .test(_, _, _, let body), .enter(_, _, let body), .each(_, _, let body): weight(of: body)
                case .run(let program): program.weight
                }
            let (result, overflow) = sum.addingReportingOverflow(inner)
            sum = overflow ? .max : result
        }
        return sum
    }
}
