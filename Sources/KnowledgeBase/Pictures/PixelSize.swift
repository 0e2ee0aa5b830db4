/// Width and height of a picture as its file says, in pixels, so that a page can keep the room for it.
public struct PixelSize: Sendable, Hashable {
    public var width: Int
    public var height: Int

    private static let largest = 1_000_000

    /// nil for what no picture can be.
    init?(_ width: Int, _ height: Int) {
        guard (1...Self.largest).contains(width), (1...Self.largest).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    /// Reads the size from the first bytes of a file; its kind is told by what it holds, not by its name.
    init?(header bytes: [UInt8]) {
        let bytes = HeaderBytes(bytes)
        guard let size = Self.png(bytes) ?? Self.gif(bytes) ?? Self.webP(bytes) ?? Self.jpeg(bytes) ?? Self.svg(bytes)
        else { return nil }
        self = size
    }
}

/// Numbers in a file's first bytes. What lies beyond them is nil.
struct HeaderBytes {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func has(_ text: String, at place: Int) -> Bool {
        place >= 0 && place <= bytes.count && bytes[place...].starts(with: text.utf8)
    }

    /// The number of `count` bytes at `place`.
    func number(_ place: Int, _ count: Int, isBigEndian: Bool) -> Int? {
        guard place >= 0, count <= 4, place <= bytes.count - count else { return nil }
        let digits = bytes[place..<place + count]
        return isBigEndian
            ? digits.reduce(0) { $0 << 8 | Int($1) } : digits.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func big(_ place: Int, _ count: Int) -> Int? { number(place, count, isBigEndian: true) }
    func little(_ place: Int, _ count: Int) -> Int? { number(place, count, isBigEndian: false) }
}
