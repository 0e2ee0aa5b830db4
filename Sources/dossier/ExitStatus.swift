import Files
import Preview
import Site

/// What the program tells the shell (numbers of `sysexits.h` where it has one).
enum ExitStatus: Int32, Error {
    case clean = 0
    /// Findings at the failing level.
    case findings = 1
    case usage = 64
    /// Bad configuration, or input that stops a build.
    case badInput = 65
    case `internal` = 70
    case inputOutput = 74
    case interrupted = 130
}

/// Ends the program with a message.
struct Failure: Error {
    var message: String
    var status: ExitStatus

    init(_ message: String, _ status: ExitStatus) {
        self.message = message
        self.status = status
    }

    /// The failure that an error of the libraries means.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as FileError: self.init(error.description, .inputOutput)
        case let error as PublicationError:
            self.init(error.description, error.isInputOutput ? .inputOutput : .badInput)
        case let error as PreviewError:
            if case .notAnAddress = error {
                self.init(error.description, .usage)
            } else {
                self.init(error.description, .inputOutput)
            }
        default: self.init("\(error)", .internal)
        }
    }
}
