extension PixelSize {
    /// JPEG: the size stands in the frame header, behind segments of any length (ITU-T T.81, B.1 and B.2.2). A camera
    /// that was held upright says so in Exif, and browsers turn the picture.
    static func jpeg(_ bytes: HeaderBytes) -> PixelSize? {
        guard bytes.big(0, 2) == 0xFFD8 else { return nil }
        var place = 2
        var isTurned = false
        while let marker = bytes.big(place, 2), marker > 0xFF00 {
            // Bytes of 0xFF may fill up before a marker.
            if marker == 0xFFFF {
                place += 1
                continue
            }
            guard let length = bytes.big(place + 2, 2), length >= 2 else { return nil }
            switch marker {
            case 0xFFC0...0xFFCF where marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC:
                guard let height = bytes.big(place + 5, 2), let width = bytes.big(place + 7, 2) else { return nil }
                return isTurned ? PixelSize(height, width) : PixelSize(width, height)
            case 0xFFE1: isTurned = isTurned || turns(bytes, exif: place + 4)
            default: break
            }
            place += 2 + length
        }
        return nil
    }

    /// Whether the tag Orientation (0x0112) of Exif's first directory turns the picture by a quarter: 5 to 8.
    private static func turns(_ bytes: HeaderBytes, exif start: Int) -> Bool {
        guard bytes.has("Exif\0\0", at: start) else { return false }
        let tiff = start + 6
        let isBigEndian = bytes.has("MM", at: tiff)
        guard isBigEndian || bytes.has("II", at: tiff),
            let directory = bytes.number(tiff + 4, 4, isBigEndian: isBigEndian),
            let count = bytes.number(tiff + directory, 2, isBigEndian: isBigEndian)
        else { return false }
        for entry in 0..<min(count, 64) {
            let place = tiff + directory + 2 + 12 * entry
            guard let tag = bytes.number(place, 2, isBigEndian: isBigEndian) else { return false }
            if tag == 0x0112, let value = bytes.number(place + 8, 2, isBigEndian: isBigEndian) {
                return (5...8).contains(value)
            }
        }
        return false
    }
}
