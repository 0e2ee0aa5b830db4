import Diagnostics

extension Rule {
    static let brokenLink = Rule(
        "broken-link", .error, "A link leads to no note, file or folder of this site.",
        remedy: "Correct the address (the nearest are named), or write the note.")
    static let brokenAnchor = Rule(
        "broken-anchor", .warning, "A link names a heading that its page doesn't have; it leads to the page's top.",
        remedy: "Take a heading that the page has, or leave out what follows `#`.")
    static let ambiguousLink = Rule(
        "ambiguous-link", .warning, "A name could mean several notes; the nearest was taken.",
        remedy: "Write the folder too: `[[folder/name]]`.")
    static let refusedScheme = Rule(
        "refused-scheme", .warning, "A link's address begins with a scheme that isn't allowed; its text stays.",
        remedy: "Remove the link, or add the scheme to `link_schemes` in dossier.yaml.")
    static let remotePicture = Rule(
        "remote-picture", .warning,
        "A picture lies on another server, which would learn who reads; it is shown as a link instead.",
        remedy: "Put a copy of the file beside the note.")
    static let missingPicture = Rule(
        "missing-picture", .error, "A picture's file isn't among the content.",
        remedy: "Correct the path, or put the file there.")
    static let scriptedPicture = Rule(
        "scripted-picture", .error,
        "An SVG picture holds script, which would run for whoever opens it; it isn't published.",
        remedy: "Save the picture without script, or as PNG.")
    static let unpublishedKind = Rule(
        "unpublished-kind", .hint,
        "A link leads to a file that is there but of a kind that isn't published; its text stays.",
        remedy: "Add the file's ending to `attachments` in dossier.yaml if readers are to have it.")
    static let foreignLinks = Rule(
        "foreign-links", .hint, "Links of the site that the notes were written for, counted and left as text.",
        remedy: "Nothing; a dossier.yaml at the root makes the base your own, and its absolute links are then checked.")
}
