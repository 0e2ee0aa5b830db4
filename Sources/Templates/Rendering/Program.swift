/// A compiled template in one context. Shared by all places that include it in the same way.
final class Program: Sendable {
    let instructions: [Instruction]

    init(_ instructions: [Instruction]) {
        self.instructions = instructions
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
    case enter(slot: Int, Access.Hop, [Instruction])
    case each(slot: Int, @Sendable (Frame, (Frame) -> Void) -> Void, [Instruction])
    case run(Program)
}
