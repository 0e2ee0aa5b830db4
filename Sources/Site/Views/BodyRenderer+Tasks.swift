import Files
import KnowledgeBase
import Markdown
import Templates

/// The parts of a task that are still to come in its words: owner, days and reference as they are written.
struct TaskMarks {
    private(set) var action: Action
    /// As they stand in HTML.
    private var pending: [(mark: Action.Mark, html: [UInt8])]

    /// The parts of a task that are shown as what they mean; nil where there are none.
    /// - Parameter knowsOwners: there is a people.csv. A plain page of people who have none may mean anything by `@home`.
    init?(_ note: Note, ofItem item: Int, knowsOwners: Bool) {
        guard let action = note.action(ofItem: item) else { return nil }
        let marks = action.marks.filter { $0.part != .owner || note.type != .page || knowsOwners }
        guard !marks.isEmpty else { return nil }
        self.action = action
        pending = marks.map { mark in
            var html: [UInt8] = []
            html.appendEscapedHTML(mark.text)
            return (mark, html)
        }
    }

    /// Takes the first of them in a stretch of words.
    mutating func next(in html: [UInt8], _ range: Range<Int>) -> (mark: Action.Mark, range: Range<Int>)? {
        var first: (number: Int, range: Range<Int>)?
        for number in pending.indices {
            let end = first?.range.lowerBound ?? range.upperBound
            if let found = Self.find(pending[number].html, in: html, range, before: end) { first = (number, found) }
        }
        return first.map { (pending.remove(at: $0.number).mark, $0.range) }
    }

    /// The first place that begins before `end` where something stands as a word of its own.
    private static func find(
        _ word: [UInt8], in html: [UInt8], _ range: Range<Int>, before end: Int
    ) -> Range<Int>? {
        guard let first = word.first, range.count >= word.count else { return nil }
        for start in range.lowerBound..<min(end, range.upperBound - word.count + 1) where html[start] == first {
            let stop = start + word.count
            guard html[start..<stop].elementsEqual(word),
                start == range.lowerBound || html[start - 1] <= 0x20 || "(".utf8.contains(html[start - 1]),
                stop == range.upperBound || html[stop] <= 0x20 || "),.;:!?&".utf8.contains(html[stop])
            else { continue }
            return start..<stop
        }
        return nil
    }
}

extension BodyRenderer {
    /// Words of a task, with its parts in words and as links.
    mutating func task(
        _ task: inout TaskMarks?, _ html: [UInt8], _ range: Range<Int>, _ mentioned: inout Set<Int>,
        _ out: inout [UInt8]
    ) {
        var place = range.lowerBound
        while let (mark, found) = task?.next(in: html, place..<range.upperBound) {
            text(html, place..<found.lowerBound, &mentioned, &out)
            resume(&out)
            if let action = task?.action { write(mark, of: action, &out) }
            place = found.upperBound
        }
        text(html, place..<range.upperBound, &mentioned, &out)
    }

    private func write(_ mark: Action.Mark, of action: Action, _ out: inout [UInt8]) {
        let state = ActionState(action, on: scope.base.asOf)
        switch mark.part {
        case .owner:
            guard let owner = action.owner else { return }
            let value = scope.roleValue(owner)
            chip("owner", nil, &out) { write(value.label, at: value.address, language: value.language, &$0) }
        case .due:
            let isLate = state == .overdue
            chip(isLate ? "state.overdue" : "due", isLate ? .bad : nil, &out) { write(action.due, &$0) }
        case .check:
            let isDue = state == .checkDue
            chip(isDue ? "state.check-due" : "checkOn", isDue ? .warn : nil, &out) { write(action.check, &$0) }
        case .reference:
            guard let reference = action.reference else { return }
            chip("reference", nil, &out) { out in
                let isAddress = reference.hasPrefix("https://") || reference.hasPrefix("http://")
                write(reference, at: isAddress ? reference : nil, isExternal: isAddress, &out)
            }
        }
    }

    private func chip(
        _ label: String, _ tone: ChipView.Tone?, _ out: inout [UInt8], _ content: (inout [UInt8]) -> Void
    ) {
        out += #"<span class="chip"#.utf8
        if let tone { out += " \(tone.rawValue)".utf8 }
        out += #"">"#.utf8
        out.appendEscapedHTML(scope.texts.word(label))
        out.append(0x20)
        content(&out)
        out += "</span>".utf8
    }

    private func write(
        _ words: String, at address: String?, isExternal: Bool = false, language: String? = nil, _ out: inout [UInt8]
    ) {
        let isMarked = address != nil || language != nil
        if let address {
            out += #"<a href=""#.utf8
            out.appendAddress(address)
            out += (isExternal ? #"" rel="noopener" class="external bare""# : #"""#).utf8
        } else if isMarked {
            out += "<span".utf8
        }
        if let language { out += #" lang="\#(language)""#.utf8 }
        if isMarked { out += ">".utf8 }
        out.appendEscapedHTML(words)
        if isMarked { out += (address != nil ? "</a>" : "</span>").utf8 }
    }

    func write(_ date: CalendarDate?, _ out: inout [UInt8]) {
        guard let date else { return }
        let view = scope.texts.date(date, isShort: true)
        out += #"<time datetime=""#.utf8
        out += view.iso.utf8
        out += #"">"#.utf8
        out.appendEscapedHTML(view.label)
        out += "</time>".utf8
    }
}

extension Note {
    /// The action that an item is; nil for an item that is none.
    fileprivate func action(ofItem item: Int) -> Action? {
        let place = actions.partitionPoint { $0.item >= item }
        return place < actions.count && actions[place].item == item ? actions[place] : nil
    }
}
