internal import Diagnostics
public import Files

/// A template as it lies on disk.
public struct TemplateSource: Sendable {
    /// What `{{>name}}` and `{{<name}}` call it.
    public var name: String
    /// Where messages point, below the templates' root.
    public var path: SourcePath
    public var bytes: [UInt8]

    /// - Parameter path: `name.mustache` if not given.
    public init(_ name: String, _ bytes: [UInt8], path: SourcePath? = nil) {
        self.name = name
        self.path = path ?? SourcePath(name + ".mustache")
        self.bytes = bytes
    }

    func location(_ range: Range<Int>) -> Location {
        Location(path, range, root: .templates)
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
