extension BodyWriter {
    mutating func write(_ table: Table) {
        beginMarkup()
        if let lead = table.lead { writeLead(lead) }
        html.freshLine()
        html.append(style.isPage ? "<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n" : "<table>\n")
        for (number, row) in table.rows.enumerated() {
            if number == 0 { html.append("<thead>\n") }
            if number == 1 { html.append("<tbody>\n") }
            html.append("<tr>\n")
            for (column, alignment) in table.alignments.enumerated() {
                let cell = column < row.count ? row[column] : nil
                writeCell(cell, isHeader: number == 0, alignment)
            }
            html.append("</tr>\n")
            if number == 0 { html.append("</thead>\n") }
        }
        if table.rows.count > 1 { html.append("</tbody>\n") }
        html.append(style.isPage ? "</table>\n</div>\n" : "</table>\n")
    }

    private mutating func writeCell(_ cell: InlineUnits.Unit?, isHeader: Bool, _ alignment: Table.Alignment) {
        beginMarkup()
        // On pages a header's empty corner is no header: it would be read out as one without a name.
        let isHeader = isHeader && !(style.isPage && cell?.range.isEmpty != false)
        html.append(isHeader ? "<th" : "<td")
        switch alignment {
        case .none: html.append(">")
        case .left: html.append(" align=\"left\">")
        case .center: html.append(" align=\"center\">")
        case .right: html.append(" align=\"right\">")
        }
        if let cell { writeUnit(cell, surroundings: isHeader ? .line : .block) }
        beginMarkup()
        html.append(isHeader ? "</th>\n" : "</td>\n")
    }

    private mutating func writeLead(_ lead: InlineUnits.Unit) {
        guard units[lead.number] != nil else { return }
        html.freshLine()
        html.append("<p>")
        let start = note.text.count
        writeUnit(lead, surroundings: .line)
        if note.lead.isEmpty, note.text.count > start { note.lead = start..<note.text.count - 1 }
        beginMarkup()
        html.append("</p>\n")
    }

    /// The inlines of a cell or a term, from the second document.
    mutating func writeUnit(_ unit: InlineUnits.Unit, surroundings: Body.Surroundings) {
        guard let node = units[unit.number], var walk = CmarkWalk(node) else { return }
        self.surroundings = surroundings
        defer { self.surroundings = nil }
        beginBlock(node)
        block.spans = LinkSpans(window: unit.range, fallback: unit.range)
        item = nil
        while let step = walk.next() {
            let kind = step.node.kind
            if kind.rawValue >= CmarkNode.Kind.text.rawValue {
                writeInline(step.node, kind, isEntering: step.isEntering)
            }
        }
        closeTags()
        endBlock()
    }
}
