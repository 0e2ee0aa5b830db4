import Testing

@testable import KnowledgeBase

/// Headers written by the formats' own definitions.
enum PictureHeader {
    static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

    static func png(_ width: Int, _ height: Int) -> [UInt8] {
        [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + big(13, 4) + Array("IHDR".utf8) + big(width, 4) + big(height, 4)
            + [8, 6, 0, 0, 0]
    }

    static func gif(_ width: Int, _ height: Int) -> [UInt8] {
        Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
    }

    /// - Parameter orientation: as Exif says it, in either order of bytes.
    static func jpeg(
        _ width: Int, _ height: Int, orientation: Int? = nil, isBig: Bool = true, gaps: [Int] = [20]
    ) -> [UInt8] {
        let number = isBig ? big : little
        var bytes: [UInt8] = [0xFF, 0xD8]
        if let orientation {
            var exif = Array("Exif\0\0".utf8) + Array((isBig ? "MM" : "II").utf8)
            exif += number(42, 2) + number(8, 4) + number(2, 2)
            exif += number(0x010F, 2) + number(2, 2) + number(4, 4) + [0, 0, 0, 0]
            exif += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
            bytes += [0xFF, 0xE1] + big(exif.count + 2, 2) + exif
        }
        for gap in gaps { bytes += [0xFF, 0xE2] + big(gap + 2, 2) + [UInt8](repeating: 0xFF, count: gap) }
        bytes += [0xFF, 0xFF, 0xC4] + big(4, 2) + [0, 0]
        return bytes + [0xFF, 0xC2] + big(17, 2) + [8] + big(height, 2) + big(width, 2) + [3, 1, 0x22, 0]
    }

    static func webP(_ kind: String, _ width: Int, _ height: Int) -> [UInt8] {
        let content: [UInt8] =
            switch kind {
            case "VP8 ": [0, 0, 0, 0x9D, 0x01, 0x2A] + little(width | 0x4000, 2) + little(height, 2)
            case "VP8L": [0x2F] + little((width - 1) | (height - 1) << 14, 4)
            default: [0x10, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
            }
        return Array("RIFF".utf8) + little(content.count + 12, 4) + Array("WEBP".utf8) + Array(kind.utf8)
            + little(content.count, 4) + content
    }
}

struct PixelSizeTests {
    private func size(_ bytes: [UInt8]) -> [Int]? {
        PixelSize(header: bytes).map { [$0.width, $0.height] }
    }

    static let files: [(String, [UInt8])] = [
        ("PNG", PictureHeader.png(640, 480)), ("GIF", PictureHeader.gif(640, 480)),
        ("JPEG", PictureHeader.jpeg(640, 480)), ("JPEG upright", PictureHeader.jpeg(640, 480, orientation: 1)),
        ("JPEG turned", PictureHeader.jpeg(480, 640, orientation: 6)),
        ("JPEG turned, other order", PictureHeader.jpeg(480, 640, orientation: 8, isBig: false)),
        ("WebP lossy", PictureHeader.webP("VP8 ", 640, 480)), ("WebP lossless", PictureHeader.webP("VP8L", 640, 480)),
        ("WebP extended", PictureHeader.webP("VP8X", 640, 480)),
        ("SVG", Array("<svg width=\"640\" height='480px'/>".utf8)),
        (
            "SVG by its view",
            Array("<?xml version=\"1.0\"?>\n<!-- <svg> -->\n<svg\n width=\"100%\" viewBox=\"0,0 640 480\">".utf8)
        ),
        ("SVG by one side", Array("<svg viewBox=\"0 0 4 3\" stroke-width=\"2\" width=\"640\" >".utf8)),
    ]

    @Test(arguments: files) func readsTheHeader(name: String, bytes: [UInt8]) {
        #expect(size(bytes) == [640, 480], "\(name)")
    }

    /// A file cut anywhere, or with any byte another, has a size or none.
    @Test(arguments: files) func readsWhateverIsDamaged(name: String, bytes: [UInt8]) {
        for end in bytes.indices { _ = size(Array(bytes[..<end])) }
        for place in bytes.indices {
            for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
                var damaged = bytes
                damaged[place] = value
                _ = size(damaged)
            }
        }
        #expect(size(Array(bytes.prefix(9))) == nil, "\(name)")
    }

    @Test(arguments: [
        "", "<svg>", "<svg width=\"10\">", "<svg width=\"1e999\" height=\"1\">", "<svg width=\"nan\" height=\"1\">",
        "<svg viewBox=\"0 0 0 0\">", "<svg width=\"10em\" height=\"5em\">", "<html><svg width=\"1\" height=\"1\">",
        "<svg width=\"-5\" height=\"5\">", "<svg width=\"5", "<!--", "<?", "GIF89a", "RIFF    WEBPVP8X",
    ])
    func knowsNoSizeWhereThereIsNone(text: String) {
        #expect(size(Array(text.utf8)) == nil)
    }

    @Test func refusesWhatNoPictureIs() {
        #expect(size(PictureHeader.png(0, 480)) == nil)
        #expect(size(PictureHeader.png(640, 0x7FFF_FFFF)) == nil)
    }
}
