import Diagnostics
import Files
import Preview
import Site

/// All that the command line asks of the pipeline.
struct Pipeline: Sendable {
    /// A run's result with the means to show its diagnostics.
    struct Run {
        var result: BuildResult
        var project: Project

        /// Files of diagnostics, read again when they are shown.
        var sources: DiagnosticSources {
            let folders = Dictionary(SourceRoot.allCases.map { ($0, project.path(of: $0)) }) { first, _ in first }
            return DiagnosticSources(folders: folders) { root, path in
                try? folders[root].map { try DiskTree($0).read(path) }
            }
        }

        /// The built files, to be served.
        var site: MemorySite {
            get throws {
                let tree = try DiskTree(project.output)
                var files: [PagePath: [UInt8]] = [:]
                for file in try tree.list().files {
                    files[PagePath(file.path.rawValue)] = try tree.read(file.path)
                }
                return MemorySite(files)
            }
        }

        /// What to watch for changes.
        var inputs: WatchedInputs {
            let root = project.path(of: .project)
            return WatchedInputs(
                folders: [project.content, project.path(of: .templates)],
                files: [root == "." ? "./dossier.yaml" : "\(root)/dossier.yaml"],
                excluded: [project.output])
        }
    }

    let options: BuildOptions

    /// - Throws: `Failure`.
    func build(_ progress: ProgressLine) throws -> Run {
        try run { try Builder.build(options) { progress.update(Self.name(of: $0)) } }
    }

    /// `[3/8] theme`.
    private static func name(of step: BuildStep) -> String {
        let steps = BuildStep.allCases
        let number = (steps.firstIndex(of: step) ?? 0) + 1
        return "[\(number)/\(steps.count)] \(step.rawValue)"
    }

    /// - Throws: `Failure`.
    func check() throws -> Run {
        try run { try Builder.check(options) }
    }

    private func run(_ work: () throws -> (BuildResult, Project)) throws -> Run {
        do {
            let (result, project) = try work()
            return Run(result: result, project: project)
        } catch {
            throw MissingContent.failure(error, options) ?? Failure(error)
        }
    }
}

/// Runs what throws errors of the libraries, and throws the failures that they mean.
func wrapped<Result>(_ work: () throws -> Result) throws -> Result {
    do {
        return try work()
    } catch {
        throw Failure(error)
    }
}
