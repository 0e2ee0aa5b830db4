internal import CYaml

/// What libyaml reads of a text, piece by piece: the only owner of its memory, in the only file that talks to libyaml.
///
/// The library comes with Yams. Its events are taken as they are: Yams' own nodes, each with a tag, an anchor and a mark
/// of its own, cost three times what reading the text does.
struct YAMLEvents: ~Copyable {
    enum Event {
        case scalar(String, YAMLScalarStyle, anchor: String?)
        case sequence(anchor: String?)
        case mapping(anchor: String?)
        case alias(String)
        /// The end of a sequence or mapping.
        case end
        case streamEnd
        /// The beginning or end of a document or of the stream.
        case other
    }

    /// Where the last event begins.
    private(set) var mark = YAMLMark(line: 1, column: 1)
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let event: UnsafeMutablePointer<yaml_event_t>

    /// - Parameter text: UTF-8 that must stay where it is as long as events are read.
    init(of text: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_event_delete(event)
        event.deallocate()
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func next() throws(YAMLFailure) -> Event {
        yaml_event_delete(event)
        guard yaml_parser_parse(parser, event) == 1 else { throw failure }
        mark = YAMLMark(event.pointee.start_mark)
        let data = event.pointee.data
        switch event.pointee.type {
        case YAML_SCALAR_EVENT:
            // A scalar may hold NUL.
            let bytes = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
            return .scalar(
                String(decoding: bytes, as: UTF8.self), YAMLScalarStyle(data.scalar.style),
                anchor: Self.text(data.scalar.anchor))
        case YAML_SEQUENCE_START_EVENT: return .sequence(anchor: Self.text(data.sequence_start.anchor))
        case YAML_MAPPING_START_EVENT: return .mapping(anchor: Self.text(data.mapping_start.anchor))
        case YAML_ALIAS_EVENT: return .alias(Self.text(data.alias.anchor) ?? "")
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        case YAML_STREAM_END_EVENT: return .streamEnd
        default: return .other
        }
    }

    private var failure: YAMLFailure {
        let parser = parser.pointee
        switch parser.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            return .syntax(
                problem: parser.problem.map { String(cString: $0) } ?? "",
                context: parser.context.map { (String(cString: $0), YAMLMark(parser.context_mark)) },
                at: YAMLMark(parser.problem_mark))
        case YAML_READER_ERROR: return .characters
        default: return .other
        }
    }

    private static func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}

/// Why libyaml can't read a text.
enum YAMLFailure: Error {
    case syntax(problem: String, context: (words: String, mark: YAMLMark)?, at: YAMLMark)
    /// The text holds characters that YAML doesn't allow.
    case characters
    case other
}

/// A line and a column in Unicode scalars, both from 1.
struct YAMLMark {
    var line: Int
    var column: Int
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) {
        line = mark.line + 1
        column = mark.column + 1
    }
}

enum YAMLScalarStyle {
    case plain
    case quoted
    /// `|` or `>`.
    case block
}

extension YAMLScalarStyle {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
        default: self = .plain
        }
    }
}
