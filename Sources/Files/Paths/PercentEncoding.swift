/// Percent-encoding of URL paths (RFC 3986, section 2) over UTF-8 bytes.
public enum PercentEncoding {
    /// What stays as it is in a path: the unreserved characters, `/` and `@`. The rest of what the RFC allows is encoded
    /// too: `:` in a first segment would look like a scheme, some hosts read `+` as a space, and `&` and `'` mean
    /// something in HTML.
    private static func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: "/"), UInt8(ascii: "@"):
            true
        default: false
        }
    }

    /// Appends `path` to `output`, encoded.
    public static func append(_ path: some Sequence<UInt8>, to output: inout [UInt8]) {
        for byte in path {
            if isKept(byte) {
                output.append(byte)
            } else {
                output.append(UInt8(ascii: "%"))
                output.append(Hexadecimal.upperDigit(byte >> 4))
                output.append(Hexadecimal.upperDigit(byte & 15))
            }
        }
    }

    public static func encode(_ path: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(path.utf8.count + 16)
        append(path.utf8, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Decodes every `%XX`; a `%` that two hexadecimal digits don't follow stays as it is.
    public static func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index != bytes.endIndex {
            let byte = bytes[index]
            bytes.formIndex(after: &index)
            guard byte == UInt8(ascii: "%"), index != bytes.endIndex else {
                output.append(byte)
                continue
            }
            let second = bytes.index(after: index)
            if second != bytes.endIndex, let high = Hexadecimal.value(bytes[index]),
                let low = Hexadecimal.value(bytes[second])
            {
                output.append(high << 4 | low)
                index = bytes.index(after: second)
            } else {
                output.append(byte)
            }
        }
        return output
    }

    /// The decoded text; nil where the bytes aren't UTF-8.
    public static func decode(_ text: String) -> String? {
        String(validating: decode(text.utf8), as: UTF8.self)
    }
}
