import Diagnostics
import Files

/// A name that several notes answer to: what to say of it, and how each can be named without doubt.
struct Ambiguity {
    let message: String
    /// The paths of the nearest without their endings.
    let names: [String]

    /// nil where the name means one note. Topics that nobody has written don't count.
    init?(_ name: String, among candidates: [Int], of notes: [Note]) {
        let paths = candidates.compactMap { notes[$0].path }
        guard candidates.count > 1, paths.count > 1 else { return nil }
        let others = paths.dropFirst().prefix(3).map(\.rawValue).joined(separator: ", ")
        let more = paths.count > 4 ? " and \(paths.count - 4) more" : ""
        message = "“\(name)” could also mean \(others)\(more); \(paths[0]) was taken"
        names = paths.prefix(3).map { String(stem(of: $0.rawValue[...])) }
    }
}
