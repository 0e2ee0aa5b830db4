import KnowledgeBase
import Templates

extension BodyRenderer {
    mutating func append(_ html: [UInt8], _ range: Range<Int>, _ out: inout [UInt8]) {
        html.withUnsafeBufferPointer { self.html(UnsafeBufferPointer(rebasing: $0[range]), &out) }
    }

    /// Words, with a link at terms that weren't mentioned before.
    mutating func text(_ html: [UInt8], _ range: Range<Int>, _ mentioned: inout Set<Int>, _ out: inout [UInt8]) {
        var place = range.lowerBound
        while let match = scope.site.terms?.match(in: html, place..<range.upperBound, passing: mentioned) {
            mentioned.insert(match.topic)
            append(html, place..<match.range.lowerBound, &out)
            resume(&out)
            out += #"<a class="term" href=""#.utf8
            out += scope.address(of: match.topic).utf8
            out.append(UInt8(ascii: "\""))
            let topic = scope.base.notes[match.topic]
            if let language = scope.foreign(topic.language) { attribute("hreflang", language, &out) }
            if let definition = topic.front.text("definition") { attribute("title", definition, &out) }
            out.append(UInt8(ascii: ">"))
            append(html, match.range, &out)
            out += "</a>".utf8
            place = match.range.upperBound
        }
        append(html, place..<range.upperBound, &out)
    }
}
