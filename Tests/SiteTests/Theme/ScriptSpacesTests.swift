import Testing

@testable import Site

@Suite struct ScriptSpacesTests {
    private func removed(_ script: String) -> String {
        String(decoding: ScriptSpaces.removed(Array(script.utf8)), as: UTF8.self)
    }

    @Test func spacesAroundSignsGo() {
        #expect(
            removed("const sum = (a, b) => {\n  return a * b;\n};\n")
                == "const sum=(a,b)=>{return a*b;};\n")
    }

    @Test(arguments: [
        "const a = b\nconst c = d\n", "if (a)\n  b()\nelse\n  c()\n", "a = b\n+c\n", "f()\n[g] = h\n",
        "x = {}\ny = z\n",
    ])
    func aLineStaysOneWhereAStatementMayEnd(script: String) {
        let lines = script.split(separator: "\n").count
        #expect(removed(script).split(separator: "\n").count == lines, "\(removed(script))")
    }

    @Test func anExpressionGoesOnInTheNextLine() {
        #expect(removed("a = b\n  ? c\n  : list\n    .map(d);\ne = [\n  f,\n];\n") == "a=b?c:list.map(d);e=[f,];\n")
    }

    @Test func theLineBehindAnythingUnreadStays() {
        #expect(removed("a = b; // c,\nd = e / f;\ng = h;\n") == "a = b; // c,\nd = e / f;\ng=h;\n")
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
        #expect(removed("const a = `one;\n};\n{\n`;\n") == "const a = `one;\n};\n{\n`;\n")
    }
}
