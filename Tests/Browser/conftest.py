"""Serves the site that DOSSIER_SITE names, under the strict policy, to Debian's Chromium.

A test fails if the browser writes anything to the console, meets an error, or asks for anything outside the site.
"""
import functools
import http.server
import os
import pathlib
import shutil
import threading

import pytest
from playwright.sync_api import sync_playwright

POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types dossier-search"


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8",
        ".html": "text/html; charset=utf-8",
    }

    def do_GET(self):
        if self.path == "/favicon.ico":
            # Chromium asks the host for it where a page names none (404.html without a base address); not the site's.
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def site():
    folder = os.environ.get("DOSSIER_SITE")
    if not folder:
        pytest.fail("DOSSIER_SITE must name a built site")
    folder = pathlib.Path(folder).resolve()
    assert (folder / "index.html").is_file(), f"{folder} holds no site"
    return folder


@pytest.fixture(scope="session")
def http_base(site):
    """The site below a folder of its own, since links must work at any address."""
    handler = functools.partial(Handler, directory=str(site.parent))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
    server.shutdown()


@pytest.fixture(scope="session")
def file_base(site):
    return site.as_uri() + "/"


@pytest.fixture(scope="session", params=["http", "file"])
def base(request, http_base, file_base):
    return http_base if request.param == "http" else file_base


@pytest.fixture(scope="session")
def browser():
    executable = shutil.which("chromium") or "/usr/bin/chromium"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


class Watched:
    """A page whose console and requests are watched."""

    def __init__(self, page, bases):
        self.page = page
        self.bases = bases
        self.complaints = []
        page.on("console", lambda message: self.complaints.append(f"console: {message.text} ({page.url})"))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error} ({page.url})"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)

    def _request(self, request):
        if not request.url.startswith((*self.bases, "data:", "about:")):
            self.complaints.append(f"request outside the site: {request.url} ({self.page.url})")

    def _failed(self, request):
        # A page that is left before its files have come is no fault.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def _response(self, response):
        if response.status >= 400:
            self.complaints.append(f"status {response.status}: {response.url}")


@pytest.fixture
def open_page(browser, http_base, file_base):
    """open_page(address, **context options) → page; complaints fail the test at its end."""
    contexts, watched = [], []

    def open_page(address, **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        watched.append(Watched(page, (http_base, file_base)))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    complaints = [complaint for one in watched for complaint in one.complaints]
    assert not complaints, "\n".join(complaints)
