import Files
import Preview
import Testing

struct ServingTests {
    @Test func servesFilesWithTheirTypes() async throws {
        try await RunningPreview.with { (preview) async throws in
            let css = try await preview.request("/assets/site.css")
            #expect(css.status == 200)
            #expect(css.body == "body{}")
            #expect(css.headers["content-type"] == "text/css; charset=utf-8")
            #expect(css.headers["content-length"] == "6")
            #expect(try await preview.request("/files/a").headers["content-type"] == "application/octet-stream")
            #expect(try await preview.request("/accounts/olivar.html?q=1").status == 200)
        }
    }

    @Test func decodesPathsOnce() async throws {
        try await RunningPreview.with { (preview) async throws in
            #expect(try await preview.request("/accounts/%C3%B1and%C3%BA%201.html").body.hasPrefix("<body>Ñandú"))
            #expect(try await preview.request("/accounts/%25C3%25B1and%25C3%25BA%25201.html").status == 404)
        }
    }

    @Test func servesAFoldersPage() async throws {
        try await RunningPreview.with { (preview) async throws in
            #expect(try await preview.request("/").body.contains("Home"))
            #expect(try await preview.request("/accounts/").body.contains("Accounts"))
        }
    }

    @Test(arguments: [("/accounts", "/accounts/"), ("/files/a.txt", "/files/a.txt/"), ("/%61ccounts", "/%61ccounts/")])
    func redirectsAFolderWithoutItsSlash(target: String, location: String) async throws {
        try await RunningPreview.with { (preview) async throws in
            let response = try await preview.request(target)
            #expect(response.status == 301)
            #expect(response.headers["location"] == location)
        }
    }

    @Test func answersHeadWithoutABody() async throws {
        try await RunningPreview.with { (preview) async throws in
            let get = try await preview.request("/accounts/olivar.html")
            let head = try await preview.request("/accounts/olivar.html", method: "HEAD")
            #expect(head.status == 200)
            #expect(head.body == "")
            #expect(head.headers == get.headers)
            #expect(head.headers["content-length"] == "\(get.body.utf8.count)")
        }
    }

    @Test func answersNotModifiedToItsOwnTag() async throws {
        try await RunningPreview.with { (preview) async throws in
            let first = try await preview.request("/assets/site.css")
            let tag = try #require(first.headers["etag"])
            for header in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                let again = try await preview.request("/assets/site.css", headers: "If-None-Match: \(header)\r\n")
                #expect(again.status == 304, "for \(header)")
                #expect(again.body == "")
            }
            #expect(try await preview.request("/assets/site.css", headers: "If-None-Match: \"x\"\r\n").status == 200)
            preview.server.replace(MemorySite(["assets/site.css": "body{color:red}"]))
            let changed = try await preview.request("/assets/site.css", headers: "If-None-Match: \(tag)\r\n")
            #expect(changed.body == "body{color:red}")
        }
    }

    @Test func answersTheSitesOwnPageForWhatIsMissing() async throws {
        try await RunningPreview.with { (preview) async throws in
            let missing = try await preview.request("/accounts/nobody.html")
            #expect(missing.status == 404)
            #expect(missing.body.contains("Nothing here"))
            #expect(missing.headers["content-type"] == "text/html; charset=utf-8")
        }
        try await RunningPreview.with(MemorySite.empty) { (preview) async throws in
            let missing = try await preview.request("/")
            #expect(missing.status == 404)
            #expect(missing.headers["content-type"] == "text/plain; charset=utf-8")
        }
    }

    @Test(arguments: ["/", "/assets/site.css", "/missing", "/accounts"])
    func sendsThePolicyWithEveryAnswer(target: String) async throws {
        try await RunningPreview.with { (preview) async throws in
            let headers = try await preview.request(target).headers
            #expect(
                headers["content-security-policy"]
                    == "default-src 'self'; require-trusted-types-for 'script'; trusted-types dossier-search; "
                    + "base-uri 'none'; frame-ancestors 'none'")
            #expect(headers["x-content-type-options"] == "nosniff")
            #expect(headers["cache-control"] == "no-store")
        }
    }

    @Test func keepsAConnectionForSeveralRequests() async throws {
        try await RunningPreview.with { (preview) async throws in
            let client = try RawClient(port: preview.port)
            defer { client.close() }
            for _ in 0..<3 {
                try client.send("GET /assets/site.css HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(try await client.receive(until: "body{}").hasPrefix("HTTP/1.1 200"))
            }
        }
    }

    /// Head and body are sent apart; the second must not wait for the first to be acknowledged, some 40 ms.
    @Test func answersPromptlyOnAConnectionInUse() async throws {
        try await RunningPreview.with { (preview) async throws in
            let client = try RawClient(port: preview.port)
            defer { client.close() }
            let clock = ContinuousClock()
            var times: [Duration] = []
            for _ in 0..<30 {
                times.append(
                    try await clock.measure {
                        try client.send("GET /assets/site.css HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        _ = try await client.receive(until: "body{}")
                    })
            }
            // Most, since the machine may be busy with something else now and then.
            let median = times.sorted()[15]
            #expect(median < .milliseconds(30), "\(median)")
        }
    }

    @Test func servesLargeFilesWhole() async throws {
        let text = String(repeating: "0123456789abcdef", count: 200_000)
        try await RunningPreview.with(MemorySite(["big.txt": text])) { (preview) async throws in
            #expect(try await preview.request("/big.txt").body == text)
        }
    }
}
