/// Collects instructions, joining texts that follow one another.
struct Emitter {
    private var instructions: [Instruction] = []
    private var literal: [UInt8] = []

    mutating func append(_ bytes: some Collection<UInt8>) {
        literal.append(contentsOf: bytes)
    }

    mutating func append(_ instruction: Instruction) {
        flush()
        instructions.append(instruction)
    }

    mutating func finish() -> [Instruction] {
        flush()
        return instructions
    }

    private mutating func flush() {
        guard !literal.isEmpty else { return }
        instructions.append(.literal(literal))
        literal = []
    }
}

/// The white space at the start of the lines that are being written.
struct Margin {
    /// Put before each line.
    var indent: [UInt8] = []
    /// How much of a line's own white space is left out.
    var dedent = 0

    func indent(of line: ArraySlice<UInt8>) -> [UInt8] {
        indent + line.dropFirst(dedent)
    }
}
