import Files

/// Addresses of what isn't a page.
enum SitePaths {
    static let home = PagePath("index.html")
    static let notFound = PagePath("404.html")
    static let catalogue = PagePath("index.json")

    static func attachment(_ file: SourcePath) -> PagePath {
        PagePath("files/" + composed(file.rawValue))
    }
}
