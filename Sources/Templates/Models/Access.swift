/// How to get at a declared name of the value in a frame.
struct Access: Sendable {
    /// Where the value that the kind speaks of lies within that of the frame, in bytes from its start.
    var offset = 0
    var kind: Kind

    enum Kind: Sendable {
        case text(TextAccess)
        case html(@Sendable (Frame, inout [UInt8]) -> Void, isSet: @Sendable (Frame) -> Bool)
        case flag(FlagAccess)
        case number(@Sendable (Frame) -> Int?)
        case object(Record, Hop)
        case list(ListAccess)
    }

    init(_ kind: Kind, offset: Int = 0) {
        self.kind = kind
        self.offset = offset
    }

    /// Whether a section over it is shown.
    var isSet: FlagAccess {
        switch kind {
        case .text(.stored): .stored(.text)
        case .text(.storedOptional): .stored(.optionalText)
        case .text(let text): .made { !(text.get($0)?.isEmpty ?? true) }
        case .html(_, let isSet): .made(isSet)
        case .list(let list): .made(list.isSet)
        case .flag(let flag): flag
        case .number(let get): .made { (get($0) ?? 0) != 0 }
        case .object(_, let hop): .made { hop.isThere($0) }
        }
    }

    /// The same, of a value that is one step away.
    func through(_ hop: Hop, at start: Int) -> Access {
        switch hop {
        case .within(let distance): return Access(kind, offset: start + distance + offset)
        case .made(let lend): return Access(kind.through(offset, lend), offset: start)
        }
    }

    /// In messages and in the reference.
    var name: String {
        switch kind {
        case .text: "text"
        case .html: "HTML"
        case .flag: "a flag"
        case .number: "a number"
        case .object(let record, _): "one \(record.name)"
        case .list(let list): "a list of \(list.record.name)"
        }
    }
}

/// A text that lies in a value or is made when asked for.
enum TextAccess: Sendable {
    case stored
    case storedOptional
    /// One of a list of texts.
    case element(Int)
    case made(@Sendable (Frame) -> String?)

    func get(_ frame: Frame) -> String? {
        switch self {
        case .stored: frame.of(String.self).pointee
        case .storedOptional: frame.of(String?.self).pointee
        case .element(let index):
            frame.of([String].self).pointee.indices.contains(index) ? frame.of([String].self).pointee[index] : nil
        case .made(let get): get(frame)
        }
    }
}

/// A flag, likewise.
enum FlagAccess: Sendable {
    case stored(StoredFlag)
    case made(@Sendable (Frame) -> Bool)

    func get(_ frame: Frame) -> Bool {
        switch self {
        case .stored(let flag): flag.get(frame)
        case .made(let get): get(frame)
        }
    }
}

/// What lies in a value and says yes or no; a text says yes where it isn't empty.
enum StoredFlag: Sendable {
    case flag
    case text
    case optionalText

    func get(_ frame: Frame) -> Bool {
        switch self {
        case .flag: frame.of(Bool.self).pointee
        case .text: !frame.of(String.self).pointee.isEmpty
        case .optionalText: !(frame.of(String?.self).pointee?.isEmpty ?? true)
        }
    }
}

/// Values that are entered one after the other.
@usableFromInline
struct ListAccess: Sendable {
    let record: Record
    let visit: @Sendable (Frame, (Frame) -> Void) -> Void
    let isSet: @Sendable (Frame) -> Bool

    @usableFromInline
    init(
        _ record: Record, visit: @escaping @Sendable (Frame, (Frame) -> Void) -> Void,
        isSet: @escaping @Sendable (Frame) -> Bool
    ) {
        self.record = record
        self.visit = visit
        self.isSet = isSet
    }
}

extension Access.Kind {
    /// The same, of a value that has to be made first.
    fileprivate func through(_ offset: Int, _ lend: @escaping @Sendable (Frame, (Frame) -> Void) -> Void) -> Self {
        @Sendable func asked<Answer>(_ frame: Frame, _ missing: Answer, _ ask: (Frame) -> Answer) -> Answer {
            var answer = missing
            lend(frame) { answer = ask($0 + offset) }
            return answer
        }
        switch self {
        case .text(let text): return .text(.made { asked($0, nil, text.get) })
        case .html(let write, let isSet):
            return .html(
                { frame, out in lend(frame) { write($0 + offset, &out) } }, isSet: { asked($0, false, isSet) })
        case .flag(let flag): return .flag(.made { asked($0, false, flag.get) })
        case .number(let get): return .number { asked($0, nil, get) }
        case .object(let record, let next):
            return .object(record, .made { frame, body in lend(frame) { next.follow($0 + offset, body) } })
        case .list(let list):
            return .list(
                ListAccess(
                    list.record, visit: { frame, body in lend(frame) { list.visit($0 + offset, body) } },
                    isSet: { asked($0, false, list.isSet) }))
        }
    }
}
