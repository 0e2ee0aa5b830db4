import ArgumentParser
import Diagnostics

/// How findings and results are told.
struct ReportArguments: ParsableArguments {
    @Option(help: ArgumentHelp("How findings are written: text, json, sarif or github.", valueName: "format"))
    var format: ReportFormat = .text

    @Flag(help: "Say how long each stage took, and where links lead.")
    var timings = false

    @Flag(name: .shortAndLong, help: "Say nothing but findings.")
    var quiet = false
}
