public import Diagnostics
public import Files

extension Configuration {
    /// Reads `dossier.yaml`. All that is wrong is reported at once, each a stopper.
    ///
    /// - Parameter rules: every rule there is, so that ids can be checked; a stopper can't be changed.
    public static func read(
        _ bytes: [UInt8], path: SourcePath = SourcePath("dossier.yaml"), rules: [Rule],
        into sink: inout DiagnosticSink
    ) -> Configuration {
        var reader = ConfigurationReader(bytes, path: path, rules: rules)
        reader.read()
        sink.merge(reader.sink)
        return reader.configuration
    }
}
