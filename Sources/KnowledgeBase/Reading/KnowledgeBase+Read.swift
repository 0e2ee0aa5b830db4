public import Diagnostics
public import Files
import Markdown

extension Rule {
    static let unreadableFile = Rule(
        "unreadable-file", .error, stops: true, "A note or table can't be read, so the site would lack it.",
        remedy: "Give the file its permissions back, or add it to `ignore`.")
    static let skippedFile = Rule(
        "skipped-file", .hint, "Links, devices and names that aren't UTF-8 among the content are left alone.",
        remedy: "Copy what is needed into the folder, or add it to `ignore`.")
    static let noNotes = Rule(
        "no-notes", .warning, "The folder of notes holds no Markdown.",
        remedy: "Name the folder that holds the notes: `--content DIR`.")
    static let typedFolders = Rule(
        "typed-folders", .hint, "Folders give notes their type only in a base that has a dossier.yaml.",
        remedy: "Add a dossier.yaml if the folders are meant so, or `type:` to the notes.")
    static let unknownAccount = Rule(
        "unknown-account", .error, stops: true, "The account of a customer's build has no note for customers.",
        remedy: "Correct `--account`, or give the account’s note `audience: customer`.")
}

extension KnowledgeBase {
    /// Reads, stages and links all notes of a content folder.
    ///
    /// Whatever is wrong goes to `sink`; if that then `stops`, the result is not to be published.
    /// - Throws: `FileError` if the content folder itself can't be listed.
    public static func read(_ options: ReadOptions, into sink: inout DiagnosticSink) throws(FileError) -> KnowledgeBase
    {
        let content = try ContentListing(options.tree, kinds: options.configuration.attachments)
        content.report(isOwnBase: options.isOwnBase, into: &sink)
        let opened = open(content.notes, options, into: &sink)
        DuplicateIDs.check(opened, into: &sink)
        NearlyTypedFolders.check(opened, isOwnBase: options.isOwnBase, into: &sink)
        let staged = StagedNotes(opened, options, into: &sink)
        RawHTML.check(staged.notes, into: &sink)
        var options = options
        options.configuration.language = staged.language
        return link(staged, content, options, into: &sink)
    }

    /// Front matters, on all threads.
    private static func open(
        _ paths: [SourcePath], _ options: ReadOptions, into sink: inout DiagnosticSink
    ) -> [OpenNote] {
        let results = concurrentMap(paths, jobs: options.jobs) { _, path -> Result<OpenNote, FileError> in
            let folderType = options.isOwnBase ? OpenNote.folderType(of: path) : nil
            do throws(FileError) {
                return .success(try OpenNote(path, in: options.tree, folderType: folderType))
            } catch {
                return .failure(error)
            }
        }
        var opened: [OpenNote] = []
        opened.reserveCapacity(results.count)
        for (path, result) in zip(paths, results) {
            switch result {
            case .success(let note): opened.append(note)
            case .failure(let error):
                sink.report(.unreadableFile, error.description, at: Location(path, 0..<0))
            }
        }
        return opened
    }

    private static func link(
        _ staged: StagedNotes, _ content: ContentListing, _ options: ReadOptions, into sink: inout DiagnosticSink
    ) -> KnowledgeBase {
        let topics = ImplicitTopics(staged.notes, withheld: staged.withheld)
        sink.merge(topics.sink)
        let notes = staged.notes + topics.notes
        let names = NameTable(notes)
        let states = PolicyState.all(notes, names: names, on: options.asOf)
        let policies = PolicyFamilies(notes) { states[$0] ?? .draft }
        let resolver = Resolver(
            notes: notes, names: names, withheld: staged.withheld, policies: policies,
            attachments: AttachmentTable(
                content.attachments, scripted: content.scriptedPictures(options), others: content.others),
            linkPolicy: LinkPolicy(adding: options.configuration.linkSchemes))
        let tables = content.readTables(from: options.tree, into: &sink)
        var binding = TableBinding(resolver, options.stage)
        let bound = binding.bind(tables)
        sink.merge(binding.sink)
        let people = PeopleNames(tables.people + tables.unreadPeople)
        let edges = EdgeBuilder(resolver: resolver, people: people)
        let linker = Linker(resolver: resolver, isOwnBase: options.isOwnBase)
        let checks = LinkedChecks(notes: notes, people: tables.people, names: people, options: options)
        let built = concurrentMap(notes, jobs: options.jobs) { index, _ in
            let (edges, linked) = (edges.build(index), linker.link(index))
            return (edges, linked, checks.check(index, edges.edges, linked.targets))
        }
        var graph = LinkGraph(count: notes.count)
        for (edges, linked, found) in built {
            graph.add(edges, linked)
            sink.merge(edges.sink)
            sink.merge(linked.sink)
            sink.merge(found)
        }
        var supersession = Supersession(
            SupersessionChains(notes, outgoing: graph.outgoing, policies: policies, states: states))
        supersession.check(into: &sink)
        let metrics = MetricNames(rows: tables.metrics, bound: bound.metrics, notes: notes)
        let generated = GeneratedBlocks.read(
            resolver, metrics, on: options.asOf, isOwnBase: options.isOwnBase, into: &sink)
        let embeds = EmbedGraph(notes, graph.targets)
        EmbedRings.check(embeds, notes, into: &sink)
        PictureWords.check(notes, graph.targets, isOwnBase: options.isOwnBase, into: &sink)
        if graph.counts.foreign > 0 {
            let links = graph.counts.foreign == 1 ? "1 link belongs" : "\(graph.counts.foreign) links belong"
            sink.report(.foreignLinks, "\(links) to the site that the notes were written for")
        }
        return KnowledgeBase(
            options, notes: notes, policies: policies, policyStates: states, graph: graph,
            embedded: embeds.pieces, generated: generated, tables: bound)
    }
}
