import Diagnostics

extension Rule {
    static let brokenLink = Rule("broken-link", .error, "A link leads to no note, file or folder of this site.")
    static let brokenAnchor = Rule(
        "broken-anchor", .warning, "A link names a heading that its page doesn't have; it leads to the page's top.")
    static let ambiguousLink = Rule(
        "ambiguous-link", .warning, "A name could mean several notes; the nearest was taken.")
    static let refusedScheme = Rule(
        "refused-scheme", .warning, "A link's address begins with a scheme that isn't allowed; its text stays.")
    static let remotePicture = Rule(
        "remote-picture", .warning,
        "A picture lies on another server, which would learn who reads; it is shown as a link instead.")
    static let missingPicture = Rule("missing-picture", .error, "A picture's file isn't among the content.")
    static let scriptedPicture = Rule(
        "scripted-picture", .error,
        "An SVG picture holds script, which would run for whoever opens it; it isn't published.")
    static let foreignLinks = Rule(
        "foreign-links", .hint, "Links of the site that the notes were written for, counted and left as text.")
}
