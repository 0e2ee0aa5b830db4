extension BodyWriter {
    mutating func write(_ list: DefinitionList, at node: CmarkNode) {
        beginMarkup()
        html.freshLine()
        if !isDefinitions(node.previous) { html.append("<dl>\n") }
        html.append("<dt>")
        writeUnit(list.term, surroundings: .line)
        beginMarkup()
        html.append("</dt>\n")
        for meaning in list.meanings {
            html.append("<dd>")
            writeUnit(meaning, surroundings: .block)
            beginMarkup()
            html.append("</dd>\n")
        }
        // Terms with blank lines between them are one list.
        if !isDefinitions(node.next) { html.append("</dl>\n") }
    }

    private func isDefinitions(_ node: CmarkNode?) -> Bool {
        guard let node, node.kind == .paragraph, forms.indices.contains(node.mark - 1),
            case .definitions = forms[node.mark - 1]
        else { return false }
        return true
    }
}
