// Filters (Admission.swift)

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

/** By facet: the notes that its filters let through. */
const admittedBy = async (filters) => {
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
    const terms = words.filter(({ form }) => words.length === 1 || !index.common.has(form))
      .map(({ form, place }) => ({ term: makeTerm(form, false, true), place }));
    for (const { term } of terms) {
      await lookUp(term);
      await collectTails(term);
    }
    for (const note of terms[0]?.term.holders.keys() ?? []) if (holdsPhrase(terms, note)) excluded.add(note);
  }
  return excluded;
};

const numberInOrder = (notes) => [...notes].sort((a, b) => a - b);

/** For each facet its values with how many results each would leave, the other filters applied. */
const countValues = async (text, names) => {
  const query = parse(text);
  const { results } = await evaluate({ ...query, filters: [] }, true);
  const admitted = await admittedBy(query.filters);
  const counted = new Map();
  for (const name of names) {
    const others = [...admitted].filter(([facet]) => facet !== name).map(([, notes]) => notes);
    const notes = new Set(results.map(({ note }) => note).filter((note) => others.every((set) => set.has(note))));
    const values = name === "date" ? byYear(await valuesOf(name)) : await valuesOf(name);
    const chosen = new Set(
      query.filters.filter(({ facet }) => facet === name).flatMap(({ words }) => valuesFor(values, words)));
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
