import Foundation
import Testing

@testable import Site

@Suite("JSON")
struct JSONTests {
    @Test func writesValuesInTheOrderOfTheCalls() {
        var json = JSONWriter()
        json.object { json in
            json.member("title", "Olivar")
            json.member("count", -3)
            json.member("open", true)
            json.member("none") { $0.null() }
            json.member("empty") { $0.array { _ in } }
            json.member("list") { $0.array([1, 2]) { json, number in json.int(number) } }
            json.member("nested") { json in
                json.array {
                    $0.object { _ in }
                    $0.string("x")
                }
            }
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"title":"Olivar","count":-3,"open":true,"none":null,"empty":[],"list":[1,2],"nested":[{},"x"]}"#)
    }

    @Test func escapesWhatMustBeAndWhatEndsAScript() {
        var bytes: [UInt8] = []
        JSONString.append("a\"b\\c\n\t\r\u{1}\u{7F}</script>ñ😀", to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == #""a\"b\\c\n\t\r\u0001\u007f\u003c/script>ñ😀""#)
    }

    @Test func othersReadEveryCharacterThatItWrites() throws {
        let text = String(String.UnicodeScalarView((0...0x2100).compactMap(Unicode.Scalar.init))) + "😀"
        var json = JSONWriter()
        json.array { $0.string(text) }
        let read = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String]
        // By scalars: equality of strings takes normal forms for equal.
        #expect(read?.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        var reader = JSONReader(json.bytes)
        var own: String?
        try reader.array { own = try $0.string() }
        #expect(own.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    }

    @Test func readsEscapes() throws {
        var reader = JSONReader(Array(#" "\"\\\/\b\f\n\r\t\u00f1\ud83d\ude00" "#.utf8))
        #expect(try reader.string() == "\"\\/\u{8}\u{C}\n\r\tñ😀")
        try reader.end()
    }

    @Test(arguments: [
        #"""#, #""\"#, #""\x""#, #""\u12""#, #""\u+123""#, #""\ud800""#, #""\ud800\u0041""#, "\"\n\"", "", "x", "1",
    ])
    func refusesBadStrings(text: String) {
        #expect(throws: JSONReader.Failure.self) {
            var reader = JSONReader(Array(text.utf8))
            _ = try reader.string()
        }
    }

    @Test func bytesThatAreNotTextAreRefused() {
        #expect(throws: JSONReader.Failure.self) {
            var reader = JSONReader([0x22, 0xFF, 0x22])
            _ = try reader.string()
        }
    }

    @Test(arguments: ["1.5", "99999999999999999999", "-", "", "\"1\"", "1e3"])
    func refusesWhatIsNoWholeNumberThatFits(text: String) {
        #expect(throws: JSONReader.Failure.self) {
            var reader = JSONReader(Array(text.utf8))
            _ = try reader.int()
            try reader.end()
        }
    }

    @Test func passesOverUnknownValuesHoweverDeep() throws {
        let depth = 200_000
        let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let text = #"{"a":{"b":[1,true,null,"]}"]},"deep":\#(deep),"c":-1.5e3,"known":7}"#
        var reader = JSONReader(Array(text.utf8))
        var known: Int?
        try reader.object { reader, name in
            if name == "known" { known = try reader.int() } else { try reader.skip() }
        }
        try reader.end()
        #expect(known == 7)
    }

    @Test(arguments: ["[", "[}", "{\"a\":[}", "]", ",", "", "\"x"]) func passesOverNothingBroken(text: String) {
        #expect(throws: JSONReader.Failure.self) {
            var reader = JSONReader(Array(text.utf8))
            try reader.skip()
        }
    }
}
