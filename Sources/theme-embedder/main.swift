// Writes the files named on the command line into one Swift source, as string literals keyed by relative path.
//   theme-embedder OUTPUT ROOT FILE...
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("usage: theme-embedder OUTPUT ROOT FILE...\n".utf8))
    exit(64)
}
let root = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
var source = "// Generated from site-templates. Do not edit.\nlet embeddedTheme: [(path: String, text: String)] = [\n"
for file in arguments.dropFirst(2).sorted() {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let path = file.hasPrefix(root) ? String(file.dropFirst(root.count)) : file
    // A raw literal needs more number signs than any run of them after a quotation mark in the text.
    var fence = "###"
    while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    source += "    (\(fence)\"\(path)\"\(fence), \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
}
source += "]\n"
try source.write(toFile: arguments[0], atomically: true, encoding: .utf8)
