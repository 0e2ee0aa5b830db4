public import KnowledgeBase

/// Which version of each rule held over an account while its story went on, to be drawn beside it.
public struct PolicyBands: Sendable {
    public struct Band: Sendable, Hashable {
        /// The family's place in `PolicyHistory.spans`.
        public var family: Int
        /// The parts of its spans that lie within `days`, by start.
        public var spans: [PolicyHistory.Span]

        fileprivate func comes(before other: Band) -> Bool {
            (other.spans.count, family) < (spans.count, other.family)
        }
    }

    public let days: ClosedRange<CalendarDate>
    /// Of the families that changed within the days those with most versions first; at most `most`.
    public let bands: [Band]
    /// More would be no picture.
    public static let most = 6

    /// nil for an account on which nothing has happened.
    public init?(_ base: KnowledgeBase, history: PolicyHistory, account: Int, timeline: Timeline) {
        guard let first = timeline.first, first < base.asOf else { return nil }
        let days = first...base.asOf
        self.days = days
        func band(_ family: Int, isGeneral: Bool) -> Band? {
            let spans = history.spans[family].filter { span in
                span.start <= days.upperBound && span.end.map { $0 > days.lowerBound } ?? true
                    && (isGeneral || history.binds(span.policy, account))
            }
            guard spans.count > 1 || spans.contains(where: { $0.start > days.lowerBound }) else { return nil }
            return Band(family: family, spans: spans)
        }
        var bands = history.narrowFamilies(account).compactMap { band($0, isGeneral: false) }
        bands.sort { $0.comes(before: $1) }
        bands.removeLast(max(0, bands.count - Self.most))
        for family in history.generalFamilies {
            // A band has at most as many spans as its family, so once the bands are full of better ones, no later
            // family has a place in them.
            let best = Band(family: family, spans: history.spans[family])
            if let last = bands.last, bands.count == Self.most, last.comes(before: best) { break }
            guard let band = band(family, isGeneral: true) else { continue }
            bands.insert(band, at: bands.firstIndex { band.comes(before: $0) } ?? bands.endIndex)
            if bands.count > Self.most { bands.removeLast() }
        }
        self.bands = bands
        if self.bands.isEmpty { return nil }
    }
}
