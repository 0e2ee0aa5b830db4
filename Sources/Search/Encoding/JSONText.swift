/// JSON written straight into bytes.
enum JSONText {
    static func append(_ text: String, to out: inout [UInt8]) {
        append(Array(text.utf8)[...], to: &out)
    }

    /// A string of UTF-8 bytes. Control characters become spaces: nothing that search shows needs them.
    static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        let isSpecial = isSpecial
        text.withUnsafeBufferPointer { bytes in
            var start = 0
            for index in bytes.indices where isSpecial[Int(bytes[index])] {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                start = index + 1
                let byte = bytes[index]
                if byte < 0x20 || byte == 0x7F {
                    out.append(UInt8(ascii: " "))
                } else {
                    out.append(UInt8(ascii: "\\"))
                    out.append(byte)
                }
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        out.append(UInt8(ascii: "\""))
    }

    /// By byte.
    private static let isSpecial: [Bool] = (UInt8.min...UInt8.max).map {
        $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }

    /// A string of what needs no escapes: digits and folded words.
    static func appendPlain(_ text: [UInt8], to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        out += text
        out.append(UInt8(ascii: "\""))
    }

    static func appendList<Element>(
        _ elements: some Sequence<Element>, to out: inout [UInt8], _ append: (Element, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: "["))
        var isFirst = true
        for element in elements {
            if !isFirst { out.append(UInt8(ascii: ",")) }
            isFirst = false
            append(element, &out)
        }
        out.append(UInt8(ascii: "]"))
    }
}
