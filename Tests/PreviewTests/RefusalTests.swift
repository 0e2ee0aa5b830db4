import Files
import Testing

@testable import Preview

struct RefusalTests {
    @Test(arguments: [
        "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.1.7", "",
        "[::2]", "[::1", "localhost:80x", "localhost:80:90", "::1", "0.0.0.0",
    ])
    func answersNoForeignHost(host: String) async throws {
        try await RunningPreview.with { (preview) async throws in
            for target in ["/", SiteHandler.eventsPath, SiteHandler.scriptPath, "/missing"] {
                let response = try await preview.request(target, host: host)
                #expect(response.status == 421, "\(target) as \(host)")
                #expect(!response.body.contains("Home"))
            }
        }
    }

    @Test(arguments: ["127.0.0.1", "localhost:8000", "LOCALHOST", "[::1]:8000", "[::1]"])
    func answersItsOwnNames(host: String) async throws {
        try await RunningPreview.with { (preview) async throws in
            #expect(try await preview.request("/", host: host).status == 200)
        }
    }

    @Test func answersNoRequestWithoutAHost() async throws {
        try await RunningPreview.with { (preview) async throws in
            let client = try RawClient(port: preview.port)
            defer { client.close() }
            try client.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
            #expect(Response(try await client.receive()).status == 421)
        }
    }

    @Test func answersAnyAddressButNoNameWhenListeningEverywhere() {
        let policy = HostPolicy(listeningOn: "0.0.0.0")
        #expect(policy.accepts(host: "192.168.1.7:8000"))
        #expect(policy.accepts(host: "[fe80::1]:8000"))
        #expect(!policy.accepts(host: "evil.example:8000"))
        let one = HostPolicy(listeningOn: "192.168.1.7")
        #expect(one.accepts(host: "192.168.1.7:8000"))
        #expect(!one.accepts(host: "192.168.1.8:8000"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
    func refusesEveryOtherMethod(method: String) async throws {
        try await RunningPreview.with { (preview) async throws in
            let response = try await preview.request("/", method: method)
            #expect(response.status == 405)
            #expect(response.headers["allow"]?.contains("GET") == true)
        }
    }

    /// The files named here exist on the machine, or in the site by another name.
    @Test(arguments: [
        "/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd",
        "/accounts/..%2findex.html", "/accounts/../index.html", "/accounts/%2e%2e/index.html", "/./index.html",
        "//etc/passwd", "///index.html", "/accounts//olivar.html", "/index.html%00.txt", "/%00", "/index.html%0a",
        "/..%5c..%5cetc%5cpasswd", "/%c0%ae%c0%ae/etc/passwd", "/%ff", "/%", "/%2", "/%zz", "/index.html/",
        "/%2fetc/passwd", "/accounts%2folivar.html%2f", "/.dossier", "/.dossier/", "/.dossier/../index.html",
        "/proc/self/environ", "/Package.swift",
    ])
    func servesNothingByACraftedPath(target: String) async throws {
        try await RunningPreview.with { (preview) async throws in
            let response = try await preview.request(target)
            #expect(response.status == 404, "\(target)")
            #expect(response.body.contains("Nothing here"))
        }
    }

    @Test(arguments: ["*", "http://127.0.0.1/index.html", "index.html"])
    func servesNothingForATargetThatIsNoPath(target: String) async throws {
        try await RunningPreview.with { (preview) async throws in
            #expect(try await preview.request(target).status == 404)
        }
    }

    @Test func neverRedirectsToAnotherHost() async throws {
        try await RunningPreview.with(MemorySite(["evil.example/index.html": "x"])) { (preview) async throws in
            #expect(try await preview.request("//evil.example").status == 404)
            #expect(try await preview.request("/%2fevil.example").status == 404)
            #expect(try await preview.request("/evil.example").headers["location"] == "/evil.example/")
        }
    }

    @Test func survivesWhatIsNoRequest() async throws {
        try await RunningPreview.with { (preview) async throws in
            for text in [
                "\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            ] {
                let client = try RawClient(port: preview.port)
                try client.send(text)
                client.close()
            }
            #expect(try await preview.request("/").status == 200)
        }
    }
}

struct HostAddressTests {
    @Test func takesAddressesAndLocalhostOnly() throws {
        #expect(try HostPolicy.address(of: "localhost").authority == "127.0.0.1")
        #expect(try HostPolicy.address(of: "0.0.0.0").authority == "127.0.0.1")
        #expect(try HostPolicy.address(of: "::1").authority == "[::1]")
        #expect(try HostPolicy.address(of: "[::]").authority == "[::1]")
        for host in ["example.org", "", "1.2.3", "[::1"] {
            #expect(throws: PreviewError.notAnAddress(host)) { try HostPolicy.address(of: host) }
        }
    }
}

struct PortTests {
    @Test func goesToTheNextPortUnlessOneIsAskedFor() async throws {
        try await RunningPreview.with { first in
            var options = PreviewOptions()
            options.firstPort = first.port
            let (addresses, continuation) = AsyncStream<String>.makeStream()
            let second = Task { [options] in
                try await PreviewServer(MemorySite.empty, options: options).run { continuation.yield($0) }
            }
            for await address in addresses {
                #expect(address != "http://127.0.0.1:\(first.port)/")
                break
            }
            second.cancel()

            options.port = first.port
            let third = PreviewServer(MemorySite.empty, options: options)
            await #expect(throws: PreviewError.portTaken(first.port)) {
                try await third.run { _ in }
            }
        }
    }
}
