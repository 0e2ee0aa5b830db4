import Diagnostics
import Files

extension Rule {
    static let notUTF8 = Rule(
        "not-utf8", .warning,
        "A file isn't UTF-8: another program saved it in an older encoding, and letters are lost.",
        remedy: "Save the file as UTF-8.")
}

/// Files are UTF-8. What isn't is read all the same, each lost letter shown as �.
enum TextEncoding {
    /// Whether it is UTF-8.
    @discardableResult
    static func check(_ bytes: [UInt8], of path: SourcePath, into sink: inout DiagnosticSink) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch {
            let place = error.byteOffsets.lowerBound
            sink.report(
                .notUTF8, "this isn't UTF-8; save the file again in that encoding",
                at: Location(path, place..<min(place + 1, bytes.count)))
            return false
        }
    }
}
