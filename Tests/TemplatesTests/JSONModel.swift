import Templates

/// Data of the language's own cases as a view-model: what the data has is declared by its kind, and what a case
/// expects to be missing is declared without a value.
indirect enum Data: Sendable {
    case null
    case flag(Bool)
    case number(String)
    case text(String)
    case list([Data])
    case object([String: Data])

    subscript(key: String) -> Data? {
        if case .object(let values) = self { values[key] } else { nil }
    }

    var text: String? {
        switch self {
        case .text(let text), .number(let text): text
        default: nil
        }
    }

    /// Everything that any of several values has, so that items of a list share one model.
    func merged(with other: Data) -> Data {
        switch (self, other) {
        case (.null, let other): other
        case (.object(let left), .object(let right)): .object(left.merging(right) { $0.merged(with: $1) })
        case (.list(let left), .list(let right)): .list(left + right)
        default: self
        }
    }

    /// A value that declares `a`, `b` and `c` for `a.b.c`.
    static func absent(_ path: String) -> Data {
        path.split(separator: ".").reversed().reduce(.null) { .object([String($1): $0]) }
    }

    /// - Parameter raw: Whether the case writes its texts without escaping, for which they must be HTML.
    func model(_ name: String = "data", raw: Bool) -> Model<Data> {
        Model(name, "A value of the case") {
            if case .object(let values) = self {
                for (key, shape) in values.sorted(by: { $0.key < $1.key }) {
                    shape.declaration(key, raw: raw) { $0[key] }
                }
            } else {
                declaration(".", raw: raw) { $0 }
            }
        }
    }

    private func declaration(_ key: String, raw: Bool, _ get: @escaping @Sendable (Data) -> Data?) -> AnyDeclaration {
        switch self {
        case .flag:
            return AnyDeclaration(
                Flag(key, "") { data in
                    if case .flag(let flag)? = get(data) { flag } else { false }
                })
        case .null, .number, .text:
            guard raw else { return AnyDeclaration(Text(key, "") { get($0)?.text }) }
            return AnyDeclaration(HTML(key, "") { $1.append(contentsOf: (get($0)?.text ?? "").utf8) })
        case .list(let items):
            let shape = items.reduce(Data.null) { $0.merged(with: $1) }
            return AnyDeclaration(
                Many(key, shape.model(key, raw: raw), "") { data in
                    if case .list(let items)? = get(data) { items } else { [] }
                })
        case .object:
            return AnyDeclaration(
                One(key, model(key, raw: raw), "") { data in
                    if case .object? = get(data) { get(data) } else { nil }
                })
        }
    }
}

struct AnyDeclaration: Declaration {
    let members: [Member<Data>]

    init(_ declaration: some Declaration<Data>) {
        members = declaration.members
    }
}
