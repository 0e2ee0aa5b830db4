"""The two engines: each gives for a list of queries the addresses it finds, best first."""
import functools
import http.server
import json
import os
import pathlib
import shutil
import subprocess
import sys
import threading
import time
import urllib.parse

DEPTH = 10


def ours(program, arguments, queries, depth=DEPTH):
    """`dossier search -`: the shards of the built site, evaluated in the terminal."""
    run = subprocess.run(
        [program, "search", "-", "--json", "--limit", str(depth), *arguments], check=True, capture_output=True,
        input="".join(q.replace("\n", " ") + "\n" for q in queries).encode())
    found = [json.loads(line) for line in run.stdout.decode().splitlines()]
    assert len(found) == len(queries), (len(found), len(queries))
    return [[urllib.parse.unquote(r["address"].split("#")[0]) for r in f["results"]] for f in found]


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8", ".html": "text/html; charset=utf-8", ".wasm": "application/wasm"}

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        # A page that is left cancels what it was still reading.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Served:
    """A folder over HTTP on this machine."""

    def __init__(self, folder):
        handler = functools.partial(Handler, directory=str(folder))
        self.server = Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.server.server_port}/"

    def close(self):
        self.server.shutdown()


def index_with_pagefind(site, addresses, into, selector):
    """Indexes copies of the notes' pages. Returns CPU seconds and the wall time."""
    pages = into / "pages"
    shutil.rmtree(into, ignore_errors=True)
    for address in addresses:
        target = pages / address
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / address, target)
    before, start = os.times(), time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(into / "pagefind"), "--quiet",
         "--root-selector", selector],
        check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return seconds, time.monotonic() - start


PAGEFIND = """async ([queries, depth]) => {
    const pagefind = await import(new URL("pagefind/pagefind.js", location.href));
    await pagefind.options({ baseUrl: "/" });
    await pagefind.init();
    const found = [];
    for (const query of queries) {
        const { results } = await pagefind.search(query);
        found.push((await Promise.all(results.slice(0, depth).map((r) => r.data()))).map((d) => d.url));
    }
    return found;
}"""


def pagefind(browser, folder, language, queries, depth=DEPTH):
    """Pagefind's own client in the browser, on a page in the notes' language."""
    (folder / "index.html").write_text(f'<!doctype html><html lang="{language}"><title>Pagefind</title>')
    served = Served(folder)
    try:
        page = browser.new_page()
        page.set_default_timeout(0)
        page.goto(served.base + "index.html")
        found = page.evaluate(PAGEFIND, [queries, depth])
        page.close()
    finally:
        served.close()
    return [[urllib.parse.unquote(url).lstrip("/") for url in urls] for urls in found]


def chromium(playwright):
    executable = shutil.which("chromium") or "/usr/bin/chromium"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=executable, args=arguments)
