import Foundation
import PackagePlugin

/// Compiles `site-templates/` in as the default theme, so that the binary works alone.
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL.appending(path: "site-templates")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey])?
            .compactMap { $0 as? URL }
            .filter { url in
                (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
                    && ["mustache", "css", "js", "svg", "yaml", "csv"].contains(url.pathExtension)
            }
            .sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
        return [
            .buildCommand(
                displayName: "Embedding site-templates",
                executable: try context.tool(named: "theme-embedder").url,
                arguments: [output.path, root.path] + (files ?? []).map(\.path),
                inputFiles: files ?? [],
                outputFiles: [output])
        ]
    }
}
