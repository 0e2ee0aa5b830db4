"""The browser and the terminal evaluate one index: both must give one list."""
import json
import os
import pathlib
import random
import re
import subprocess
import unicodedata

import pytest

ROOT = pathlib.Path(__file__).parent.parent.parent
PROGRAM = os.environ.get("DOSSIER_PROGRAM", str(ROOT / ".build/debug/dossier"))
AS_OF = ["--as-of", "2026-06-01"]

FIND = """async (queries) => {
    const { start, find, describe, excerptOf } = Dossier.search;
    await start(new URL(document.querySelector("a.search-open").dataset.root || ".", document.baseURI));
    const all = [];
    for (const query of queries) {
        const { results, terms } = await find(query);
        const shown = await Promise.all(results.map((result) => describe(result, terms)));
        all.push({
            query,
            total: results.length,
            results: shown.map(({ address, best, isWhole }) => isWhole ? address : `${address}#${best.anchor}`),
            scores: results.map(({ score }) => score),
            excerpt: shown[0]?.best ? excerptOf(shown[0].best) : "",
        });
    }
    return all;
}"""


@pytest.fixture(scope="session")
def vectors_site(site):
    """The base of the vectors, built beside the site so that the tests' server has it."""
    output = site.parent / "search-vectors-site"
    subprocess.run(
        [PROGRAM, "build", str(ROOT / "Tests/SearchVectors"), "--output", str(output), "--quiet", *AS_OF], check=True)
    return output


@pytest.fixture
def engine(browser, vectors_site, http_base):
    context = browser.new_context()
    page = context.new_page()
    server = http_base.rsplit("/", 2)[0]
    page.goto(f"{server}/{vectors_site.name}/index.html")
    yield page
    context.close()


def test_the_browser_finds_what_the_vectors_say(engine):
    vectors = json.loads((ROOT / "Tests/SearchVectors/vectors.json").read_text(encoding="utf-8"))
    found = engine.evaluate(FIND, [v["query"] for v in vectors])
    for one, wanted in zip(found, vectors):
        del one["scores"]
        assert one == wanted, wanted["query"]


def terminal(queries, root):
    run = subprocess.run(
        [PROGRAM, "search", "-", "--json", "--limit", "100000", "--root", str(root), *AS_OF], check=True,
        capture_output=True, input="".join(q + "\n" for q in queries).encode())
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def random_queries(count, words):
    """Letters, words of the notes, spoilt words, operators, markup, control characters, emoji, other scripts."""
    generator = random.Random(9)
    odd = ["\"", "“", "»", "-", ":", "type:", "cuenta:", "date:20", "-tipo:lección", "-type:", "<img src=x>", "</script>",
           "&amp;", "\\", "%00", "\u0007", "\u001b[2J", "\u200b", "\u202e", "\ufeff", "🙂", "👩‍👩‍👧", "𝐀", "日本語",
           "ЙОД", "Ελλάς", "ﬁ", "Ａ", "İ", "ß", "ſ", "e\u0301", "\u0301", "½", "²", "१२", "ÿ", "Ǆ", "ஔ", "\uffff", "\U0010ffff", "__proto__", "null"]
    queries = []
    for number in range(count):
        parts = []
        for _ in range(generator.choice([1, 1, 2, 2, 3, 4, 8])):
            kind = generator.randrange(6)
            word = generator.choice(words)
            if kind <= 1:
                parts.append(word)
            elif kind == 2:
                parts.append(word[: generator.randint(1, len(word))])
            elif kind == 3:
                place = generator.randrange(len(word))
                parts.append(word[:place] + generator.choice("aeiouxñ") + word[place + generator.randint(0, 1):])
            elif kind == 4:
                parts.append(generator.choice(odd))
            else:
                parts.append("".join(chr(generator.choice([generator.randint(1, 0x24F), generator.randint(1, 0xD7FF)]))
                                     for _ in range(generator.randint(1, 6))))
        joined = generator.choice([" ", " ", ""]).join(parts)
        queries.append("".join(c for c in joined if c not in "\r\n"))
    return queries + ["a" * 10_000, "ñ " * 10_000, "\" " * 500]


def test_a_thousand_random_queries_find_the_same_in_browser_and_terminal(engine, vectors_site):
    texts = [f.read_text(encoding="utf-8") for f in (ROOT / "Tests/SearchVectors/content").rglob("*.md")]
    words = sorted({w for text in texts for w in re.findall(r"\w+", text)})
    queries = random_queries(1_000, words)
    here, there = engine.evaluate(FIND, queries), terminal(queries, ROOT / "Tests/SearchVectors")
    assert len(here) == len(there) == len(queries)
    found = 0
    for one, other in zip(here, there):
        addresses = [result["address"] for result in other["results"]]
        assert one["results"] == addresses, repr(other["query"])
        assert one["scores"] == [result["score"] for result in other["results"]], repr(other["query"])
        assert one["excerpt"] == (other["results"][0]["excerpt"] if addresses else ""), repr(other["query"])
        found += bool(addresses)
    assert found > 300, f"only {found} of the queries found anything"


def test_every_letter_folds_as_in_the_index(engine):
    """All letters below U+2000, against the table that the index is built with."""
    letters = [chr(code) for code in range(0x80, 0x2000)]
    here = engine.evaluate(
        """async (letters) => {
            await Dossier.search.start(document.baseURI);
            return letters.map((letter) => Dossier.search.fold(letter));
        }""", letters)
    table = (ROOT / "Sources/Markdown/Text/FoldingTable.swift").read_text(encoding="utf-8")
    body = table[table.index('"""') + 3 : table.rindex('"""')].replace("\\\n", " ")
    entries = {}
    for entry in body.split():
        code, _, folded = entry.partition(":")
        entries[chr(int(code, 16))] = "".join(chr(int(f, 16)) for f in folded.split("+")) if folded else ""
    for letter, folded in zip(letters, here):
        category = unicodedata.category(letter)
        if category[0] == "M":
            assert folded == "", f"U+{ord(letter):04X}"
        elif category[0] in "LN":
            assert folded == entries.get(letter, letter), f"U+{ord(letter):04X} {letter}"
