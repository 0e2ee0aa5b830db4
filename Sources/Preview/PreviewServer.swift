import FlyingFox
import FlyingSocks
import Foundation
import Glibc

/// Where the preview listens.
public struct PreviewOptions: Sendable {
    /// An IP address, or `localhost`. Anything but loopback shows the site to the network.
    public var host = "127.0.0.1"
    /// The port to take; nil for the first free one from `firstPort` on.
    public var port: UInt16?
    public var firstPort: UInt16 = 8000

    public init() {}
}

public enum PreviewError: Error, Sendable, Equatable, CustomStringConvertible {
    case notAnAddress(String)
    case portTaken(UInt16)
    case noFreePort(ClosedRange<UInt16>)

    public var description: String {
        switch self {
        case .notAnAddress(let host): "'\(host)' is not an IP address"
        case .portTaken(let port): "port \(port) is taken"
        case .noFreePort(let ports): "no port is free from \(ports.lowerBound) to \(ports.upperBound)"
        }
    }
}

/// Serves the built site to browsers on this machine, and tells them when it has changed.
///
/// Only `GET` and `HEAD` are answered, and only requests that name the preview's own host: a page of another site that
/// makes its name resolve to this machine gets nothing.
public struct PreviewServer: Sendable {
    /// Ports tried after the first when none is asked for.
    private static let triedPorts: UInt16 = 20

    private let options: PreviewOptions
    private let live: LiveSite

    public init(_ site: any PreviewSite, options: PreviewOptions = PreviewOptions()) {
        self.options = options
        self.live = LiveSite(site)
    }

    /// Serves another build from now on, and has open pages reload. After a build that failed, don't call this: the
    /// pages stay as they are.
    public func replace(_ site: any PreviewSite) {
        live.replace(site)
    }

    /// Serves until the task is cancelled. `onListening` gets the address to open, once.
    /// - Throws: `PreviewError`, or what the system says about the socket.
    public func run(onListening: @escaping @Sendable (_ address: String) -> Void) async throws {
        let host = try HostPolicy.address(of: options.host)
        guard options.port == nil else {
            return try await run(host, port: options.port ?? 0, onListening)
        }
        let last = options.firstPort.addingReportingOverflow(Self.triedPorts)
        let ports = options.firstPort...(last.overflow ? UInt16.max : last.partialValue)
        for port in ports {
            do {
                return try await run(host, port: port, onListening)
            } catch PreviewError.portTaken {
                continue
            }
        }
        throw PreviewError.noFreePort(ports)
    }

    private func run(
        _ host: HostPolicy.Address, port: UInt16, _ onListening: @escaping @Sendable (String) -> Void
    ) async throws {
        let server = try Self.server(host, port: port, handler: SiteHandler(live: live, listeningOn: host.text))
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                group.addTask {
                    try await server.waitUntilListening()
                    onListening("http://\(host.authority):\(await server.port ?? port)/")
                    try await live.keepConnectionsAlive()
                }
                defer { group.cancelAll() }
                try await group.next()
            }
        } catch SocketError.failed(_, EADDRINUSE, _) {
            throw PreviewError.portTaken(port)
        }
    }

    private static func server(
        _ host: HostPolicy.Address, port: UInt16, handler: SiteHandler
    ) throws -> HTTPServer {
        let pool = PromptPool(base: HTTPServer.defaultPool())
        if host.isIPv6 {
            let address = try sockaddr_in6.inet6(ip6: host.text, port: port)
            return HTTPServer(address: address, pool: pool, logger: .disabled, handler: handler)
        }
        let address = try sockaddr_in.inet(ip4: host.text, port: port)
        return HTTPServer(address: address, pool: pool, logger: .disabled, handler: handler)
    }
}

extension HTTPServer {
    /// The port that the system gave.
    fileprivate var port: UInt16? {
        switch listeningAddress {
        case .ip4(_, let port), .ip6(_, let port): port
        case .unix, nil: nil
        }
    }
}
