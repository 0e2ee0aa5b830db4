// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// For targets whose small functions are called in the hot loops of others. It costs every build of the program time.
let inlinable: SwiftSetting = .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))

/// For targets that only start others' work: optimizing them takes longer than they ever run.
let unoptimized: SwiftSetting = .unsafeFlags(["-Onone"], .when(configuration: .release))

/// For all others: their modules are written at once, so that the targets above start while they are compiled.
let early: SwiftSetting = .unsafeFlags(["-disable-cmo"], .when(configuration: .release))

/// A stage of the pipeline. Arrows point one way: a target imports those named here and what they import.
func stage(
    _ name: String, _ dependencies: [Target.Dependency], compiled how: SwiftSetting = early,
    plugins: [Target.PluginUsage]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings + [how], plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["DossierTestSupport"], swiftSettings: settings)
}

let package = Package(
    name: "dossier",
    products: [.executable(name: "dossier", targets: ["dossier"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
    ],
    targets: [
        .systemLibrary(name: "CCmark"),
        .systemLibrary(name: "CStemmer"),
        .systemLibrary(name: "CSystem"),
        stage("Files", ["CSystem"], compiled: inlinable),
        stage("Diagnostics", ["Files"]),
        stage("Markdown", ["Diagnostics", "CCmark"], compiled: inlinable),
        stage("KnowledgeBase", ["Markdown", .product(name: "Yams", package: "Yams")]),
        stage("Insights", ["KnowledgeBase"]),
        stage("Search", ["KnowledgeBase", "CStemmer"]),
        stage("Templates", ["Diagnostics"]),
        stage("Site", ["Insights", "Search", "Templates"], plugins: ["EmbedTheme"]),
        stage("Preview", ["Site", .product(name: "FlyingFox", package: "FlyingFox")], compiled: unoptimized),
        .executableTarget(
            name: "dossier",
            dependencies: ["Preview", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings + [unoptimized],
            // Its malloc takes the place of the system's, for the libraries too.
            linkerSettings: [.linkedLibrary(":libjemalloc.a")]),

        .executableTarget(name: "theme-embedder", swiftSettings: settings),
        .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["theme-embedder"]),

        .target(
            name: "DossierTestSupport", dependencies: ["Preview"], path: "Tests/DossierTestSupport",
            swiftSettings: settings),
        tests("FilesTests", ["Files"]),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("MarkdownTests", ["Markdown"]),
        tests("KnowledgeBaseTests", ["KnowledgeBase"]),
        tests("InsightsTests", ["Insights"]),
        tests("SearchTests", ["Search"]),
        tests("TemplatesTests", ["Templates"]),
        // Publishes in a process of its own, so that tests can kill it.
        .executableTarget(
            name: "publication-probe", dependencies: ["Site"], path: "Tests/PublicationProbe",
            swiftSettings: settings),
        tests("SiteTests", ["Site", "publication-probe"]),
        tests("PreviewTests", ["Preview"]),
        tests("CommandTests", ["dossier"]),
    ],
    swiftLanguageModes: [.v6]
)
