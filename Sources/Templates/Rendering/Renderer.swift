/// Carries out steps over a stack of frames. Its depth is that of the compiled template, which is bounded.
struct Renderer: ~Copyable {
    /// What is beyond the slot of the innermost section is of sections that were left.
    private var frames: [Frame]
    private(set) var out = PageBuffer()
    /// For what others write.
    private var written: [UInt8] = []

    init(page: Frame) {
        frames = [page]
    }

    mutating func run(_ program: Program) {
        // Lent once: to ask the program at each step would count references up and down.
        program.steps.withUnsafeBufferPointer { steps in
            program.tables.literals.withUnsafeBufferPointer { literals in
                run(program, steps, literals, steps.indices)
            }
        }
    }

    private mutating func run(
        _ program: Program, _ steps: UnsafeBufferPointer<Step>, _ literals: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>
    ) {
        var next = range.lowerBound
        while next < range.upperBound {
            let step = steps[next]
            let frame = frames[step.slot] + step.offset
            next += 1
            switch step.action {
            case .literal(let bytes): out.append(UnsafeBufferPointer(rebasing: literals[bytes]))
            case .text: frame.withText { out.appendEscapedHTML($0) }
            case .optionalText: frame.withOptionalText { out.appendEscapedHTML($0) }
            case .element(let index): frame.withElement(index) { out.appendEscapedHTML($0) }
            case .madeText(let number):
                if var text = program.tables.texts[number].get(frame) { text.withUTF8 { out.appendEscapedHTML($0) } }
            case .number(let number):
                if let value = program.tables.numbers[number].get(frame) {
                    var digits = String(value)
                    digits.withUTF8 { out.append($0) }
                }
            case .html(let number):
                written.removeAll(keepingCapacity: true)
                program.tables.html[number].write(frame, &written)
                written.withUnsafeBufferPointer { out.append($0) }
            case .test(let flag, let shownWhen): if flag.get(frame) != shownWhen { next = step.end }
            case .madeTest(let number, let shownWhen):
                if program.tables.flags[number].get(frame) != shownWhen { next = step.end }
            case .enter(let slot): enter(frame, slot)
            case .visit(let number, let slot):
                let content = next..<max(next, step.end)
                program.tables.visits[number].lend(frame) {
                    enter($0, slot)
                    run(program, steps, literals, content)
                }
                next = content.upperBound
            case .run(let number): run(program.tables.programs[number])
            }
        }
    }

    private mutating func enter(_ frame: Frame, _ slot: Int) {
        if slot < frames.count { frames[slot] = frame } else { frames.append(frame) }
    }
}
