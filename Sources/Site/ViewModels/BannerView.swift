/// A notice above a note.
struct BannerView: Sendable {
    var tone: ChipView.Tone
    /// `Superseded by version 3, in force since 1 December 2025.` The part before the link.
    var message: String
    /// The note that it speaks of.
    var link: LinkView?
}
