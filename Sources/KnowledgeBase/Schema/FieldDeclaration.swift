/// A field that a note can have: its names, what it holds, who may see it.
public struct FieldDeclaration: Sendable {
    /// Who may see a field's value.
    public enum Exposure: Sendable, Hashable {
        /// Whoever may see the note.
        case open
        /// Removed from what a build below `internal` stages.
        case internalOnly
        /// Known, so that nobody is told that it isn't, but never read: it can't reach any output.
        case never
    }

    /// The canonical English name, with `_` between words.
    public let name: String
    /// Spanish names; the first is the one that is shown and scaffolded.
    public let spanish: [String]
    /// Other English names.
    public internal(set) var others: [String] = []
    public internal(set) var kind: FieldKind
    public internal(set) var doc: Wording
    public internal(set) var isRequired = false
    public internal(set) var exposure = Exposure.open
    /// `audience`, `draft` and `publish`: what can't be read stops the build in every note.
    public internal(set) var isSafety = false

    init(name: String, spanish: [String], kind: FieldKind, doc: Wording) {
        self.name = name
        self.spanish = spanish
        self.kind = kind
        self.doc = doc
    }

    /// The value can name an account.
    public var namesAccount: Bool { kind.namesAccount }

    public var allNames: [String] { [name] + spanish + others }

    public func name(in language: Language) -> String {
        language == .en ? name : spanish.first ?? name
    }
}

// The declarations read as sentences: `field(…).required`.
extension FieldDeclaration {
    var required: FieldDeclaration { with { $0.isRequired = true } }
    var internalOnly: FieldDeclaration { with { $0.exposure = .internalOnly } }
    var neverRead: FieldDeclaration { with { $0.exposure = .never } }
    var safety: FieldDeclaration { with { $0.isSafety = true } }

    func also(_ names: String...) -> FieldDeclaration { with { $0.others += names } }

    func with(_ change: (inout FieldDeclaration) -> Void) -> FieldDeclaration {
        var copy = self
        change(&copy)
        return copy
    }
}

/// `field("name", "nombre", .text, "English.", "Español.")`; further Spanish names by `/`: `"fecha/día"`.
func field(_ name: String, _ spanish: String, _ kind: FieldKind, _ en: String, _ es: String) -> FieldDeclaration {
    FieldDeclaration(
        name: name, spanish: spanish.split(separator: "/").map(String.init), kind: kind, doc: Wording(en, es))
}
