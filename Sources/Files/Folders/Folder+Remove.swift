import Glibc

extension Folder {
    /// Removes the file or link `below`, never what a link points at. Nothing there is no error.
    public func removeFile(_ below: String) throws(FileError) {
        try unlink(below, flags: 0)
    }

    /// Removes the folder `below` where it is empty; false where it isn't (or is in use, as a mount point).
    @discardableResult
    public func removeEmptyFolder(_ below: String) throws(FileError) -> Bool {
        do {
            try unlink(below, flags: AT_REMOVEDIR)
            return true
        } catch {
            guard [ENOTEMPTY, EEXIST, EBUSY, ENOTDIR].contains(error.code) else { throw error }
            return false
        }
    }

    /// Removes `below` and everything in it. A link in it is removed and not followed.
    public func removeTree(_ below: String) throws(FileError) {
        guard let status = try status(below) else { return }
        guard status.kind == .folder else { return try removeFile(below) }
        var folders = [below]
        // Breadth first: each folder comes after the one that holds it, so the reverse empties from the inside.
        var next = 0
        while next < folders.count {
            let folder = folders[next]
            next += 1
            // Opened once, not for each name.
            let opened = try self.folder(folder)
            for entry in try opened.entries() {
                if entry.kind == .folder {
                    folders.append("\(folder)/\(entry.name)")
                } else {
                    try opened.removeFile(entry.name)
                }
            }
        }
        for folder in folders.reversed() {
            try unlink(folder, flags: AT_REMOVEDIR)
        }
    }

    private func unlink(_ below: String, flags: Int32) throws(FileError) {
        let code: Int32
        do {
            code = try withParent(of: below, .remove) { parent, name in
                unlinkat(parent, name, flags) == 0 ? 0 : errno
            }
        } catch {
            if error.code == ENOENT { return }
            throw error
        }
        guard code == 0 || code == ENOENT else { throw error(.remove, below, code) }
    }
}
