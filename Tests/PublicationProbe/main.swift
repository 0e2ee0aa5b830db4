import Files
import Glibc
import Site

// publication-probe OUTPUT TEXT COUNT exchange|inplace
//
// Publishes a site of COUNT files that all say TEXT, plus one file that only this TEXT has. Says "go" before it begins,
// so that whoever kills it can hit every moment of the work.

let arguments = CommandLine.arguments
guard arguments.count == 5, let count = Int(arguments[3]) else { exit(64) }
let (output, text) = (arguments[1], arguments[2])

print("go")
fflush(nil)

do {
    let publication = try Publication.open(output: output, inPlace: arguments[4] == "inplace")
    for number in 0..<count {
        let folder = ["", "lessons/", "assets/"][number % 3]
        // Some files are the same in both sites.
        let content = number % 5 == 0 ? "same" : text
        try publication.write(PagePath("\(folder)\(number).html"), Array(content.utf8))
    }
    try publication.write(PagePath("only/\(text)/page.html"), Array(text.utf8))
    _ = try publication.commit()
} catch {
    print(error)
    exit(74)
}
