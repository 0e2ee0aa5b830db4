import Glibc

extension Folder {
    /// The largest file that is read into memory: 1 GiB. Only a mistake or malice is larger.
    public static let maximumFileSize = 1 << 30

    /// The bytes of the regular file at `below`.
    public func read(_ below: String) throws(FileError) -> [UInt8] {
        var size = 0
        let file = try openRegular(below, &size)
        return try read(file, size: size, below)
    }

    /// The first bytes of the regular file at `below`, at most `count`.
    public func read(_ below: String, first count: Int) throws(FileError) -> [UInt8] {
        var size = 0
        let file = try openRegular(below, &size)
        let wanted = min(count, size)
        var code: Int32 = 0
        let bytes = Array<UInt8>(unsafeUninitializedCapacity: wanted) { buffer, got in
            code = Self.fill(buffer, &got, from: file.rawValue)
        }
        guard code == 0 else { throw error(.read, below, code) }
        return bytes
    }

    /// Whether the regular file at `below` holds exactly `bytes`; false also where there is none.
    public func holds(_ bytes: [UInt8], at below: String) -> Bool {
        do throws(FileError) {
            var size = 0
            let file = try openRegular(below, &size)
            guard size == bytes.count else { return false }
            let found = try read(file, size: bytes.count, below)
            // Faster than `==`, which compares element by element.
            return found.count == bytes.count
                && found.withUnsafeBytes { a in
                    bytes.withUnsafeBytes { b in
                        guard let first = a.baseAddress, let second = b.baseAddress else { return true }
                        return memcmp(first, second, a.count) == 0
                    }
                }
        } catch {
            return false
        }
    }

    /// - Parameter size: is set to the file's; a descriptor can't be copied, so not into a pair either.
    private func openRegular(_ below: String, _ size: inout Int) throws(FileError) -> Descriptor {
        // Not blocking: opening a pipe would wait for its writer.
        let file = try open(below, O_RDONLY | O_NONBLOCK | O_NOCTTY, .read)
        let status = try status(of: file, below)
        size = status.size
        switch status.kind {
        case .file: return file
        case .folder: throw error(.read, below, EISDIR)
        case .symbolicLink, .special: throw error(.read, below, EFTYPE)
        }
    }

    private func status(of file: borrowing Descriptor, _ below: String) throws(FileError) -> FileStatus {
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw error(.read, below) }
        return FileStatus(status)
    }

    /// Reads up to the end, wherever that is: the file may grow or shrink meanwhile.
    private func read(_ file: borrowing Descriptor, size: Int, _ below: String) throws(FileError) -> [UInt8] {
        guard size <= Self.maximumFileSize else { throw error(.read, below, EFBIG) }
        var code: Int32 = 0
        var bytes = Array<UInt8>(unsafeUninitializedCapacity: size + 1) { buffer, count in
            code = Self.fill(buffer, &count, from: file.rawValue, expecting: size)
        }
        while code == 0, bytes.count > size, bytes.count <= Self.maximumFileSize {
            let more = Array<UInt8>(unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                code = Self.fill(buffer, &count, from: file.rawValue)
            }
            if more.isEmpty { break }
            bytes += more
        }
        guard code == 0 else { throw error(.read, below, code) }
        return bytes
    }

    /// Fills `buffer` until it is full or the file ends; gives the error code or 0.
    /// - Parameter size: where the end is expected. A read that could have given more and ends there has found it, so the
    ///   system isn't asked once more.
    private static func fill(
        _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, from file: Int32, expecting size: Int? = nil
    ) -> Int32 {
        guard let base = buffer.baseAddress else { return 0 }
        while count < buffer.count {
            let got = Glibc.read(file, base + count, buffer.count - count)
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                return errno
            }
            count += got
            if count == size { break }
        }
        return 0
    }
}
