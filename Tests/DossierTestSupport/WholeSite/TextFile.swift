/// A file of a virtual folder.
public struct TextFile: Sendable, Hashable {
    /// Below the folder that holds it.
    public var path: String
    public var bytes: [UInt8]

    public init(_ path: String, _ text: String) {
        self.init(path, bytes: Array(text.utf8))
    }

    public init(_ path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
