/// What a note says about itself, read by the schema.
public struct FrontMatter: Sendable, Hashable {
    /// A field of a note, by its canonical English name.
    public struct Entry: Sendable, Hashable {
        public var name: String
        public var field: Field
        /// The key as written in the file, bytes.
        public var keyRange: Range<Int>
    }

    /// Another tool's type, as written.
    public struct ForeignType: Sendable, Hashable {
        /// nil for a list.
        public var name: String?
        /// The value in the file, bytes.
        public var range: Range<Int>
    }

    /// The type that the note states, else its folder's, else `page`.
    public var type: NoteType
    /// The type as stated (`type:`), nil where the note doesn't say or isn't understood.
    public var statedType: NoteType?
    /// What a plain page says its type is, where that is none of ours.
    public var foreignType: ForeignType?
    /// In the order in which they are written. A field that couldn't be read isn't here; a diagnostic says so.
    public var entries: [Entry] = []
    /// It is there and can't be read, so that nothing can be said of what it lacks.
    public var isUnread = false

    public init(type: NoteType, statedType: NoteType? = nil) {
        self.type = type
        self.statedType = statedType
    }

    /// The field of a canonical English name.
    public subscript(_ name: String) -> Field? {
        get {
            assert(Schema.knows(name), "no note type declares a field \(name)")
            // By its place: to take out each entry that is asked for its name would copy it. Names are told apart fastest
            // by their lengths.
            let length = name.utf8.count
            for place in entries.indices where entries[place].name.utf8.count == length && entries[place].name == name {
                return entries[place].field
            }
            return nil
        }
        set {
            guard let index = entries.firstIndex(where: { $0.name == name }) else {
                if let newValue { entries.append(Entry(name: name, field: newValue, keyRange: newValue.range)) }
                return
            }
            if let newValue { entries[index].field = newValue } else { entries.remove(at: index) }
        }
    }

    /// A value of a closed list, by its canonical name; also one of an open list that was recognised.
    public func choice(_ name: String) -> String? {
        if case .choice(let choice)? = self[name]?.value { choice } else { nil }
    }

    public func text(_ name: String) -> String? { self[name]?.value.text }

    public func date(_ name: String) -> CalendarDate? { self[name]?.value.date }

    public func integer(_ name: String) -> Int? { self[name]?.value.integer }

    public func number(_ name: String) -> Double? { self[name]?.value.number }

    public func flag(_ name: String) -> Bool? { self[name]?.value.flag }

    /// The words of a list of texts; empty where the field is absent.
    public func texts(_ name: String) -> [String] { self[name]?.members.compactMap(\.value.text) ?? [] }

    /// The notes that a field names, with their places; empty where it is absent.
    public func references(_ name: String) -> [(reference: Reference, range: Range<Int>)] {
        self[name]?.members.compactMap { member in member.value.reference.map { ($0, member.range) } } ?? []
    }

    /// `draft: yes` or `publish: no`.
    public var isDraft: Bool { flag("draft") == true || flag("publish") == false }
}
