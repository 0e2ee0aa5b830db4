import Diagnostics
import Files
import KnowledgeBase
import Search
import Templates

/// How a site looks: templates, styles, scripts and the words of its interface. Files of the user's own
/// `site-templates` take the place of the built-in ones of the same name.
struct Theme: Sendable {
    let templates: [TemplateSource]
    /// Files of the site's `assets` folder, by their path in the site.
    let assets: [(path: PagePath, bytes: [UInt8])]
    let stylesheets: [PagePath]
    let scripts: [PagePath]
    /// Scripts that only one kind of page needs.
    let pageScripts: [PageKind: PagePath]
    /// Parts of the script that lie with the search index.
    let searchScripts: [SearchFile]
    let icon: PagePath
    private let english: Texts
    private let spanish: Texts

    func texts(_ language: Language) -> Texts {
        language == .es ? spanish : english
    }

    /// - Parameters:
    ///   - own: the user's `site-templates`; nil for none.
    ///   - accent: a CSS color.
    init(own: (any SourceTree)?, accent: String?, into sink: inout DiagnosticSink) throws(FileError) {
        var files: [String: [UInt8]] = [:]
        for (path, text) in embeddedTheme { files[path] = Array(text.utf8) }
        var ownTexts: [UInt8] = []
        if let own {
            let paths = try own.files().map(\.path)
            for path in paths {
                let bytes = try own.read(path)
                if path.rawValue == ThemeFiles.texts { ownTexts = bytes } else { files[path.rawValue] = bytes }
            }
            ThemeFiles.reportUnused(paths, into: &sink)
        }
        var words = TextTable(files[ThemeFiles.texts] ?? [], into: &sink)
        words.override(by: ownTexts, into: &sink)
        english = Texts(language: Language.en.rawValue, words: words.words(.en))
        spanish = Texts(language: Language.es.rawValue, words: words.words(.es))
        templates = files.keys.filter { $0.hasSuffix(".mustache") }.sorted().map { path in
            TemplateSource(
                String(path.dropLast(".mustache".count)), files[path] ?? [], path: SourcePath(path))
        }
        if files[Self.stylesheet] == nil { files[Self.stylesheet] = JoinedFiles.stylesheet(files) }
        if files[Self.script] == nil { files[Self.script] = JoinedFiles.script(files) }
        var assets: [(path: PagePath, bytes: [UInt8])] = []
        var stylesheets: [PagePath] = []
        var scripts: [PagePath] = []
        var icon = PagePath("assets/favicon.svg")
        for path in files.keys.sorted(by: Self.inOrder) where path.hasPrefix("assets/") {
            var bytes = files[path] ?? []
            if path == Self.stylesheet, let accent { bytes = Self.accented(bytes, accent) }
            let target = Self.hashed(path, bytes)
            assets.append((target, bytes))
            if path.hasSuffix(".css") { stylesheets.append(target) }
            if path.hasSuffix(".js") { scripts.append(target) }
            if path == "assets/favicon.svg" { icon = target }
        }
        var pageScripts: [PageKind: PagePath] = [:]
        for (kind, bytes) in JoinedFiles.pageScripts(files) {
            let target = Self.hashed("assets/\(kind.rawValue).js", bytes)
            assets.append((target, bytes))
            pageScripts[kind] = target
        }
        self.assets = assets
        self.stylesheets = stylesheets
        self.scripts = scripts
        self.pageScripts = pageScripts
        searchScripts = JoinedFiles.searchScripts(files)
        self.icon = icon
    }

    private static let stylesheet = "assets/site.css"
    private static let script = "assets/site.js"

    /// `site.css` before the others, so that they can build on it.
    private static func inOrder(_ left: String, _ right: String) -> Bool {
        let a = left.hasPrefix("assets/site.") ? 0 : 1
        let b = right.hasPrefix("assets/site.") ? 0 : 1
        return (a, left) < (b, right)
    }

    /// `assets/site.css` as `assets/site.<hash>.css`: a changed file has another address, so servers may tell browsers
    /// to keep it for ever.
    private static func hashed(_ path: String, _ bytes: [UInt8]) -> PagePath {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return PagePath(path) }
        return PagePath(path[..<dot] + "." + ContentKey(of: bytes).description.prefix(12) + path[dot...])
    }

    /// Puts the accent between the two marks in the stylesheet's first rule.
    private static func accented(_ css: [UInt8], _ accent: String) -> [UInt8] {
        let (open, close) = (Array("/*accent*/".utf8), Array("/*end*/".utf8))
        guard let start = css.firstRange(of: open), let end = css[start.upperBound...].firstRange(of: close) else {
            return css
        }
        return css[..<start.upperBound] + Array(accent.utf8) + css[end.lowerBound...]
    }
}

extension Collection where Element == UInt8, Index == Int {
    func firstRange(of wanted: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first else { return nil }
        var start = startIndex
        while let place = self[start...].firstIndex(of: first) {
            if self[place...].starts(with: wanted) { return place..<place + wanted.count }
            start = place + 1
        }
        return nil
    }
}
