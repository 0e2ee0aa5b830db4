"""Prints what `make bench-search` measures. Exits 1 where a goal isn't reached."""
import os
import pathlib
import random
import re
import subprocess
import sys
import time

from playwright.sync_api import sync_playwright

import engines
import latency
import notes
import quality
import queries
import transfer

CORPORA = [
    ("18F handbook", "corpora/18f-handbook/pages", "en"),
    ("GOV.UK developer docs", "corpora/govuk-developer-docs/source", "en"),
    ("Commerce knowledge base", "corpora/commerce-kb-es", "es"),
]
LANGUAGES = {"en": "English", "es": "Spanish"}
AS_OF = ["--as-of", "2026-01-01"]
# As Pagefind's guide advises: the content, without header and footer.
SELECTOR = "main"


class Bench:
    def __init__(self, program, work, data):
        self.program = str(pathlib.Path(program).resolve())
        self.work = pathlib.Path(work)
        self.data = pathlib.Path(data)
        self.failures = []

    def build(self, name, content, language):
        """Builds a site; returns its folder, the arguments that name its notes, CPU seconds, and each step's."""
        root = self.work / name
        root.mkdir(parents=True, exist_ok=True)
        (root / "dossier.yaml").write_text(f"title: Bench\nlanguage: {language}\n")
        site = root / "_site"
        subprocess.run(["rm", "-rf", str(site)], check=True)
        arguments = ["--root", str(root), "--content", str(content), *AS_OF]
        before = os.times()
        run = subprocess.run(
            [self.program, "build", str(root), "--content", str(content), "--output", str(site), *AS_OF, "--timings",
             "--quiet"], check=True, capture_output=True, text=True)
        after = os.times()
        seconds = after.children_user + after.children_system - before.children_user - before.children_system
        steps = dict(re.findall(r"^  (\w+) +[\d.]+ s +([\d.]+) s of processors$", run.stderr, re.M))
        return site, arguments, seconds, {step: float(value) for step, value in steps.items()}

    def quality(self, browser, half="test"):
        rows = {language: [] for language in LANGUAGES}
        for name, path, language in CORPORA:
            key = path.split("/")[1]
            site, arguments, *_ = self.build(key, self.data / path, language)
            found = notes.read(site)
            chosen = {note.address for note in found if queries.half(note) == half}
            asked = [row for row in queries.Maker(found, language).all() if row[2] in chosen]
            texts = [query for _, query, _ in asked]
            ours = engines.ours(self.program, arguments, texts)
            folder = self.work / key / "pagefind"
            engines.index_with_pagefind(site, [note.address for note in found], folder, SELECTOR)
            theirs = engines.pagefind(browser, folder, language, texts)
            print(f"{name}: {len(found)} notes, {len(chosen)} in the {half} half, {len(asked)} queries", flush=True)
            rows[language] += [
                (kind, quality.reciprocal(a, address), quality.reciprocal(b, address))
                for (kind, _, address), a, b in zip(asked, ours, theirs)]
        for language, found in rows.items():
            found.sort(key=lambda row: queries.CLASSES.index(row[0]))
            self.failures += quality.report(LANGUAGES[language], found)

    def corpus(self, count):
        folder = self.work / f"notes-{count}"
        if not folder.exists():
            subprocess.run(
                [sys.executable, str(self.data / "bench/make_corpus.py"), str(count), "search", str(folder)],
                check=True, stdout=subprocess.DEVNULL)
        return folder

    def cost(self, browser):
        medians = {}
        for count in (1_000, 10_000):
            site, _, seconds, steps = self.build(f"site-{count}", self.corpus(count), "es")
            found = notes.read(site)
            asked = self.sample([n for n in found if n.language == "es"], 100)
            folder = self.work / f"site-{count}" / "pagefind"
            cpu, wall = engines.index_with_pagefind(site, [n.address for n in found], folder, SELECTOR)
            self.indexing(count, seconds, steps, cpu, wall)
            print(f"  {'kB':<26}{'raw':>8}{'95 %':>8}{'gzip':>10}{'95 %':>8}")
            first, further = transfer.ours(browser, site, asked)
            print(transfer.line("ours, first query", first))
            print(transfer.line("ours, further", further))
            theirs, theirs_further = transfer.pagefind(browser, folder, "es", asked)
            print(transfer.line("Pagefind, first query", theirs))
            print(transfer.line("Pagefind, further", theirs_further))
            for name, place in (("ours", site / "search"), ("Pagefind's", folder / "pagefind")):
                number, size = transfer.files(place)
                print(f"  files of {name}: {number:,}, {size / 1e6:.1f} MB")
            medians[count] = (transfer.percentile([s[0] for s in first], .5), first, theirs)
        self.judge(medians)

    def latency(self, browser):
        for count, slowdown, number, most in ((10_000, 1, 60, 60), (2_000, 4, 40, 100)):
            site, *_ = self.build(f"site-{count}", self.corpus(count), "es")
            asked = self.sample([n for n in notes.read(site) if n.language == "es"], number)
            times = latency.measure(browser, site, asked, slowdown=slowdown)
            print(f"\n{count:,} notes, processor slowed {slowdown} ×")
            print(latency.line("keystroke to paint", times), flush=True)
            self.expect(transfer.percentile(times, .95) <= most, f"latency (95 %) over {most} ms at {count:,} notes")

    def sample(self, found, count):
        asked = [query for _, query, _ in queries.Maker(found, "es").all()]
        return random.Random(count).sample(asked, count)

    def indexing(self, count, seconds, steps, cpu, wall):
        share = steps["search"] / seconds
        ratio = cpu / steps["search"]
        print(f"\n{count:,} generated notes")
        print(f"  whole build {seconds:.2f} CPU s; search {steps['search']:.2f} CPU s, {share:.0%} of it")
        print(f"  Pagefind's indexing {cpu:.2f} CPU s, {wall:.2f} s by the clock: {ratio:.0f} × our CPU s", flush=True)
        if count == 10_000:
            self.expect(share <= .35, f"indexing takes {share:.0%} of the build")
            self.expect(ratio >= 10, "indexing is less than 10 × faster than Pagefind's")

    def judge(self, medians):
        small, (large, first, theirs) = medians[1_000][0], medians[10_000]
        raw, packed = [s[0] for s in first], [s[1] for s in first]
        growth = large / small
        print(f"  first query grows × {growth:.2f} from 1,000 to 10,000 notes")
        self.expect(transfer.percentile(raw, .95) <= 80_000, "first query over 80 kB raw (95 %)")
        self.expect(transfer.percentile(packed, .95) <= 45_000, "first query over 45 kB gzip (95 %)")
        self.expect(growth < 1.3, f"first query grows × {growth:.2f}")
        self.expect(large < transfer.percentile([s[0] for s in theirs], .5), "first query not below Pagefind's")

    def expect(self, holds, otherwise):
        if not holds:
            self.failures.append(otherwise)


def main():
    program, work, *parts = sys.argv[1:]
    bench = Bench(program, work, os.environ["DOSSIER_TEST_DATA"])
    start = time.monotonic()
    with sync_playwright() as playwright:
        browser = engines.chromium(playwright)
        if not parts or "quality" in parts:
            bench.quality(browser)
        if "tuning" in parts:
            bench.quality(browser, half="tuning")
        if not parts or "cost" in parts:
            bench.cost(browser)
        if not parts or "latency" in parts:
            bench.latency(browser)
        browser.close()
    print(f"\n{time.monotonic() - start:.0f} s")
    for failure in bench.failures:
        print(f"NOT REACHED: {failure}")
    sys.exit(1 if bench.failures else 0)


if __name__ == "__main__":
    main()
