import KnowledgeBase
import Testing

struct ReadableNameTests {
    @Test(arguments: [
        ("return-to-work", "Return to work"), ("2026-01-02", "2026-01-02"),
        ("2026-01-02-stand-up", "2026-01-02 stand up"),
        ("2026-01-02 Stand-up", "2026-01-02 Stand up"), ("2026-13-02", "2026 13 02"), ("---", "---"), ("a", "A"),
    ])
    func readsLikeATitle(name: String, title: String) {
        #expect(readableName(name) == title)
    }
}
