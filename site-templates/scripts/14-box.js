// The search box: a combobox with a list of results (WAI-ARIA combobox pattern), one tab stop.

const makeBox = (leave, onQuery) => {
  const box = template.content.cloneNode(true).querySelector("form");
  const part = (name) => box.querySelector(`.search-${name}`);
  const input = box.querySelector("input");
  const [status, list, more, recent] = ["status", "results", "more", "recent"].map(part);
  let filters;
  let current = { results: [], terms: [] };
  let shown = 0;
  let turn = 0;
  let running;
  let active = -1;
  let hasMoved = false;

  const activate = (number) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const option = list.children[active];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  const put = (options, from) => {
    if (from === 0) list.replaceChildren(...options);
    else list.append(...options);
    [...list.children].forEach((option, number) => (option.id = `_search-${number}`));
    list.hidden = !list.children.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };

  const say = (text = "") => {
    status.textContent = text;
  };

  const show = async (mine, from) => {
    const { results, terms } = current;
    const page = results.slice(from, from + pageLength);
    const described = await Promise.all(page.map((result) => describe(result, terms)));
    if (mine !== turn) return false;
    put(described.flatMap((one) => optionsOf(one, terms)), from);
    shown = from + page.length;
    more.hidden = results.length <= shown;
    return true;
  };

  /** Adds a page to the list: where it begins, or undefined where there is none. */
  let growing;
  const grow = async () => {
    if (more.hidden) return undefined;
    const from = list.children.length;
    growing ??= show(turn, shown).finally(() => (growing = undefined));
    return (await growing.catch(() => false)) ? from : undefined;
  };
  const growTo = async () => {
    const from = await grow();
    if (from !== undefined) activate(from);
  };

  /** Without a query: the last ones. */
  const showRecent = () => {
    const options = readRecent().map((query) => {
      const option = makeOption("search-result search-query", query);
      option.addEventListener("click", (event) => {
        event.preventDefault();
        event.stopPropagation();
        input.value = query;
        search();
        input.focus();
      });
      return option;
    });
    recent.hidden = !options.length;
    more.hidden = true;
    put(options, 0);
    activate(-1);
    say();
  };

  /** Says `whenRanked` as soon as only the notes' own texts are to be read. */
  const run = async (mine, whenRanked) => {
    const text = input.value;
    const isWanted = () => mine === turn;
    const slow = setTimeout(() => isWanted() && say(texts.loading), 300);
    try {
      await start(root);
      const ranked = await seek(parse(text), false, isWanted);
      whenRanked();
      const found = isWanted() && (await settle(ranked));
      if (!isWanted()) return;
      current = found;
      recent.hidden = true;
      if (!(await show(mine, 0))) return;
      list.scrollTop = 0;
      hasMoved = false;
      const count = found.results.length;
      activate(count ? 0 : -1);
      if (!found.terms.length && !count && !found.query.filters.some((filter) => !filter.isExcluded)) say();
      else if (!count) say(texts.none.replace("{query}", () => text.trim().slice(0, 80)));
      else if (count === 1) say(texts.one);
      else say(texts.many.replace("{n}", () => count.toLocaleString(language) + (found.isPartial ? "+" : "")));
      filters?.refresh();
    } catch {
      if (isWanted()) say(texts.failed);
    } finally {
      whenRanked();
      clearTimeout(slow);
    }
  };

  /** One search of the lists at a time: on a slow line, what was typed meanwhile makes one more, not one a letter. */
  const search = async () => {
    const mine = ++turn;
    onQuery(input.value.trim());
    // One letter says too little for what it costs.
    if (/^\s*[\0-\x7f]?\s*$/.test(input.value)) return showRecent();
    await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 500))]);
    if (mine === turn) running = new Promise((resolve) => run(mine, resolve));
  };

  const open = (option) => {
    if (option) option.click();
  };

  input.addEventListener("input", search);
  box.addEventListener("submit", (event) => {
    const option = list.children[active];
    open(option);
    if (option || !input.value.trim() || place) event.preventDefault();
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const count = list.children.length;
    const target = {
      ArrowDown: (active + 1) % count,
      ArrowUp: (active < 0 ? count - 1 : active - 1 + count) % count,
      Home: hasMoved ? 0 : undefined,
      End: hasMoved ? count - 1 : undefined,
    }[event.key];
    if (!count || target === undefined) {
      // In the text again: Home and End are the caret's.
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") hasMoved = false;
      return;
    }
    event.preventDefault();
    hasMoved = true;
    // Past the last one the list goes on, as long as there are more.
    if (event.key === "ArrowDown" && target === 0 && !more.hidden) growTo();
    else activate(target);
  });
  more.addEventListener("click", async () => {
    await growTo();
    input.focus();
  });
  list.addEventListener("scroll", () => {
    // Not where an arrow led to the last one: it would move on.
    const isLast = active === list.children.length - 1;
    if (!isLast && list.scrollTop > 0 && list.scrollTop + list.clientHeight * 1.5 > list.scrollHeight) grow();
  });
  list.addEventListener("click", (event) => {
    if (!event.target.closest("a[href]")) return;
    keepRecent(input.value);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) leave(true);
  });
  part("filter").addEventListener("click", async ({ currentTarget }) => {
    const panel = part("filters");
    panel.hidden = !panel.hidden;
    currentTarget.setAttribute("aria-expanded", String(!panel.hidden));
    try {
      await start(root);
      const { makeFilters } = await extra("narrowing");
      // Asked for twice meanwhile, they are made once.
      filters ??= makeFilters(box, input, () => search());
      filters.refresh();
    } catch {
      say(texts.failed);
    }
  });
  part("forget").addEventListener("click", () => {
    writeRecent([]);
    showRecent();
    input.focus();
  });
  part("close").addEventListener("click", () => leave(false));
  return { box, input, search };
};
