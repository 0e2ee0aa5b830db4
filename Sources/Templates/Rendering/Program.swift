/// A compiled template in one context. Shared by all places that include it in the same way.
///
/// The steps hold no references, only numbers that point into the tables beside them: carrying one out counts none.
final class Program: Sendable {
    let steps: [Step]
    let tables: Tables
    /// How many steps one rendering carries out at most, lists taken as one item.
    let weight: Int

    /// What steps refer to by number.
    struct Tables: Sendable {
        /// All text between tags.
        var literals: [UInt8] = []
        var texts: [Text] = []
        var numbers: [Number] = []
        var html: [HTML] = []
        var flags: [Flag] = []
        var visits: [Visit] = []
        var programs: [Program] = []
    }

    // Closures in an array are called through two more; in a struct they are called as they are.

    struct Text: Sendable { let get: @Sendable (Frame) -> String? }
    struct Number: Sendable { let get: @Sendable (Frame) -> Int? }
    struct HTML: Sendable { let write: @Sendable (Frame, inout [UInt8]) -> Void }
    struct Flag: Sendable { let get: @Sendable (Frame) -> Bool }
    /// Lends the values to enter: one that has to be made, or those of a list.
    struct Visit: Sendable { let lend: @Sendable (Frame, (Frame) -> Void) -> Void }

    init(_ steps: [Step], _ tables: Tables) {
        self.steps = steps
        self.tables = tables
        weight = tables.weight(of: steps)
    }
}

/// A step of rendering. A section is followed by the steps of its content, which end where it says.
struct Step: Sendable {
    enum Action: Sendable {
        /// Bytes of the literals.
        case literal(Range<Int>)
        case text
        case optionalText
        /// A text of a list by its place.
        case element(Int)
        case madeText(Int)
        case number(Int)
        case html(Int)
        /// A section that shows its content without entering a value.
        case test(StoredFlag, shownWhen: Bool)
        case madeTest(Int, shownWhen: Bool)
        /// A section that enters the value in its place, or those that are visited; they get a slot of their own.
        case enter(slot: Int)
        case visit(Int, slot: Int)
        case run(Int)
    }

    var action: Action
    /// A place in the stack of frames, counted from the page at 0: it is known when compiling, because every section's
    /// depth is.
    var slot = 0
    /// Where in that frame's value to look, in bytes from its start.
    var offset = 0
    /// Of a section: the step after its content.
    var end = 0
}

extension Program.Tables {
    fileprivate func weight(of steps: [Step]) -> Int {
        var sum = steps.count
        for case .run(let number) in steps.lazy.map(\.action) {
            let (result, overflow) = sum.addingReportingOverflow(programs[number].weight)
            sum = overflow ? .max : result
        }
        return sum
    }
}
