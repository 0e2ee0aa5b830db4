// The search box: a dialog on every page, a part of the page on the search page. It reads the index below search/ as
// small scripts, so it works from disk, and writes what it finds as text nodes only.
(() => {
  "use strict";

  const opener = document.querySelector("a.search-open");
  const template = document.getElementById("_search-box");
  if (!opener || !template) return;
  const texts = template.dataset;
  const root = new URL(opener.dataset.root || ".", document.baseURI);
  const folder = new URL("search/", root).href;

  // Reading the index

  const admit = (address) => {
    const url = new URL(address, folder).href;
    if (!url.startsWith(folder)) throw new TypeError(`not in the search index: ${url}`);
    return url;
  };
  const policy = window.trustedTypes
    ? trustedTypes.createPolicy("dossier-search", { createScriptURL: admit })
    : { createScriptURL: admit };
  const files = new Map();
  const waiting = new Map();
  let version = "";

  /** The value of one file of the index, `t/12`; read once, and again after a failure. */
  const read = (name) => {
    if (!files.has(name)) {
      const value = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const fail = () => {
          files.delete(name);
          reject(new Error(name));
        };
        waiting.set(name, resolve);
        script.onload = () => {
          script.remove();
          // Delivered by now, or it was no file of the index.
          if (waiting.delete(name)) fail();
        };
        script.onerror = () => {
          script.remove();
          waiting.delete(name);
          fail();
        };
        script.src = policy.createScriptURL(`${name}.js${version}`);
        document.head.append(script);
      });
      files.set(name, value);
    }
    return files.get(name);
  };

  const load = (name, value) => {
    const resolve = waiting.get(name);
    waiting.delete(name);
    if (resolve) resolve(value);
  };

  let manifest;
  const readManifest = () =>
    (manifest ??= read("m").then(
      (found) => {
        version = `?${found.version}`;
        return {
          shards: found.shards.split(" "),
          letters: [...found.letters],
          types: found.types,
          common: new Set(found.common.split(" ")),
          fold: new Map(found.fold.split(" ").map((pair) => [pair[0], pair.slice(1)])),
        };
      },
      (error) => {
        manifest = undefined;
        throw error;
      },
    ));

  // Words

  let special = new Map();
  const fold = (text) => {
    if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
    const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "");
    return plain.replace(/[^\x00-\x7f]/gu, (letter) => special.get(letter) ?? letter).normalize("NFC");
  };
  const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

  /** The numbers of a text in the index's digits (Digits.swift). */
  const numbersOf = (text) => {
    const numbers = [];
    let number = 0;
    let scale = 1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const digit = code > 92 ? code - 36 : code - 35;
      if (digit < 60) {
        numbers.push(number + digit * scale);
        number = 0;
        scale = 1;
      } else {
        number += (digit - 60) * scale;
        scale *= 30;
      }
    }
    return numbers;
  };

  /** How many elements of a sorted list come before the first that `isPast`. */
  const countBefore = (list, isPast) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(list[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  };

  // Terms

  const shards = new Map();

  /** A term shard: its forms, for each the group it belongs to as [shard, place], and the groups' postings. */
  const readShard = async (number) => {
    const found = await read(`t/${number}`);
    if (!shards.has(number)) {
      let previous = "";
      const forms = found.f.split(" ").map((entry) => {
        previous = previous.slice(0, numbersOf(entry[0])[0]) + entry.slice(1);
        return previous;
      });
      const references = numbersOf(found.r);
      let at = 0;
      let own = 0;
      const groups = forms.map(() => {
        const reference = references[at++];
        if (reference === 0) return [number, own++];
        return reference % 2 ? [number, (reference - 1) / 2] : [reference / 2 - 1, references[at++]];
      });
      shards.set(number, { forms, groups, postings: found.p });
    }
    return shards.get(number);
  };

  const addRuns = (numbers, from, factor, documents) => {
    let at = from;
    while (at < numbers.length) {
      const score = numbers[at] * factor;
      let document = -1;
      const end = at + 2 + numbers[at + 1];
      for (at += 2; at < end; at++) {
        document += numbers[at] + 1;
        if (!(documents.get(document) >= score)) documents.set(document, score);
      }
    }
  };

  /** Where in a shard the forms stand that equal a word or begin with it, and where they would. */
  const findForms = (shard, word, isPrefix) => {
    const { forms } = shard;
    const start = countBefore(forms, (form) => form >= word);
    const found = [];
    for (let at = start; at < forms.length && forms[at].startsWith(word) && found.length < 60; at++) {
      if (forms[at] === word || isPrefix) found.push(at);
      else break;
    }
    return { start, found };
  };

  /** For a form that the notes lack: forms with the longest common beginning. */
  const findAlike = (shard, word, start) => {
    const shared = (form = "") => {
      let count = 0;
      while (count < form.length && form[count] === word[count]) count++;
      return count;
    };
    const length = Math.max(shared(shard.forms[start - 1]), shared(shard.forms[start]));
    if (length < 4 || length * 10 < word.length * 6) return [];
    const stem = word.slice(0, length);
    const first = countBefore(shard.forms, (form) => form >= stem);
    const found = [];
    for (let at = first; at < shard.forms.length && shard.forms[at].startsWith(stem) && found.length < 8; at++) {
      if (shard.forms[at].length <= length + 4) found.push(at);
    }
    return found;
  };

  /** The notes that hold a word, with scores, the forms to highlight, and the tails not yet read. */
  const lookUp = async (word, isPrefix, index) => {
    const shardOf = (text) => countBefore(index.shards, (boundary) => boundary > text) - 1;
    const first = shardOf(word);
    const last = isPrefix ? shardOf(`${word}\uffff`) : first;
    const isWide = last - first > 1;
    const term = { word, isPrefix, documents: new Map(), forms: new Set([word]), tails: [], isLoose: false };
    if (first < 0) return term;

    const numbers = isWide || last === first ? [first] : [first, last];
    const near = await Promise.all(numbers.map(readShard));
    const groups = new Map();
    const add = (shard, at) => {
      const [home, place] = shard.groups[at];
      const key = `${home}/${place}`;
      const isExact = shard.forms[at] === word;
      if (isExact || !groups.has(key)) groups.set(key, { home, place, isExact });
      // The group's other forms are its words too.
      shard.groups.forEach(([a, b], other) => {
        if (a === home && b === place) term.forms.add(shard.forms[other]);
      });
    };
    let start = 0;
    for (const shard of near) {
      const found = findForms(shard, word, isPrefix && !isWide);
      if (shard === near[0]) start = found.start;
      for (const at of found.found) add(shard, at);
    }
    if (!groups.size && !isWide) for (const at of findAlike(near[0], word, start)) add(near[0], at);

    // A few of the groups may be kept with a form in another shard.
    const away = new Set([...groups.values()].map((group) => group.home).filter((home) => !numbers.includes(home)));
    const kept = new Set([...numbers, ...[...away].sort((a, b) => b - a).slice(0, 3)]);
    const lists = [];
    for (const group of groups.values()) {
      if (!kept.has(group.home) && !group.isExact) continue;
      const shard = await readShard(group.home);
      const list = numbersOf(shard.postings[group.place]);
      shard.groups.forEach(([home, place], at) => {
        if (home === group.home && place === group.place) term.forms.add(shard.forms[at]);
      });
      lists.push({ list, rarity: list[0], isExact: group.isExact });
    }
    // Endings of a word that is still being typed count as one word, as common as the commonest of them.
    const common = Math.min(...lists.map((entry) => entry.rarity));
    for (const { list, rarity, isExact } of lists) {
      const factor = isExact ? rarity * 4 : common * 3;
      addRuns(list, list[1] ? 3 : 2, factor, term.documents);
      if (list[1]) term.tails.push({ file: list[1] - 1, place: list[2], factor });
    }
    if (isWide) {
      const letter = index.letters.indexOf([...word][0]);
      const page = letter < 0 ? {} : await read(`p/${letter}`);
      numbersOf(Object.hasOwn(page, word) ? page[word] : "").forEach((document, rank) => {
        term.documents.set(document, Math.max(term.documents.get(document) ?? 0, 400 - rank));
      });
      term.isLoose = true;
    }
    return term;
  };

  // Ranking

  const page = 12;

  const rank = (terms) => {
    const scores = new Map();
    for (const term of terms) {
      for (const [document, score] of term.documents) {
        const entry = scores.get(document);
        if (entry) {
          entry.score += score;
          entry.held += 1;
        } else {
          scores.set(document, { document, score, held: 1 });
        }
      }
    }
    // Few letters at the end say which notes are meant, not which aren't.
    const last = terms.at(-1);
    if (last?.isLoose && terms.length > 1) {
      for (const entry of scores.values()) {
        if (!last.documents.has(entry.document)) entry.held += 1;
      }
    }
    const all = [...scores.values()].sort(
      (a, b) => b.held - a.held || b.score - a.score || a.document - b.document);
    const most = Math.min(all[0]?.held ?? 0, (terms.length >> 1) + 1);
    return all.filter((entry) => entry.held >= most);
  };

  const readDocument = async (number) => (await read(`d/${number >> 4}`))[number & 15];

  /** What a query finds: the ranked notes, the terms for highlighting, and whether there may be more. */
  const find = async (query) => {
    const index = await readManifest();
    special = index.fold;
    let words = [...new Set(wordsOf(query))].slice(0, 12);
    if (!words.length) return { results: [], terms: [], isEmpty: true };
    const title = wordsOf(query).join(" ");
    const lastWord = /[\p{L}\p{N}\p{M}]$/u.test(query) ? words.at(-1) : undefined;
    const telling = words.filter((word) => word === lastWord || !index.common.has(word));
    if (telling.length) words = telling;
    const terms = await Promise.all(words.map((word) => lookUp(word, word === lastWord, index)));
    let results = rank(terms);
    const tails = terms.flatMap((term) => term.tails.map((tail) => ({ term, tail })));
    let isPartial = tails.length > 0;
    if (terms.length > 1 && isPartial && results.filter((entry) => entry.held === terms.length).length < page) {
      await Promise.all(
        tails.map(async ({ term, tail }) => {
          const list = (await read(`u/${tail.file}`))[tail.place];
          addRuns(numbersOf(list), 0, tail.factor, term.documents);
        }),
      );
      results = rank(terms);
      isPartial = false;
    }
    // A title that is the query comes first, then one that begins with it.
    const best = await Promise.all(
      results.slice(0, page).map(async (entry) => {
        const words = wordsOf((await readDocument(entry.document))[0]).join(" ");
        const isWhole = entry.held === results[0].held;
        return { entry, order: !isWhole ? 2 : words === title ? 0 : words.startsWith(title) ? 1 : 2 };
      }),
    );
    best.sort((a, b) => a.order - b.order);
    results = best.map(({ entry }) => entry).concat(results.slice(page));
    return { results, terms, types: index.types, isPartial };
  };

  // Excerpts

  /** The words of a text that the query asked for: where they stand and for which term. */
  const hitsIn = (text, terms) => {
    const hits = [];
    for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const word = fold(match[0]);
      const term = terms.findIndex(
        ({ word: asked, isPrefix, forms }) => forms.has(word) || (isPrefix && word.startsWith(asked)));
      if (term >= 0) hits.push({ start: match.index, end: match.index + match[0].length, term });
    }
    return hits;
  };

  const appendMarked = (element, text, terms, from = 0, to = text.length) => {
    let at = from;
    for (const { start, end } of hitsIn(text.slice(from, to), terms)) {
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from + start, from + end);
      element.append(text.slice(at, from + start), mark);
      at = from + end;
    }
    element.append(text.slice(at, to));
  };

  /** The section and the stretch of its text that hold the most of the query. */
  const bestPassage = (sections, terms) => {
    let best = { score: -1 };
    for (const [anchor, heading, text] of sections) {
      const inHeading = new Set(hitsIn(heading, terms).map((hit) => hit.term));
      const hits = hitsIn(text, terms);
      let passage = { score: 2 * inHeading.size, at: 0 };
      hits.forEach((hit, first) => {
        const near = new Set(inHeading);
        for (let i = first; i < hits.length && hits[i].end - hit.start < 160; i++) near.add(hits[i].term);
        const score = 2 * near.size + inHeading.size + 1;
        if (score > passage.score) passage = { score, at: hit.start };
      });
      if (!text.trim() && passage.score === 0) continue;
      if (passage.score > best.score) best = { ...passage, anchor, heading, text };
    }
    return best;
  };

  const appendExcerpt = (element, { text, at }, terms) => {
    let from = Math.max(0, at - 50);
    if (from > 0) from = text.indexOf(" ", from) + 1;
    let to = Math.min(text.length, from + 220);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), at + 1);
    if (from > 0) element.append("… ");
    appendMarked(element, text, terms, from, to);
    if (to < text.length) element.append(" …");
  };

  // The box

  const create = (name, className, ...children) => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };

  const makeBox = (close, onQuery) => {
    const box = template.content.cloneNode(true).querySelector("form");
    const part = (name) => box.querySelector(`.search-${name}`);
    const input = box.querySelector("input");
    const [status, list, more, closer] = ["status", "results", "more", "close"].map(part);
    let current = { results: [], terms: [] };
    let turn = 0;
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

    const fill = async (option) => {
      const { entry, terms, title } = option.found;
      const passage = bestPassage(await read(`x/${entry.document}`), terms);
      if (passage.score < 0) return;
      appendExcerpt(option.querySelector(".search-excerpt"), passage, terms);
      const inTitle = new Set(hitsIn(title, terms).map((hit) => hit.term));
      if (!passage.anchor || passage.score === 0 || inTitle.size === terms.length) return;
      option.hash = encodeURIComponent(passage.anchor);
      const heading = option.querySelector(".search-heading");
      appendMarked(heading, passage.heading, terms);
      heading.hidden = false;
    };

    // Excerpts are read for results that someone can see.
    const seen = new IntersectionObserver((changes) => {
      for (const { isIntersecting, target } of changes) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        fill(target).catch(() => {});
      }
    });

    const makeOption = async (entry, number) => {
      const { terms, types } = current;
      const [title, address, type, accounts, isOutdated] = await readDocument(entry.document);
      const heading = create("span", "search-heading");
      heading.hidden = true;
      const name = create("span", "search-title");
      appendMarked(name, title, terms);
      const meta = create("span", "search-meta", types[type][1]);
      if (accounts) meta.append(" · ", accounts);
      if (isOutdated) meta.append(" ", create("span", "chip warn", texts.outdated));
      const option = create("a", "search-result", name, meta, heading, create("span", "search-excerpt"));
      option.href = new URL(address.split("/").map(encodeURIComponent).join("/"), root).href;
      option.id = `_search-${number}`;
      option.tabIndex = -1;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.found = { entry, terms, title };
      return option;
    };

    const show = async (from) => {
      const mine = turn;
      const entries = current.results.slice(from, from + page);
      const options = await Promise.all(entries.map((entry, number) => makeOption(entry, from + number)));
      if (mine !== turn) return;
      if (from === 0) list.replaceChildren(...options);
      else list.append(...options);
      options.forEach((option) => seen.observe(option));
      list.hidden = !list.children.length;
      more.hidden = current.results.length <= list.children.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
    };

    const say = (text = "") => {
      status.textContent = text;
    };

    const search = async () => {
      const mine = ++turn;
      const query = input.value;
      onQuery(query.trim());
      const slow = setTimeout(() => say(texts.loading), 300);
      try {
        const found = query.trim() ? await find(query) : { results: [], terms: [], isEmpty: true };
        if (mine !== turn) return;
        current = found;
        activate(-1);
        hasMoved = false;
        await show(0);
        if (mine !== turn) return;
        const count = found.results.length;
        list.scrollTop = 0;
        if (count) activate(0);
        if (found.isEmpty) say();
        else if (!count) say(texts.none.replace("{query}", () => query.trim().slice(0, 80)));
        else if (count === 1) say(texts.one);
        else say(texts.many.replace("{n}", () => count.toLocaleString() + (found.isPartial ? "+" : "")));
      } catch {
        if (mine === turn) say(texts.failed);
      } finally {
        clearTimeout(slow);
      }
    };

    input.addEventListener("input", search);
    box.addEventListener("submit", (event) => {
      const option = list.children[active];
      if (option) option.click();
      if (option || !input.value.trim()) event.preventDefault();
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
      activate(target);
    });
    more.addEventListener("click", async () => {
      const first = list.children.length;
      await show(first);
      activate(first);
      input.focus();
    });
    list.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) close();
    });
    closer.addEventListener("click", close);
    return { box, input, search };
  };

  // The dialog and the search page

  let open;
  const place = document.getElementById("_search");
  if (place) {
    const made = makeBox(
      () => {},
      (query) => {
        const url = new URL(location.href);
        if (query) url.searchParams.set("q", query);
        else url.searchParams.delete("q");
        try {
          history.replaceState(null, "", url);
        } catch {
          // Some browsers keep pages from disk as they are.
        }
      },
    );
    made.box.querySelector(".search-close").hidden = true;
    place.append(made.box);
    open = () => {
      made.input.focus();
      made.input.select();
    };
    made.input.value = new URLSearchParams(location.search).get("q") ?? "";
    made.input.focus();
    if (made.input.value) made.search();
  } else {
    let dialog;
    let made;
    open = () => {
      if (!dialog) {
        dialog = create("dialog", "search-dialog");
        dialog.setAttribute("aria-label", opener.textContent.replace("/", "").trim());
        made = makeBox(() => dialog.close(), () => {});
        dialog.append(made.box);
        dialog.addEventListener("click", (event) => {
          if (event.target === dialog) dialog.close();
        });
        document.body.append(dialog);
      }
      if (!dialog.open) dialog.showModal();
      made.input.focus();
      made.input.select();
      readManifest().catch(() => {});
    };
  }

  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isK = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    if (!isSlash && !isK) return;
    event.preventDefault();
    open();
  });

  (window.Dossier ??= {}).search = { load, open, fold };
})();
