import Testing

@testable import Site

@Suite struct ScriptSpacesTests {
    private func removed(_ script: String) -> String {
        String(decoding: ScriptSpaces.removed(Array(script.utf8)), as: UTF8.self)
    }

    @Test func spacesAroundSignsGoAndLinesStay() {
        #expect(
            removed("const sum = (a, b) => {\n  return a * b;\n};\n")
                == "const sum=(a,b)=>{\nreturn a*b;\n};\n")
    }

    @Test func commentsOnLinesOfTheirOwnGo() {
        #expect(removed("// one\n/* two\n   three */\n  let a = 1;\n\n/** four */\n") == "let a=1;\n")
    }

    @Test func wordsAndDoubledSignsStayApart() {
        #expect(removed("a = b + +c - -d;\n") == "a=b + +c - -d;\n")
        #expect(
            removed("for (const x of list) if (x in y) return void x;\n")
                == "for(const x of list)if(x in y)return void x;\n")
    }

    @Test(arguments: [
        "say(\"a , b ; c\");", "const spaces = / +, +/g;", "const one = `a , ${b} , c`;", "const two = 'a , b';",
        "const three = \"a \\\" , b\";",
    ])
    func whatSpacesMayBelongToIsKept(line: String) {
        #expect(removed(line + "\n") == line + "\n")
    }

    @Test func aTemplateOfSeveralLinesKeepsItsSpaces() {
        #expect(removed("const a = `one\ntwo , three\n`;\nb = c;\n") == "const a = `one\ntwo , three\n`;\nb=c;\n")
    }
}
