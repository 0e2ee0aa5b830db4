/// Carries out steps over a stack of frames. Its depth is that of the compiled template, which is bounded.
struct Renderer {
    private var frames: [Frame]

    init(page: Frame) {
        frames = [page]
    }

    mutating func run(_ program: Program, into out: inout [UInt8]) {
        run(program, program.steps.indices, into: &out)
    }

    private mutating func run(_ program: Program, _ range: Range<Int>, into out: inout [UInt8]) {
        let tables = program.tables
        var next = range.lowerBound
        while next < range.upperBound {
            let step = program.steps[next]
            let content = next + 1..<max(next + 1, step.end)
            let frame = frames[step.slot] + step.offset
            next = content.upperBound
            switch step.action {
            case .literal(let bytes): out.append(contentsOf: tables.literals[bytes])
            case .text: out.appendEscapedHTML(frame.of(String.self).pointee)
            case .optionalText: if let text = frame.of(String?.self).pointee { out.appendEscapedHTML(text) }
            case .madeText(let number): if let text = tables.texts[number](frame) { out.appendEscapedHTML(text) }
            case .number(let number):
                if let value = tables.numbers[number](frame) { out.append(contentsOf: String(value).utf8) }
            case .html(let number): tables.html[number](frame, &out)
            case .flag(let shownWhen):
                if frame.of(Bool.self).pointee == shownWhen { run(program, content, into: &out) }
            case .madeFlag(let number, let shownWhen):
                if tables.flags[number](frame) == shownWhen { run(program, content, into: &out) }
            case .enter: enter(frame, program, content, into: &out)
            case .visit(let number):
                tables.visits[number](frame) { enter($0, program, content, into: &out) }
            case .run(let number): run(tables.programs[number], into: &out)
            }
        }
    }

    private mutating func enter(
        _ frame: Frame, _ program: Program, _ content: Range<Int>, into out: inout [UInt8]
    ) {
        frames.append(frame)
        run(program, content, into: &out)
        frames.removeLast()
    }
}
