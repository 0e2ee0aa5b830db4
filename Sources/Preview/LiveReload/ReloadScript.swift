/// The script that reloads an open page after a build. The preview adds it to what it serves; built files never have
/// it.
enum ReloadScript {
    static let source = """
        "use strict";
        (() => {
          const build = document.currentScript.dataset.build;
          const events = new EventSource("\(SiteHandler.eventsPath)");
          events.addEventListener("build", (event) => {
            if (event.data === build) return;
            events.close();
            location.reload();
          });
          addEventListener("pagehide", () => events.close());
        })();

        """

    /// The page with a reference to the script before `</body>`, or at its end.
    static func added(to page: [UInt8], build: String) -> [UInt8] {
        let tag = "<script src=\"\(SiteHandler.scriptPath)\" data-build=\"\(build)\" defer></script>"
        let end = lastBodyEnd(in: page) ?? page.count
        var result: [UInt8] = []
        result.reserveCapacity(page.count + tag.utf8.count)
        result += page[..<end]
        result += tag.utf8
        result += page[end...]
        return result
    }

    private static func lastBodyEnd(in page: [UInt8]) -> Int? {
        let tag = Array("</body".utf8)
        var start = page.count - tag.count
        while start >= 0 {
            if page[start] == tag[0],
                page[start..<(start + tag.count)].elementsEqual(tag, by: { $0 | 0x20 == $1 | 0x20 })
            {
                return start
            }
            start -= 1
        }
        return nil
    }
}
