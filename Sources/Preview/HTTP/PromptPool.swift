import FlyingFox
import FlyingSocks
import Glibc

/// The server's pool of sockets, which has each send at once what it is given.
///
/// A response goes out as its head and then its body. By default the system holds the second back until the first is
/// acknowledged, which browsers put off for some 40 ms (Nagle's algorithm against delayed acknowledgement). The server
/// has no setting for it, but hands its listening socket to the pool while it waits, and accepted sockets inherit it.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
    let base: Base

    func prepare() async throws { try await base.prepare() }

    func run() async throws { try await base.run() }

    func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
        // Best effort: without it, pages are only slower.
        try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
        try await base.suspendSocket(socket, untilReadyFor: events)
    }
}
