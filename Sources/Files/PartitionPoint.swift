extension RandomAccessCollection where Index == Int {
    /// The place of the first element that `isPast`, in a collection whose elements after it all are; the end where none
    /// is. By halving: O(log *n*) calls.
    @inlinable
    public func partitionPoint(_ isPast: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
