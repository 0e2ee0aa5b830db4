/// What a page hands to its template. The declaration gives names, types, documentation and access in one place.
public protocol ViewModel: Sendable {
    /// Declare it as a stored `static let`: templates tell models apart by identity.
    static var model: Model<Self> { get }
}

/// The declaration of the names that a template may use of a value of type `Root`.
///
///     static let model: Model<NotePage> = Model("note", "A note's own page") {
///         Text("title", "The title, plain") { $0.title }
///         HTML("body", "The rendered text") { page, out in page.body.write(into: &out) }
///         One("account", AccountLink.model, "The account it belongs to") { $0.account }
///         Many("topics", TopicLink.model, "Its topics") { $0.topics }
///     }
///
/// The names are collected on first use, so a model may hold itself; the type must then be written out, as here.
public struct Model<Root>: Sendable {
    @usableFromInline let record: Record

    /// - Parameters:
    ///   - name: What the reference and messages call a value of this kind: `note`.
    ///   - meaning: One sentence for the reference.
    public init(
        _ name: String, _ meaning: String,
        @DeclarationBuilder<Root> names: @escaping @Sendable () -> [Member<Root>]
    ) {
        record = Record(name, meaning) { names().map(\.entry) }
    }
}

extension Model where Root == String {
    /// Items that are plain text: `{{#aliases}}{{.}}{{/aliases}}`.
    public static let text = Model("text", "Plain text, written `{{.}}`") {
        Text(".", "The text itself") { $0 }
    }
}
