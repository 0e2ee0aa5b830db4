/// A template compiled for one kind of page; rendering looks up no names and reports nothing.
public struct Template<Page>: Sendable {
    /// The name it was loaded by.
    public let name: String
    let program: Program

    /// Appends the page.
    public func render(_ page: Page, into out: inout [UInt8]) {
        withUnsafePointer(to: page) { page in
            var renderer = Renderer(page: Frame(page))
            renderer.run(program)
            renderer.out.withBytes { out.append(contentsOf: $0) }
        }
    }
}
