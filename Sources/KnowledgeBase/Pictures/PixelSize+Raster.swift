extension PixelSize {
    /// PNG: the chunk `IHDR` comes first (ISO/IEC 15948, 11.2.2).
    static func png(_ bytes: HeaderBytes) -> PixelSize? {
        guard bytes.big(0, 4) == 0x8950_4E47, bytes.has("IHDR", at: 12), let width = bytes.big(16, 4),
            let height = bytes.big(20, 4)
        else { return nil }
        return PixelSize(width, height)
    }

    /// GIF: the logical screen's size follows the signature.
    static func gif(_ bytes: HeaderBytes) -> PixelSize? {
        guard bytes.has("GIF8", at: 0), let width = bytes.little(6, 2), let height = bytes.little(8, 2) else {
            return nil
        }
        return PixelSize(width, height)
    }

    /// WebP: lossy (RFC 6386, 9.1), lossless and extended (RFC 9649, 2.5 to 2.7).
    static func webP(_ bytes: HeaderBytes) -> PixelSize? {
        guard bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) else { return nil }
        if bytes.has("VP8 ", at: 12) {
            guard bytes.big(23, 3) == 0x9D012A, let width = bytes.little(26, 2), let height = bytes.little(28, 2)
            else { return nil }
            return PixelSize(width & 0x3FFF, height & 0x3FFF)
        }
        if bytes.has("VP8L", at: 12) {
            guard bytes.big(20, 1) == 0x2F, let packed = bytes.little(21, 4) else { return nil }
            return PixelSize((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1)
        }
        guard bytes.has("VP8X", at: 12), let width = bytes.little(24, 3), let height = bytes.little(27, 3) else {
            return nil
        }
        return PixelSize(width + 1, height + 1)
    }
}
