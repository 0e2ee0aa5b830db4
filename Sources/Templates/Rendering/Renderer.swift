/// Carries out steps over a stack of frames. Its depth is that of the compiled template, which is bounded.
struct Renderer {
    /// What is beyond the slot of the innermost section is of sections that were left.
    private var frames: [Frame]

    init(page: Frame) {
        frames = [page]
    }

    mutating func run(_ program: Program, into out: inout [UInt8]) {
        run(program, program.steps.indices, into: &out)
    }

    private mutating func run(_ program: Program, _ range: Range<Int>, into out: inout [UInt8]) {
        var next = range.lowerBound
        while next < range.upperBound {
            let step = program.steps[next]
            let frame = frames[step.slot] + step.offset
            next += 1
            switch step.action {
            case .literal(let bytes):
                program.tables.literals.withUnsafeBufferPointer {
                    out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[bytes]))
                }
            case .text: frame.withText { out.appendEscapedHTML($0) }
            case .optionalText: frame.withOptionalText { out.appendEscapedHTML($0) }
            case .madeText(let number):
                if let text = program.tables.texts[number].get(frame) { out.appendEscapedHTML(text) }
            case .number(let number):
                if let value = program.tables.numbers[number].get(frame) { out.append(contentsOf: String(value).utf8) }
            case .html(let number): program.tables.html[number].write(frame, &out)
            case .test(let flag, let shownWhen): if flag.get(frame) != shownWhen { next = step.end }
            case .madeTest(let number, let shownWhen):
                if program.tables.flags[number].get(frame) != shownWhen { next = step.end }
            case .enter(let slot): enter(frame, slot)
            case .visit(let number, let slot):
                let content = next..<max(next, step.end)
                program.tables.visits[number].lend(frame) {
                    enter($0, slot)
                    run(program, content, into: &out)
                }
                next = content.upperBound
            case .run(let number): run(program.tables.programs[number], into: &out)
            }
        }
    }

    private mutating func enter(_ frame: Frame, _ slot: Int) {
        if slot < frames.count { frames[slot] = frame } else { frames.append(frame) }
    }
}
