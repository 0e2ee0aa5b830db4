internal import Templates

/// A notice above a note.
struct BannerView: Sendable {
    var tone: ChipView.Tone
    /// `Superseded by version 3, in force since 1 December 2025.` The part before the link.
    var message: String
    /// The note that it speaks of.
    var link: LinkView?
}

extension BannerView: ViewModel {
    static let model = Model<BannerView>("banner", "A notice above a note") {
        Text("tone", "`good`, `warn`, `bad`, `info` or `quiet`, a class of the stylesheet") { $0.tone.rawValue }
        Text(
            "message", "`Superseded by version 3, in force since 1 December 2025.` The part before the link", \.message)
        One("link", LinkView.model, "The note that it speaks of") { $0.link }
    }
}
