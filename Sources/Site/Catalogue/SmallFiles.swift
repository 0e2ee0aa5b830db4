import Files
import KnowledgeBase
import Templates

/// The small files that hosts and search engines look for.
enum SmallFiles {
    static func all(_ site: SiteContent, pages: [PlannedPage]) -> [(path: PagePath, bytes: [UInt8])] {
        var files: [(path: PagePath, bytes: [UInt8])] = [
            (PagePath("robots.txt"), robots(site)),
            // GitHub Pages leaves out files that begin with an underscore unless told not to touch the site.
            (PagePath(".nojekyll"), []),
        ]
        if let sitemap = sitemap(site, pages) { files.append((PagePath("sitemap.xml"), sitemap)) }
        return files
    }

    /// Only a customer's build may be found by search engines.
    private static func robots(_ site: SiteContent) -> [UInt8] {
        var text = "User-agent: *\n"
        if !site.base.stage.isInside {
            text += "Disallow:\n"
            if let url = site.base.configuration.baseURL { text += "Sitemap: \(url)sitemap.xml\n" }
        } else {
            text += "Disallow: /\n"
        }
        return Array(text.utf8)
    }

    /// The address of a policy's version in force shows what its bare address shows, and is left out.
    private static func isListed(_ page: PlannedPage, _ site: SiteContent) -> Bool {
        switch page.content {
        case .search, .notFound: false
        case .note(let note): page.path == site.addresses.notes[note]
        default: true
        }
    }

    /// Sitemap protocol 0.9: at most 50,000 addresses a file, so past that the pages of notes alone.
    private static func sitemap(_ site: SiteContent, _ pages: [PlannedPage]) -> [UInt8]? {
        guard let url = site.base.configuration.baseURL else { return nil }
        var xml = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

            """.utf8)
        for page in pages.filter({ isListed($0, site) }).prefix(50_000) {
            xml += "<url><loc>".utf8
            xml.appendEscapedHTML(url + PercentEncoding.encode(page.path.rawValue))
            xml += "</loc></url>\n".utf8
        }
        xml += "</urlset>\n".utf8
        return xml
    }
}
