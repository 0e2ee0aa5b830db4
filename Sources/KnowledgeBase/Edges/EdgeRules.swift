import Diagnostics

extension Rule {
    static let brokenEdge = Rule(
        "broken-edge", .error, "A field names a note that doesn't exist, so the connection is lost.",
        remedy: "Correct the id (the nearest are named), or write the note.")
    static let implicitTopic = Rule(
        "implicit-topic", .warning, "Notes name a topic that has no note of its own; it may be a slip of the pen.",
        remedy: "Write the topic a note, or take the name of one that exists.")
}
