"""What a query costs in bytes: the script, the index and what the shown results need, from an empty cache."""
import gzip
import statistics
import urllib.parse

from engines import Served

SHOWN = 5
"""Results that Pagefind's client is asked for, as many as our box shows."""


class Counter:
    """Adds up the files that a page asks for, as they are and compressed one by one."""

    def __init__(self, folder):
        self.folder = folder
        self.sizes = {}

    def size(self, url):
        path = urllib.parse.unquote(urllib.parse.urlsplit(url).path).lstrip("/")
        if path not in self.sizes:
            data = (self.folder / path).read_bytes()
            # What is packed already (Pagefind's) is sent as it is.
            packed = len(data) if data[:2] == b"\x1f\x8b" else min(len(data), len(gzip.compress(data, 6)))
            self.sizes[path] = (len(data), packed)
        return self.sizes[path]

    def watch(self, page, counts):
        found = []
        page.on("request", lambda request: found.append(request.url) if counts(request.url) else None)
        return found

    def total(self, urls):
        sizes = [self.size(url) for url in urls]
        return sum(s[0] for s in sizes), sum(s[1] for s in sizes)


def ask(page, query):
    """Types the query and waits until its results, or that there are none, are shown."""
    page.evaluate("""() => {
        document.querySelector(".search-results").replaceChildren();
        document.querySelector(".search-status").textContent = "";
    }""")
    page.fill("[role=combobox]", query)
    page.wait_for_function("""() => document.querySelector("[role=option]") ||
        !["", document.getElementById("_search-box").dataset.loading].includes(
            document.querySelector(".search-status").textContent)""", timeout=30_000)


def ours(browser, site, queries):
    """(first query, further query) for each of the queries, the next one being the further."""
    served = Served(site)
    counter = Counter(site)
    first, further = [], []
    try:
        for query, following in zip(queries, queries[1:] + queries[:1]):
            context = browser.new_context()
            page = context.new_page()
            found = counter.watch(page, lambda url: "/search/" in url or url.endswith(".js"))
            page.goto(served.base + "index.html")
            page.keyboard.press("/")
            page.wait_for_selector("dialog[open]")
            ask(page, query)
            page.wait_for_load_state("networkidle")
            first.append(counter.total(found))
            count = len(found)
            ask(page, following)
            further.append(counter.total(found[count:]))
            context.close()
    finally:
        served.close()
    return first, further


PAGEFIND = """async ([query, count]) => {
    const pagefind = (window.engine ??= await import(new URL("pagefind/pagefind.js", location.href)));
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, count).map((r) => r.data()));
}"""


def pagefind(browser, folder, language, queries):
    (folder / "index.html").write_text(f'<!doctype html><html lang="{language}"><title>Pagefind</title>')
    served = Served(folder)
    counter = Counter(folder)
    first, further = [], []
    try:
        for query, following in zip(queries, queries[1:] + queries[:1]):
            context = browser.new_context()
            page = context.new_page()
            found = counter.watch(page, lambda url: "/pagefind/" in url)
            page.goto(served.base + "index.html")
            page.evaluate(PAGEFIND, [query, SHOWN])
            first.append(counter.total(found))
            count = len(found)
            page.evaluate(PAGEFIND, [following, SHOWN])
            further.append(counter.total(found[count:]))
            context.close()
    finally:
        served.close()
    return first, further


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def line(name, sizes):
    raw, packed = [s[0] / 1000 for s in sizes], [s[1] / 1000 for s in sizes]
    return (f"  {name:<26}{statistics.median(raw):>8.1f}{percentile(raw, .95):>8.1f}"
            f"{statistics.median(packed):>10.1f}{percentile(packed, .95):>8.1f}")


def files(folder, pattern="**/*"):
    found = [f.stat().st_size for f in folder.glob(pattern) if f.is_file()]
    return len(found), sum(found)
