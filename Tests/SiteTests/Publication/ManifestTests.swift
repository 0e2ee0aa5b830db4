import Files
import Testing

@testable import Site

@Suite("Manifest")
struct ManifestTests {
    private func manifest(_ paths: String...) -> Manifest {
        var manifest = Manifest()
        for path in paths {
            manifest.entries[PagePath(path)] = Manifest.Entry(size: path.utf8.count, key: ContentKey(of: []))
        }
        return manifest
    }

    @Test func isSortedAndSaysWhoseItIs() {
        #expect(
            String(decoding: manifest("b", "a/ñ\"").encoded(), as: UTF8.self)
                == #"{"generator":"dossier","schema":1,"files":["#
                + #"{"path":"a/ñ\"","size":5,"hash":"00000000000000000000000000000000"},"#
                + #"{"path":"b","size":1,"hash":"00000000000000000000000000000000"}]}"# + "\n")
    }

    @Test func readsWhatItWrites() throws {
        let manifest = manifest("index.html", "a/b.html", "cafe\u{301}", "caf\u{E9}", "…")
        #expect(manifest.entries.count == 5)
        #expect(try Manifest(reading: manifest.encoded()) == manifest)
    }

    @Test(arguments: [
        "../x", "/etc/passwd", "a/../../x", "a//b", "./a", "a/", "", "a\\u0000b", "manifest.json",
        ".dossier-staging/x", ".",
    ])
    func pathsThatNoBuildWritesAreNotTaken(path: String) throws {
        let text = #"{"generator":"dossier","schema":1,"files":[{"path":"\#(path)"},{"path":"ok.html"}]}"#
        #expect(try Manifest(reading: Array(text.utf8)).paths == [PagePath("ok.html")])
    }

    @Test(arguments: [
        "", "{}", "[]", "null", #"{"generator":"dossier"}"#, #"{"generator":"hugo","schema":1}"#,
        #"{"name":"An app","icons":[]}"#, #"{"generator":"dossier","schema":1,"files":["#,
        #"{"generator":"dossier","schema":1,"files":[{"path":5}]}"#, #"{"generator":"dossier","schema":1}x"#,
    ])
    func othersAreNotOurs(text: String) {
        #expect(throws: Manifest.Failure.notOurs) { try Manifest(reading: Array(text.utf8)) }
    }

    @Test(arguments: [
        #"{"generator":"dossier","schema":2,"files":[{"path":"a"}]}"#,
        #"{"generator":"dossier","schema":9,"files":{}}"#,
    ])
    func laterOnesAreToldApart(text: String) {
        #expect(throws: Manifest.Failure.self) { try Manifest(reading: Array(text.utf8)) }
        #expect(throws: Manifest.Failure.notOurs) { try Manifest(reading: Array("{\"generator\":5}".utf8)) }
    }

    @Test func unknownMembersAreNoObstacle() throws {
        let text = #"{"x":[{}],"schema":1,"files":[{"path":"a","mode":7}],"generator":"dossier"}"#
        #expect(try Manifest(reading: Array(text.utf8)).paths == [PagePath("a")])
    }
}
