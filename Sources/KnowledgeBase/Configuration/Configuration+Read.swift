public import Diagnostics
public import Files

extension Configuration {
    /// Reads `dossier.yaml`. All that is wrong is reported at once, each a stopper.
    ///
    /// - Parameters:
    ///   - rules: every rule there is, so that ids can be checked; a stopper can't be changed.
    ///   - constructs: the names that `dialect` may switch.
    public static func read(
        _ bytes: [UInt8], path: SourcePath = SourcePath("dossier.yaml"), rules: [Rule], constructs: [String] = [],
        into sink: inout DiagnosticSink
    ) -> Configuration {
        var reader = ConfigurationReader(bytes, path: path, rules: rules, constructs: constructs)
        reader.read()
        sink.merge(reader.sink)
        return reader.configuration
    }
}
