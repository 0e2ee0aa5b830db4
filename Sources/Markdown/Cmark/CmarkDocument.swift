internal import CCmark
internal import Glibc

/// A parsed document: the only owner of cmark's memory, in the only file that talks to cmark.
///
/// Nodes are handed out inside `withRoot` and must not leave it.
struct CmarkDocument: ~Copyable {
    private let root: OpaquePointer

    /// nil only where cmark itself gives no tree.
    init?(_ bytes: [UInt8], from start: Int = 0, validatesUTF8: Bool, isSmart: Bool = false) {
        // The option for source positions makes cmark count lines inside inline code and HTML that span lines.
        let options =
            CMARK_OPT_SOURCEPOS | (validatesUTF8 ? CMARK_OPT_VALIDATE_UTF8 : 0) | (isSmart ? CMARK_OPT_SMART : 0)
        let parsed = bytes[start...].withUnsafeBytes { text in
            cmark_parse_document(text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, options)
        }
        guard let parsed else { return nil }
        root = parsed
    }

    deinit { cmark_node_free(root) }

    borrowing func withRoot<Result>(_ body: (CmarkNode) -> Result) -> Result {
        body(CmarkNode(pointer: root))
    }
}

/// A node of a tree that a `CmarkDocument` keeps alive.
struct CmarkNode: Equatable {
    /// In the order of cmark's own numbers.
    enum Kind: UInt32 {
        case none, document, quote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
    }

    fileprivate let pointer: OpaquePointer

    var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .none }
    var parent: CmarkNode? { cmark_node_parent(pointer).map(CmarkNode.init) }
    var firstChild: CmarkNode? { cmark_node_first_child(pointer).map(CmarkNode.init) }
    var previous: CmarkNode? { cmark_node_previous(pointer).map(CmarkNode.init) }
    var lastChild: CmarkNode? { cmark_node_last_child(pointer).map(CmarkNode.init) }
    var next: CmarkNode? { cmark_node_next(pointer).map(CmarkNode.init) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

    /// Lines and columns count from 1, columns in bytes. Only a block's start is reliable.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    // cmark puts U+FFFD where the input has a NUL byte, so what these give ends at its first NUL.

    func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_literal(pointer), body)
    }

    func withFenceInfo<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_fence_info(pointer), body)
    }

    func withURL<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_url(pointer), body)
    }

    func withTitle<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_title(pointer), body)
    }

    private static func withBytes<Result>(
        _ text: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard let text else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        let count = strlen(text)
        return text.withMemoryRebound(to: UInt8.self, capacity: count) {
            body(UnsafeBufferPointer(start: $0, count: count))
        }
    }

    /// A number of our own on the node; 0 until set.
    var mark: Int {
        get { Int(bitPattern: cmark_node_get_user_data(pointer)) }
        nonmutating set { _ = cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue)) }
    }

    /// Puts this block and those after it, up to `end`, into a block of their own, and takes `end` out of the tree.
    func enclose(until end: CmarkNode) -> CmarkNode? {
        guard let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK), cmark_node_insert_before(pointer, block) == 1 else {
            return nil
        }
        var node: OpaquePointer? = pointer
        while let inner = node, inner != end.pointer {
            node = cmark_node_next(inner)
            _ = cmark_node_append_child(block, inner)
        }
        end.remove()
        return CmarkNode(pointer: block)
    }

    /// Where the block's lines tell its place: one that was made holds its first line.
    var opening: CmarkNode { kind == .customBlock ? firstChild ?? self : self }

    /// Takes the node and what it holds out of the tree for good.
    func remove() {
        cmark_node_unlink(pointer)
        cmark_node_free(pointer)
    }
}

/// A walk over a node and all it holds, without recursion.
struct CmarkWalk: ~Copyable {
    struct Step {
        var node: CmarkNode
        var isEntering: Bool
    }

    private let iterator: OpaquePointer

    init?(_ root: CmarkNode) {
        guard let iterator = cmark_iter_new(root.pointer) else { return nil }
        self.iterator = iterator
    }

    deinit { cmark_iter_free(iterator) }

    mutating func next() -> Step? {
        let event = cmark_iter_next(iterator)
        guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
        return Step(node: CmarkNode(pointer: node), isEntering: event == CMARK_EVENT_ENTER)
    }

    /// Leaves out what `node` holds and its end; the next step is what follows it.
    mutating func skip(_ node: CmarkNode) {
        cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
    }
}
