import Files

/// The media type that a file is served with, by its ending.
struct MediaType: Sendable, Hashable {
    var value: String

    static let html = MediaType(value: "text/html; charset=utf-8")
    static let javaScript = MediaType(value: "text/javascript; charset=utf-8")
    static let plainText = MediaType(value: "text/plain; charset=utf-8")
    static let eventStream = MediaType(value: "text/event-stream; charset=utf-8")
    /// For endings that aren't known: the browser offers to save it.
    static let bytes = MediaType(value: "application/octet-stream")

    init(value: String) {
        self.value = value
    }

    init(of path: PagePath) {
        let name = path.rawValue.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else {
            self = .bytes
            return
        }
        let ending = String(Substring(name[name.index(after: dot)...])).lowercased()
        self = Self.byEnding[ending] ?? .bytes
    }

    private static let byEnding: [String: MediaType] = [
        "html": .html,
        "js": .javaScript,
        "txt": .plainText,
        "css": MediaType(value: "text/css; charset=utf-8"),
        "csv": MediaType(value: "text/csv; charset=utf-8"),
        "json": MediaType(value: "application/json"),
        "xml": MediaType(value: "application/xml"),
        "svg": MediaType(value: "image/svg+xml"),
        "png": MediaType(value: "image/png"),
        "jpg": MediaType(value: "image/jpeg"),
        "jpeg": MediaType(value: "image/jpeg"),
        "gif": MediaType(value: "image/gif"),
        "webp": MediaType(value: "image/webp"),
        "avif": MediaType(value: "image/avif"),
        "ico": MediaType(value: "image/x-icon"),
        "pdf": MediaType(value: "application/pdf"),
        "zip": MediaType(value: "application/zip"),
        "woff2": MediaType(value: "font/woff2"),
        "docx": MediaType(value: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "xlsx": MediaType(value: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "pptx": MediaType(value: "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        "odt": MediaType(value: "application/vnd.oasis.opendocument.text"),
        "ods": MediaType(value: "application/vnd.oasis.opendocument.spreadsheet"),
        "odp": MediaType(value: "application/vnd.oasis.opendocument.presentation"),
    ]
}
