/// Something that declares names of a `Root`: `Text`, `HTML`, `Flag`, `Number`, `One`, `Many`, `Including`.
public protocol Declaration<Root>: Sendable {
    associatedtype Root
    var members: [Member<Root>] { get }
}

/// One declared name of a `Root`.
public struct Member<Root>: Sendable {
    let entry: Entry
}

extension Member {
    init(_ name: String, _ meaning: String, _ kind: Access.Kind, offset: Int = 0) {
        entry = Entry(name, meaning, Access(kind, offset: offset))
    }

    /// A name of something that the value holds, shown where it lies; of a property that is worked out, `made`.
    init<Value>(
        _ name: String, _ meaning: String, at path: KeyPath<Root, Value>, _ stored: Access.Kind,
        else made: @autoclosure () -> Access.Kind
    ) {
        if let offset = MemoryLayout<Root>.offset(of: path) {
            self.init(name, meaning, stored, offset: offset)
        } else {
            self.init(name, meaning, made())
        }
    }
}

/// Collects declarations, one a line.
@resultBuilder
public enum DeclarationBuilder<Root> {
    public static func buildExpression<D: Declaration>(_ declaration: D) -> [Member<Root>] where D.Root == Root {
        declaration.members
    }
    public static func buildBlock(_ parts: [Member<Root>]...) -> [Member<Root>] { parts.flatMap(\.self) }
    public static func buildArray(_ parts: [[Member<Root>]]) -> [Member<Root>] { parts.flatMap(\.self) }
    public static func buildOptional(_ part: [Member<Root>]?) -> [Member<Root>] { part ?? [] }
    public static func buildEither(first: [Member<Root>]) -> [Member<Root>] { first }
    public static func buildEither(second: [Member<Root>]) -> [Member<Root>] { second }
}
