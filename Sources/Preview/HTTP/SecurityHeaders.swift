import FlyingFox

/// What a response tells the browser to refuse. A site that works here works under the same policy anywhere.
enum SecurityHeaders {
    struct Directive: Sendable {
        var name: String
        var values: [String]
    }

    static let contentSecurityPolicy: [Directive] = [
        Directive(name: "default-src", values: ["'self'"]),
        Directive(name: "require-trusted-types-for", values: ["'script'"]),
        // The one policy that the site's search makes, for addresses under search/.
        Directive(name: "trusted-types", values: ["dossier-search"]),
        Directive(name: "base-uri", values: ["'none'"]),
        Directive(name: "frame-ancestors", values: ["'none'"]),
    ]

    static let all: [(HTTPHeader, String)] = [
        (
            HTTPHeader("Content-Security-Policy"),
            contentSecurityPolicy.map { "\($0.name) \($0.values.joined(separator: " "))" }.joined(separator: "; ")
        ),
        (HTTPHeader("X-Content-Type-Options"), "nosniff"),
        (HTTPHeader("Referrer-Policy"), "no-referrer"),
        (HTTPHeader("Cross-Origin-Resource-Policy"), "same-origin"),
        // Notes of any audience go through here; the browser's cache is no place for them.
        (.cacheControl, "no-store"),
    ]
}
