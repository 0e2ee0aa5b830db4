/// A board as data: the same statements as its page, with the addresses that they lead to from the site's root.
enum BoardJSON {
    static func write(_ page: BoardPage, asOf: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("schema", 1)
            json.member("title", page.title)
            json.member("purpose", page.purpose)
            json.member("as_of", asOf)
            json.member("headlines") { $0.array(page.headlines) { $0.string($1.label) } }
            json.member("sections") { json in
                json.array(page.sections) { json, section in
                    json.object { json in
                        json.member("name", section.anchor)
                        json.member("label", section.label)
                        json.member("columns") { $0.array(section.columns) { $0.string($1.label) } }
                        json.member("rows") { json in
                            json.array(section.rows) { json, row in
                                json.array([row.head] + row.cells) { write($1, into: &$0) }
                            }
                        }
                    }
                }
            }
        }
        return json.line()
    }

    /// Its statements, and where they lead.
    private static func write(_ cell: BoardCellView, into json: inout JSONWriter) {
        json.object { json in
            json.member("text") { $0.array(cell.lines) { $0.string($1.values.words) } }
            let links = cell.lines.flatMap(\.values).compactMap(\.address)
            if !links.isEmpty { json.member("links") { $0.array(links) { $0.string($1) } } }
        }
    }
}
