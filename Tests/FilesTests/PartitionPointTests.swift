import Files
import Testing

@Suite struct PartitionPointTests {
    @Test func isTheFirstThatIsPast() {
        for count in 0..<9 {
            let numbers = Array(0..<count)
            for bound in -1...count { #expect(numbers.partitionPoint { $0 >= bound } == min(max(bound, 0), count)) }
        }
    }

    @Test func countsFromTheStartOfASlice() {
        let slice = [9, 9, 1, 2, 4, 4][2...]
        #expect(slice.partitionPoint { $0 >= 4 } == 4)
        #expect(slice.partitionPoint { $0 > 4 } == 6)
    }

    @Test func asksFewTimes() {
        var asked = 0
        let place = (0..<1_000_000).partitionPoint {
            asked += 1
            return $0 >= 123_456
        }
        #expect(place == 123_456 && asked <= 20, "\(asked)")
    }
}
