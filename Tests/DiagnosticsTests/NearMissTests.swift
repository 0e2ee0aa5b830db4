import Diagnostics
import Testing

@Suite struct NearMissTests {
    @Test func ordersByDistanceThenByName() {
        #expect(nearMisses("acount", among: ["amount", "account", "accounts"]) == ["account", "amount", "accounts"])
    }

    @Test func swapOfNeighboursIsOneEdit() {
        #expect(editDistance(Array("leson".utf8), Array("lesno".utf8), atMost: 2) == 1)
    }

    @Test func farNamesAreNotNear() {
        #expect(nearMisses("billing", among: ["policy", "training"]) == [])
    }

    @Test func lettersCaseCountsAsNothing() {
        #expect(nearMisses("Olivar", among: ["olivar"]) == ["olivar"])
    }

    @Test(arguments: [("", "", 0), ("a", "", 1), ("", "ab", 2), ("abc", "cab", 2), ("kitten", "sitting", 3)])
    func distances(a: String, b: String, expected: Int) {
        #expect(editDistance(Array(a.utf8), Array(b.utf8), atMost: 3) == expected)
    }

    @Test func pastTheBoundThereIsNoDistance() {
        #expect(editDistance(Array("kitten".utf8), Array("sitting".utf8), atMost: 2) == nil)
    }
}
