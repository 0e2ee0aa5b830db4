import DossierTestSupport
import Files
import Foundation
import Site

/// A folder with an output `site` in it, and the moves of these tests.
struct SiteFolder {
    let disk: TemporaryFolder
    var output: String { disk.path + "/site" }

    init() throws {
        disk = try TemporaryFolder()
    }

    @discardableResult
    func publish(_ pages: [String: String], inPlace: Bool = false) throws -> PublicationSummary {
        try Self.publish(pages, to: output, inPlace: inPlace)
    }

    @discardableResult
    static func publish(
        _ pages: [String: String], to output: String, inPlace: Bool = false
    ) throws -> PublicationSummary {
        let publication = try Publication.open(output: output, inPlace: inPlace)
        for (path, text) in pages { try publication.write(PagePath(path), Array(text.utf8)) }
        return try publication.commit()
    }

    /// Files of the output but the manifest; folders aren't named.
    var pages: [String: String] {
        disk.tree("site").filter { $0.key != "manifest.json" && $0.value != "/" }
    }

    func status(_ path: String) throws -> FileStatus? {
        try Folder(opening: output).status(path)
    }
}
