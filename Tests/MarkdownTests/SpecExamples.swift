import Foundation
import Testing

/// The examples of a specification, read from where `DOSSIER_TEST_DATA` says.
struct SpecExample: Decodable {
    var example: Int
    var section: String
    var extensions: [String]
    var markdown: String
    var html: String
    var needs_unsafe: Bool
    var safe_html: String?

    static var folder: String? { ProcessInfo.processInfo.environment["DOSSIER_TEST_DATA"] }

    /// nil, said aloud, where there is no data.
    static func load(_ name: String) throws -> [SpecExample]? {
        guard let folder else {
            print("skipped: \(name) is read from $DOSSIER_TEST_DATA/conformance, which isn't set")
            return nil
        }
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/conformance/\(name).json"))
        return try JSONDecoder().decode([SpecExample].self, from: data)
    }
}
