/// Collects the steps of a program, joining texts that follow one another.
struct Emitter {
    private var steps: [Step] = []
    private var tables = Program.Tables()
    /// Where the text begins that no step writes yet.
    private var literalStart = 0

    mutating func append(_ bytes: some Collection<UInt8>) {
        tables.literals.append(contentsOf: bytes)
    }

    /// What writes a value; nothing for one that isn't written but entered.
    mutating func append(_ access: Access, slot: Int) {
        let action: Step.Action
        switch access.kind {
        case .text(.stored): action = .text
        case .text(.storedOptional): action = .optionalText
        case .text(.element(let index)): action = .element(index)
        case .text(.made(let get)): action = .madeText(add(.init(get: get), to: \.texts))
        case .number(let get): action = .number(add(.init(get: get), to: \.numbers))
        case .html(let write, _): action = .html(add(.init(write: write), to: \.html))
        case .flag, .object, .list: return
        }
        append(Step(action: action, slot: slot, offset: access.offset))
    }

    mutating func append(_ program: Program) {
        append(Step(action: .run(add(program, to: \.programs))))
    }

    /// A section that shows its content where the value is set, or where it isn't.
    mutating func test(_ access: Access, slot: Int, shownWhen: Bool, _ content: (inout Emitter) -> Void) {
        let action: Step.Action =
            switch access.isSet {
            case .stored(let flag): .test(flag, shownWhen: shownWhen)
            case .made(let get): .madeTest(add(.init(get: get), to: \.flags), shownWhen: shownWhen)
            }
        section(Step(action: action, slot: slot, offset: access.offset), content)
    }

    /// A section that enters a value.
    /// - Parameter inner: The slot that the value gets.
    mutating func enter(
        _ hop: Hop, _ access: Access, slot: Int, inner: Int, _ content: (inout Emitter) -> Void
    ) {
        switch hop {
        case .within(let distance):
            section(Step(action: .enter(slot: inner), slot: slot, offset: access.offset + distance), content)
        case .made(let lend): visit(lend, access, slot: slot, inner: inner, content)
        }
    }

    /// A section that enters each of some values.
    mutating func visit(
        _ visit: @escaping @Sendable (Frame, (Frame) -> Void) -> Void, _ access: Access, slot: Int, inner: Int,
        _ content: (inout Emitter) -> Void
    ) {
        let number = add(.init(lend: visit), to: \.visits)
        section(Step(action: .visit(number, slot: inner), slot: slot, offset: access.offset), content)
    }

    mutating func finish() -> Program {
        flush()
        return Program(steps, tables)
    }

    private mutating func section(_ step: Step, _ content: (inout Emitter) -> Void) {
        append(step)
        let place = steps.count - 1
        content(&self)
        flush()
        steps[place].end = steps.count
    }

    private mutating func append(_ step: Step) {
        flush()
        steps.append(step)
    }

    private mutating func flush() {
        guard literalStart < tables.literals.count else { return }
        steps.append(Step(action: .literal(literalStart..<tables.literals.count)))
        literalStart = tables.literals.count
    }

    private mutating func add<Entry>(
        _ entry: Entry, to table: WritableKeyPath<Program.Tables, [Entry]>
    ) -> Int {
        tables[keyPath: table].append(entry)
        return tables[keyPath: table].count - 1
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
