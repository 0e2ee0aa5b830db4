import Diagnostics
import Files
import KnowledgeBase

/// The whole pipeline: a folder of notes becomes a site.
public enum Builder {
    /// Builds and publishes.
    /// - Parameter progress: is told which stage begins.
    /// - Throws: `FileError` or `PublicationError` where a folder can't be read or written.
    public static func build(
        _ options: BuildOptions, progress: @escaping @Sendable (BuildStep) -> Void = { _ in }
    ) throws -> (BuildResult, Project) {
        var run = BuildRun(options, progress: progress)
        let project = try run.configure()
        guard let site = try run.read(project), let templates = run.templates else {
            return (run.result(.stopped, project), project)
        }
        if options.strict, run.leveled(project).contains(where: { $0.severity == .error }) {
            return (run.result(.refused, project), project)
        }
        let publication = try Publication.open(output: project.output, inPlace: options.inPlace)
        do {
            try run.write(site, templates, project, to: publication)
            run.begin(.publish)
            let summary = try publication.commit()
            return (run.result(.published(summary), project), project)
        } catch {
            publication.cancel()
            throw error
        }
    }

    /// Reads and links everything and says what it finds; writes nothing. Reads notes of all audiences unless told
    /// otherwise.
    public static func check(_ options: BuildOptions) throws -> (BuildResult, Project) {
        var options = options
        if options.audience == nil { options.audience = .restricted }
        var run = BuildRun(options, progress: { _ in })
        let project = try run.configure()
        let site = try run.read(project)
        return (run.result(site == nil ? .stopped : .checked, project), project)
    }
}
