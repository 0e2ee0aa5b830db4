import Files
import Testing

@testable import Preview

struct LiveReloadTests {
    @Test func addsItsScriptToPagesOnly() async throws {
        try await RunningPreview.with { (preview) async throws in
            let page = try await preview.request("/").body
            #expect(page.contains("<p>Home</p><script src=\"/.dossier/reload.js\" data-build=\""))
            #expect(page.hasSuffix("defer></script></body></html>"))
            #expect(try await !preview.request("/assets/site.css").body.contains("reload.js"))
            let script = try await preview.request("/.dossier/reload.js")
            #expect(script.headers["content-type"] == "text/javascript; charset=utf-8")
            #expect(script.body.contains("EventSource"))
        }
    }

    @Test func findsTheEndOfThePage() {
        func added(_ page: String) -> String {
            String(decoding: ReloadScript.added(to: Array(page.utf8), build: "1"), as: UTF8.self)
        }
        let tag = "<script src=\"/.dossier/reload.js\" data-build=\"1\" defer></script>"
        #expect(added("<body>a</body>") == "<body>a\(tag)</body>")
        #expect(added("a</BODY >b") == "a\(tag)</BODY >b")
        #expect(added("<pre></body></pre></body>") == "<pre></body></pre>\(tag)</body>")
        #expect(added("a") == "a\(tag)")
        #expect(added("") == tag)
        #expect(added("</bod") == "</bod\(tag)")
    }

    @Test func tellsOpenPagesOfANewBuild() async throws {
        try await RunningPreview.with { (preview) async throws in
            let client = try RawClient(port: preview.port)
            defer { client.close() }
            try client.send("GET /.dossier/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let first = try await client.receive(until: "\n\n\r\n")
            #expect(first.contains("Content-Type: text/event-stream"))
            let page = try await preview.request("/").body
            let build = try #require(page.firstMatch(of: #/data-build="([^"]+)"/#)?.1)
            #expect(first.contains("event: build\ndata: \(build)\n\n"))

            preview.server.replace(MemorySite(["index.html": "<body>Changed</body>"]))
            let second = try await client.receive(until: "\n\n")
            let changed = try await preview.request("/").body
            let next = try #require(changed.firstMatch(of: #/data-build="([^"]+)"/#)?.1)
            #expect(next != build)
            #expect(second.contains("data: \(next)\n\n"))
            #expect(changed.contains("Changed"))
        }
    }

    @Test func forgetsAListenerThatWentAway() async throws {
        let live = LiveSite(MemorySite.empty)
        let task = Task { for await _ in live.events() {} }
        while live.listenerCount == 0 { await Task.yield() }
        task.cancel()
        _ = await task.value
        #expect(live.listenerCount == 0)
    }

    @Test(.timeLimit(.minutes(1))) func stopsWhileAPageIsListening() async throws {
        try await RunningPreview.with { (preview) async throws in
            let client = try RawClient(port: preview.port)
            try client.send("GET /.dossier/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            _ = try await client.receive(until: "event: build")
        }
    }
}
