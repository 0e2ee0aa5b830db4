import Files
import FlyingFox
import Foundation

/// Answers a request from the map of built files.
struct SiteHandler: HTTPHandler {
    let live: LiveSite
    private let policy: HostPolicy

    /// Addresses that are the preview's own; no site has dot-folders.
    static let eventsPath = "/.dossier/events"
    static let scriptPath = "/.dossier/reload.js"

    init(live: LiveSite, listeningOn address: String) {
        self.live = live
        self.policy = HostPolicy(listeningOn: address)
    }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard policy.accepts(host: request.headers[.host]) else {
            return message(.misdirectedRequest, "This preview answers only to its own address.", request)
        }
        guard request.method == .GET || request.method == .HEAD else {
            return message(.methodNotAllowed, "Only GET and HEAD.", request, [(HTTPHeader("Allow"), "GET, HEAD")])
        }
        let target = request.target.path()
        if target == Self.eventsPath { return events(request) }
        if target == Self.scriptPath {
            return response(.ok, Array(ReloadScript.source.utf8), .javaScript, request)
        }
        guard let path = RequestPath(encoded: target) else { return notFound(request) }
        let (site, build) = live.current
        if let bytes = site.bytes(at: path.file) {
            let type = MediaType(of: path.file)
            return response(.ok, type == .html ? ReloadScript.added(to: bytes, build: build) : bytes, type, request)
        }
        if let page = path.folderPage, site.bytes(at: page) != nil {
            // Components are joined by single slashes, so this can't be read as another host.
            return message(.movedPermanently, "It is a folder.", request, [(.location, target + "/")])
        }
        return notFound(request)
    }

    /// The site's own 404 page, if it has one.
    private func notFound(_ request: HTTPRequest) -> HTTPResponse {
        let (site, build) = live.current
        guard let page = site.bytes(at: PagePath("404.html")) else {
            return message(.notFound, "Not found.", request)
        }
        return response(.notFound, ReloadScript.added(to: page, build: build), .html, request)
    }

    private func events(_ request: HTTPRequest) -> HTTPResponse {
        guard request.method == .GET else { return response(.ok, [], .eventStream, request) }
        // A buffer of any size: each event is sent when it comes.
        let body = HTTPBodySequence(from: EventStream(live.events()))
        return HTTPResponse(
            statusCode: .ok, headers: headers([(.contentType, MediaType.eventStream.value)]), body: body)
    }

    private func message(
        _ status: HTTPStatusCode, _ text: String, _ request: HTTPRequest, _ extra: [(HTTPHeader, String)] = []
    ) -> HTTPResponse {
        response(status, Array((text + "\n").utf8), .plainText, request, extra)
    }

    private func response(
        _ status: HTTPStatusCode, _ bytes: [UInt8], _ type: MediaType, _ request: HTTPRequest,
        _ extra: [(HTTPHeader, String)] = []
    ) -> HTTPResponse {
        let tag = EntityTag(bytes)
        var fields = extra + [(.contentType, type.value)]
        if status == .ok {
            fields.append((.eTag, tag.value))
            if tag.matches(request.headers[HTTPHeader.ifNoneMatch]) {
                return HTTPResponse(statusCode: .notModified, headers: headers([(.eTag, tag.value)]))
            }
        }
        fields.append((.contentLength, String(bytes.count)))
        let body = request.method == .HEAD ? Data() : Data(bytes)
        return HTTPResponse(
            statusCode: status, headers: headers(fields),
            body: HTTPBodySequence(data: body, suggestedBufferSize: 1 << 18))
    }

    private func headers(_ fields: [(HTTPHeader, String)]) -> HTTPHeaders {
        var headers = HTTPHeaders()
        for (header, value) in SecurityHeaders.all + fields { headers.setValues([value], for: header) }
        return headers
    }
}
