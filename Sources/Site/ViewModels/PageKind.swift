/// What a page is: a class of its `<body>`, and the name of a script that only such pages load.
enum PageKind: String, Sendable, CaseIterable {
    case home
    case note
    case account
    case handover
    case topic
    case topics
    case list
    case folder
    case board
    case boards
    case finder
    case responsibility
    case contents
    case search
    case missing
}
