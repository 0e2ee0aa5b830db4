import Markdown

/// Who may read a note, from the widest to the narrowest. A build names one and holds the notes at or below it.
public enum Audience: Int, Sendable, Hashable, Comparable, CaseIterable {
    case customer
    case `internal`
    case management
    case restricted

    /// English name, as in front matter and on the command line.
    public var name: String {
        switch self {
        case .customer: "customer"
        case .internal: "internal"
        case .management: "management"
        case .restricted: "restricted"
        }
    }

    /// By English or Spanish name, case and accents folded; nil for anything else.
    public init?(name: some StringProtocol) {
        switch fold(name) {
        case "customer", "cliente": self = .customer
        case "internal", "interna", "interno": self = .internal
        case "management", "direccion", "gestion", "gerencia": self = .management
        case "restricted", "restringida", "restringido": self = .restricted
        default: return nil
        }
    }

    /// All that they are called, the English names first.
    static let names =
        allCases.map(\.name) + ["cliente", "interna", "dirección", "gestión", "gerencia", "restringida"]

    public static func < (left: Audience, right: Audience) -> Bool {
        left.rawValue < right.rawValue
    }
}
