import Files
import KnowledgeBase

/// What pages made from insights say, as data for other programs.
enum DataFiles {
    static func all(_ site: SiteContent) -> [(path: PagePath, bytes: [UInt8])] {
        var files: [(path: PagePath, bytes: [UInt8])] = []
        // Addresses in data lead from the site's root.
        let scope = PageScope(site, SitePaths.catalogue, language: site.base.configuration.language)
        for page in site.derived.pages {
            guard let path = site.derived.data[page] else { continue }
            files.append((path, BoardJSON.write(scope.boardPage(page), asOf: site.base.asOf.description)))
        }
        if let table = LessonsTable.file(site) { files.append(table) }
        return files
    }
}
