/// Carries out instructions over a stack of frames. Its depth is that of the compiled template, which is bounded.
struct Renderer {
    var frames: [Frame]

    mutating func run(_ instructions: [Instruction], into out: inout [UInt8]) {
        for instruction in instructions {
            switch instruction {
            case .literal(let bytes):
                out.append(contentsOf: bytes)
            case .text(let slot, let get):
                if let text = get(frames[slot]) { out.appendEscapedHTML(text) }
            case .number(let slot, let get):
                if let number = get(frames[slot]) { out.append(contentsOf: String(number).utf8) }
            case .html(let slot, let write):
                write(frames[slot], &out)
            case .test(let slot, let isSet, let shownWhen, let body):
                if isSet(frames[slot]) == shownWhen { run(body, into: &out) }
            case .enter(let slot, let hop, let body):
                guard let frame = hop.enter(frames[slot]) else { continue }
                frames.append(frame)
                run(body, into: &out)
                frames.removeLast()
            case .each(let slot, let visit, let body):
                visit(frames[slot]) { frame in
                    frames.append(frame)
                    run(body, into: &out)
                    frames.removeLast()
                }
            case .run(let program):
                run(program.instructions, into: &out)
            }
        }
    }
}
