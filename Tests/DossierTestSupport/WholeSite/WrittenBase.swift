public import KnowledgeBase
public import Site

/// A base on disk that can be built again and again: its folder goes away with this value.
///
/// `content`, `site-templates` and `dossier.yaml` lie in the folder as they would in a user's; the site is at `_site`.
public struct WrittenBase: Sendable {
    public let disk: TemporaryFolder
    /// The day of all builds, so that none depends on today.
    public static let day = CalendarDate(year: 2026, month: 6, day: 30) ?? CalendarDate(day: 0)

    public init(_ folder: VirtualFolder) throws {
        disk = try TemporaryFolder(inMemory: true)
        for file in folder.files { try disk.write(file.path, bytes: file.bytes) }
    }

    /// Builds and publishes, as `dossier build` does.
    public func build(
        audience: Audience? = nil, account: String? = nil, _ adjust: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuiltSite {
        let (result, project) = try Builder.build(options(audience, account, adjust))
        return try BuiltSite(result, project, in: disk)
    }

    /// Reads and reports, as `dossier check` does.
    public func check(
        audience: Audience? = nil, account: String? = nil, _ adjust: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuiltSite {
        let (result, project) = try Builder.check(options(audience, account, adjust))
        return try BuiltSite(result, project, in: disk)
    }

    private func options(
        _ audience: Audience?, _ account: String?, _ adjust: (inout BuildOptions) -> Void
    ) -> BuildOptions {
        var options = BuildOptions(today: Self.day)
        options.root = disk.path
        options.output = disk.path + "/_site"
        options.audience = audience
        options.account = account
        adjust(&options)
        return options
    }
}

extension VirtualFolder {
    /// Builds the base that this folder is, in a place of its own.
    public func build(
        audience: Audience? = nil, account: String? = nil, _ adjust: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuiltSite {
        try WrittenBase(self).build(audience: audience, account: account, adjust)
    }

    public func check(
        audience: Audience? = nil, account: String? = nil, _ adjust: (inout BuildOptions) -> Void = { _ in }
    ) throws -> BuiltSite {
        try WrittenBase(self).check(audience: audience, account: account, adjust)
    }
}
