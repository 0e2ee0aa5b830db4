// Filters and exclusions (Admission.swift), and the lists of what results can be narrowed to, with counts. A choice is
// written into the query, so that it can be typed, kept in the address and shared.

Dossier.search.load("narrowing", (shared) => {
  const {
    index, read, sumsOf, formsIn, fold, facets, parse, makeTerm, lookUp, collectTails, evaluate, extra,
  } = shared;

  const namesMatch = (names, words) => {
    const own = names.flatMap(formsIn);
    return words.every((word) =>
      own.some((name) => name.startsWith(word) || word === `${name}s` || word === `${name}es`));
  };

  /** The values of a facet: `{ key, labels: [English, Spanish], notes }`. */
  const valuesOf = async (facet) => {
    const spelt = (key, english, spanish, notes) => ({ key, labels: [english, spanish || english], notes });
    if (facet === "type") {
      let start = 0;
      return index.types.map(([key, english, spanish, count]) => {
        const first = start;
        start += count;
        return spelt(key, english, spanish, Array.from({ length: count }, (_, at) => first + at));
      });
    }
    if (!index.facets.includes(facet)) return [];
    return (await read(`f/${facet}`)).map(([key, english, spanish, numbers]) =>
      spelt(key, english, spanish, sumsOf(numbers)));
  };

  /** The values that a filter means: the one with that key, else those whose names fit. */
  const valuesFor = (values, words) => {
    const exact = values.filter(({ key }) => formsIn(key).join(" ") === words.join(" "));
    return exact.length ? exact : values.filter(({ key, labels }) => namesMatch([key, ...labels], words));
  };

  const isExcluded = (filter) => filter.isExcluded;
  const isWanted = (filter) => !filter.isExcluded;

  /** By facet: the notes that have what its filters name. */
  const notesBy = async (filters) => {
    const admitted = new Map();
    for (const { facet, words } of filters) {
      const notes = admitted.get(facet) ?? new Set();
      admitted.set(facet, notes);
      for (const value of valuesFor(await valuesOf(facet), words)) value.notes.forEach((note) => notes.add(note));
    }
    return admitted;
  };

  const excludedBy = async (phrases) => {
    const excluded = new Set();
    for (const words of phrases) {
      const quoting = words.length > 1 ? await extra("quotations") : undefined;
      const terms = words.filter(({ form }) => words.length === 1 || !index.common.has(form))
        .map(({ form, place }) => ({ term: makeTerm(form, false, true), place }));
      for (const { term } of terms) {
        await lookUp(term);
        await collectTails(term);
        await quoting?.collectPlaces(term);
      }
      for (const note of terms[0]?.term.holders.keys() ?? []) {
        if (!quoting || quoting.holdsPhrase(terms, note)) excluded.add(note);
      }
    }
    return excluded;
  };

  /** Which notes a query's filters and exclusions let through, and for a query of nothing else those notes. */
  const narrowed = async ({ filters, excluded }) => {
    const admitted = [...(await notesBy(filters.filter(isWanted))).values()];
    const refused = await excludedBy(excluded);
    for (const notes of (await notesBy(filters.filter(isExcluded))).values()) notes.forEach((note) => refused.add(note));
    const isAdmitted = (note) => !refused.has(note) && admitted.every((notes) => notes.has(note));
    return { isAdmitted, notes: [...admitted[0] ?? []].sort((a, b) => a - b) };
  };

  /** For each facet its values with how many results each would leave, the other filters applied. */
  const countValues = async (text, names) => {
    const query = parse(text);
    const { results } = await evaluate({ ...query, filters: query.filters.filter(isExcluded) }, true);
    const wanted = query.filters.filter(isWanted);
    const admitted = await notesBy(wanted);
    const counted = new Map();
    for (const name of names) {
      const others = [...admitted].filter(([facet]) => facet !== name).map(([, notes]) => notes);
      const notes = new Set(results.map(({ note }) => note).filter((note) => others.every((set) => set.has(note))));
      const values = name === "date" ? byYear(await valuesOf(name)) : await valuesOf(name);
      const chosen = new Set(
        wanted.filter(({ facet }) => facet === name).flatMap(({ words }) => valuesFor(values, words)));
      const isSpanish = document.documentElement.lang.startsWith("es");
      counted.set(name, values.map((value) => ({
        key: value.key,
        label: value.labels[Number(isSpanish)],
        count: value.notes.reduce((sum, note) => sum + Number(notes.has(note)), 0),
        isChosen: chosen.has(value),
      })).filter(({ count, isChosen }) => count || isChosen));
    }
    return counted;
  };

  const byYear = (months) => {
    const years = new Map();
    for (const { key, notes } of months) {
      const year = key.slice(0, 4);
      years.set(year, { key: year, labels: [year, year], notes: [...(years.get(year)?.notes ?? []), ...notes] });
    }
    return [...years.values()].reverse();
  };

  /** The query without its filters of a facet; what it leaves out stays left out. */
  const withoutFilter = (text, facet) => {
    const letters = [...text];
    for (const filter of parse(text).filters.reverse()) {
      if (filter.facet === facet && isWanted(filter)) letters.splice(filter.from, filter.to - filter.from);
    }
    return letters.join("").trim();
  };

  const makeFilters = (box, input, update) => {
    const panel = box.querySelector(".search-filters");
    const selects = [...panel.querySelectorAll("select")];
    let turn = 0;

    /** What the filter is called in the page's language, where the query knows that name. */
    const nameOf = (select) => {
      const name = fold(select.labels[0].firstElementChild.textContent);
      return facets[name] === select.name ? name : select.name;
    };

    const choose = (select) => {
      const kept = withoutFilter(input.value, select.name);
      const value = /[^\p{L}\p{N}_.@-]/u.test(select.value) ? `"${select.value.replaceAll('"', " ")}"` : select.value;
      input.value = `${kept} ${value && `${nameOf(select)}:${value}`}`.trim();
      update();
    };

    const refresh = async () => {
      const mine = ++turn;
      if (panel.hidden) return;
      const counted = await countValues(input.value, selects.map((select) => select.name));
      if (mine !== turn) return;
      for (const select of selects) {
        const values = counted.get(select.name);
        const any = select.options[0];
        select.replaceChildren(any, ...values.map(({ key, label, count, isChosen }) =>
          new Option(`${label} (${count})`, key, isChosen, isChosen)));
        if (!values.some(({ isChosen }) => isChosen)) any.selected = true;
        select.parentElement.hidden = values.length < 2 && !values.some(({ isChosen }) => isChosen);
      }
    };

    for (const select of selects) select.addEventListener("change", () => choose(select));
    return { refresh: () => refresh().catch(() => {}) };
  };

  return { narrowed, makeFilters };
});
