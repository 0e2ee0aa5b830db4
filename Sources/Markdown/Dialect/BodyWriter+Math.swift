internal import Diagnostics

extension BodyWriter {
    mutating func writeFormula(_ entry: Masks.Entry) {
        countFormula(entry.range)
        beginMarkup()
        html.append("<span class=\"math\">")
        let formula = source.bytes[entry.range]
        formula.withUnsafeBufferPointer { html.appendEscaped($0) }
        note.text += formula
        html.append("</span>")
    }

    mutating func countFormula(_ range: Range<Int>) {
        formulas = (formulas?.first ?? range, (formulas?.count ?? 0) + 1)
    }

    mutating func reportFormulas() {
        guard let formulas else { return }
        let words = formulas.count == 1 ? "this formula is" : "this and \(formulas.count - 1) more formulas are"
        report(.mathVerbatim, "\(words) shown as written", formulas.first)
    }
}
