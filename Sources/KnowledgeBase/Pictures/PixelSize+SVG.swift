extension PixelSize {
    /// SVG: `width` and `height` of the root element in pixels, else the proportions of its `viewBox`.
    static func svg(_ header: HeaderBytes) -> PixelSize? {
        let text = String(decoding: header.bytes.prefix(65_536), as: UTF8.self).utf8
        guard let tag = rootTag(text) else { return nil }
        let view = attribute("viewBox", in: tag)?.split { $0 == " " || $0 == "," || $0.isNewline }.compactMap {
            Double($0)
        }
        let box = view?.count == 4 ? view.map { (width: $0[2], height: $0[3]) } : nil
        let width = attribute("width", in: tag).flatMap(pixels)
        let height = attribute("height", in: tag).flatMap(pixels)
        switch (width, height) {
        case (let width?, let height?): return rounded(width, height)
        case (let width?, nil): return box.flatMap { rounded(width, width * $0.height / $0.width) }
        case (nil, let height?): return box.flatMap { rounded(height * $0.width / $0.height, height) }
        case (nil, nil): return box.flatMap { rounded($0.width, $0.height) }
        }
    }

    private static func rounded(_ width: Double, _ height: Double) -> PixelSize? {
        guard width.isFinite, height.isFinite, let width = Int(exactly: width.rounded()),
            let height = Int(exactly: height.rounded())
        else { return nil }
        return PixelSize(width, height)
    }

    /// The attributes of `<svg …>`, where that is the first element.
    private static func rootTag(_ text: String.UTF8View) -> Substring.UTF8View? {
        var rest = text[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[open...]
            if rest.starts(with: "<svg".utf8), let next = rest.dropFirst(4).first, next <= 0x20 {
                return rest.dropFirst(4).prefix { $0 != UInt8(ascii: ">") }
            }
            if rest.starts(with: "<!--".utf8) {
                rest = after("-->", in: rest)
            } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
                rest = after(">", in: rest)
            } else {
                return nil
            }
        }
        return nil
    }

    private static func after(_ mark: String, in text: Substring.UTF8View) -> Substring.UTF8View {
        var rest = text
        while !rest.isEmpty, !rest.starts(with: mark.utf8) { rest = rest.dropFirst() }
        return rest.dropFirst(mark.utf8.count)
    }

    private static func attribute(_ name: String, in tag: Substring.UTF8View) -> Substring? {
        var rest = tag
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let key = rest[..<equals].reversed().drop { $0 <= 0x20 }.prefix { $0 > 0x20 }
            let value = rest[rest.index(after: equals)...].drop { $0 <= 0x20 }
            guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
            let inner = value.dropFirst()
            guard let end = inner.firstIndex(of: quote) else { return nil }
            if key.elementsEqual(name.utf8.reversed()) { return Substring(inner[..<end]) }
            rest = inner[inner.index(after: end)...]
        }
        return nil
    }

    /// A length without a unit or in `px`; others depend on what stands around the picture.
    private static func pixels(_ length: Substring) -> Double? {
        Double(length.hasSuffix("px") ? length.dropLast(2) : length)
    }
}
