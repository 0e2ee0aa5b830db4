"""From a keystroke to the painted results, in the browser with the index at hand."""
import statistics

from engines import Served
from transfer import ask, percentile

WATCH = """() => {
    window.times = [];
    const box = document.querySelector(".search-box");
    box.querySelector("input").addEventListener("input", (event) => {
        const observer = new MutationObserver(() => {
            observer.disconnect();
            // After the frame in which the change is painted.
            requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - event.timeStamp)));
        });
        observer.observe(box.querySelector(".search-results"), { childList: true });
    }, true);
}"""


def measure(browser, site, queries, slowdown=1):
    """Milliseconds for the last keystroke of each query, typed a second time."""
    served = Served(site)
    times = []
    try:
        page = browser.new_page()
        page.goto(served.base + "index.html")
        page.keyboard.press("/")
        page.wait_for_selector("dialog[open]")
        page.evaluate(WATCH)
        if slowdown > 1:
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
        for query in queries:
            # Once to have the files, then all but the last letter, then that.
            ask(page, query)
            ask(page, query[:-1])
            page.wait_for_timeout(60)
            page.evaluate("() => { window.times = []; }")
            page.focus("[role=combobox]")
            page.keyboard.press("End")
            page.keyboard.type(query[-1])
            page.wait_for_function("() => window.times.length > 0", timeout=30_000)
            times.append(page.evaluate("() => window.times[0]"))
        page.close()
    finally:
        served.close()
    return times


def line(name, times):
    return f"  {name:<26}{statistics.median(times):>8.1f} ms median{percentile(times, .95):>8.1f} ms 95 %"
