/// How to get at a declared name of the value in a frame.
enum Access: Sendable {
    typealias Hop = @Sendable (Frame) -> Frame?

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
        case .object(_, let enter): { enter($0) != nil }
        case .list(_, _, let isSet): isSet
        }
    }

    /// The same, of a value that is one step away.
    func through(_ hop: @escaping Hop) -> Access {
        switch self {
        case .text(let get): .text { hop($0).flatMap(get) }
        case .html(let write, let isSet):
            .html(
                { frame, out in if let frame = hop(frame) { write(frame, &out) } },
                isSet: { hop($0).map(isSet) ?? false })
        case .flag(let get): .flag { hop($0).map(get) ?? false }
        case .number(let get): .number { hop($0).flatMap(get) }
        case .object(let record, let enter): .object(record) { hop($0).flatMap(enter) }
        case .list(let record, let visit, let isSet):
            .list(
                record,
                { frame, body in if let frame = hop(frame) { visit(frame, body) } },
                isSet: { hop($0).map(isSet) ?? false })
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
