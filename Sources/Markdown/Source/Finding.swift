internal import Diagnostics

/// Something to report about a note's text. Ranges are bytes of the file.
struct Finding {
    var rule: Rule
    var message: String
    var range: Range<Int>
    var suggestions: [String] = []
}
