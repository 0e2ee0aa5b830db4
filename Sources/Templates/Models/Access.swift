/// How to get at a declared name of the value in a frame.
enum Access: Sendable {
    case text(@Sendable (Frame) -> String?)
    case html(@Sendable (Frame, inout [UInt8]) -> Void, isSet: @Sendable (Frame) -> Bool)
    case flag(@Sendable (Frame) -> Bool)
    case number(@Sendable (Frame) -> Int?)
    case object(Record, Hop)
    case list(Record, @Sendable (Frame, (Frame) -> Void) -> Void, isSet: @Sendable (Frame) -> Bool)

    /// Whether a section over it is shown.
    var isSet: @Sendable (Frame) -> Bool {
        switch self {
        case .text(let get): { !(get($0)?.isEmpty ?? true) }
        case .html(_, let isSet): isSet
        case .flag(let get): get
        case .number(let get): { (get($0) ?? 0) != 0 }
        case .object(_, let hop): { hop.enter($0) != nil }
        case .list(_, _, let isSet): isSet
        }
    }

    /// The same, of a value that is one step away.
    func through(_ hop: Hop) -> Access {
        switch self {
        case .text(let get): .text { $0.reach(hop).flatMap(get) }
        case .html(let write, let isSet):
            .html(
                { frame, out in if let frame = frame.reach(hop) { write(frame, &out) } },
                isSet: { $0.reach(hop).map(isSet) ?? false })
        case .flag(let get): .flag { $0.reach(hop).map(get) ?? false }
        case .number(let get): .number { $0.reach(hop).flatMap(get) }
        case .object(let record, let next): .object(record, Hop { $0.reach(hop).flatMap(next.enter) })
        case .list(let record, let visit, let isSet):
            .list(
                record,
                { frame, body in if let frame = frame.reach(hop) { visit(frame, body) } },
                isSet: { $0.reach(hop).map(isSet) ?? false })
        }
    }

    /// In messages and in the reference.
    var kind: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "a flag"
        case .number: "a number"
        case .object(let record, _): "one \(record.name)"
        case .list(let record, _, _): "a list of \(record.name)"
        }
    }
}
