import DossierTestSupport
import Files
import Foundation
import Testing

@testable import Site

@Suite("Full disks and mount points", .enabled(if: SmallDisk.isPermitted, "needs the right to mount a disk"))
struct SmallDiskTests {
    private func pages(_ text: String) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: (0..<20).map { ("p\($0)/page.html", String(repeating: text, count: 9_000)) })
    }

    /// From no room at all to enough, so that the disk gets full at every stage of the work.
    @Test func aFullDiskLeavesTheOldSiteAndNothingElse() throws {
        var failed = 0
        var published = 0
        for room in stride(from: 0, through: 400, by: 16) {
            let disk = try SmallDisk(kilobytes: 1_024)
            let output = disk.path + "/site"
            try SiteFolder.publish(pages("a"), to: output)
            let before = disk.folder.tree("site")
            try fill(disk, leaving: room)
            do {
                try SiteFolder.publish(pages("b"), to: output)
                published += 1
                #expect(disk.folder.text("site/p0/page.html")?.hasPrefix("bb") == true)
            } catch let error as PublicationError {
                failed += 1
                guard case .file(let cause) = error, cause.isDiskFull else {
                    Issue.record("\(room) KB: \(error)")
                    continue
                }
                #expect(error.description.hasSuffix("the disk is full"))
                #expect(disk.folder.tree("site") == before, "\(room) KB")
            }
            #expect(disk.folder.names() == ["filler", "site"], "\(room) KB: leftovers")
        }
        #expect(failed > 5 && published > 3, "failed \(failed), published \(published)")
    }

    /// In place too, everything is staged before the first file is replaced.
    @Test func aFullDiskInPlaceLeavesTheOldSiteWhileItIsStaged() throws {
        let disk = try SmallDisk(kilobytes: 1_024)
        let output = disk.path + "/site"
        try SiteFolder.publish(pages("a"), to: output)
        let before = disk.folder.tree("site")
        try fill(disk, leaving: 64)
        #expect(throws: PublicationError.self) { try SiteFolder.publish(pages("b"), to: output, inPlace: true) }
        #expect(disk.folder.tree("site") == before)
        #expect(disk.folder.names() == ["filler", "site"])
    }

    @Test func aMountPointIsPublishedInPlaceWithNothingBeside() throws {
        let disk = try SmallDisk(kilobytes: 1_024)
        let a = ["index.html": "a", "x/y.html": "y"]
        #expect(try SiteFolder.publish(a, to: disk.path).mode == .inPlace(.mountPoint))
        let b = ["index.html": "b", "x/y.html": "y"]
        let summary = try SiteFolder.publish(b, to: disk.path)
        #expect(summary == PublicationSummary(mode: .inPlace(.mountPoint), written: 1, unchanged: 1, removed: 0))
        let found = disk.folder.tree().filter { $0.value != "/" && $0.key != "manifest.json" }
        #expect(found == b)
        let publication = try Publication.open(output: disk.path)
        try publication.write(PagePath("new.html"), [1])
        #expect(disk.folder.names().contains(".dossier-staging"))
        publication.cancel()
        #expect(disk.folder.names() == ["index.html", "manifest.json", "x"])
        _ = try Publication.clean(output: disk.path)
        #expect(disk.folder.names() == [])
    }

    private func fill(_ disk: SmallDisk, leaving kilobytes: Int) throws {
        let attributes = try FileManager.default.attributesOfFileSystem(forPath: disk.path)
        let free = try #require((attributes[.systemFreeSize] as? NSNumber)?.intValue)
        try disk.folder.write("filler", String(repeating: "x", count: max(0, free - kilobytes * 1_024)))
    }
}
