// Finding (Searcher.swift)

/**
 * The words to look up: function words that many notes hold are left out where there are others. One that is still
 * being typed may become another word, which is a hint.
 */
const termsOf = (query) => {
  const last = query.isOpen ? query.words.at(-1) : undefined;
  const isTelling = ({ form }) => !index.common.has(form);
  const isAnyTelling = query.words.some(isTelling);
  const terms = [];
  const sequence = [];
  for (const word of query.words) {
    const isHint = isAnyTelling && !isTelling(word);
    if (isHint && word !== last) continue;
    const isQuoted = word.phrase > 0;
    let number = terms.findIndex((term) => term.form === word.form && term.isQuoted === isQuoted);
    if (number < 0) number = terms.push(makeTerm(word.form, word === last, isQuoted, isHint)) - 1;
    sequence.push({ term: number, place: word.place, phrase: word.phrase });
  }
  return { terms, sequence };
};

/** What a query finds: the ranked notes, and the terms for highlighting. `isAll`: without words, all notes. */
const evaluate = async (query, isAll) => {
  const admitted = await admittedBy(query.filters);
  const excluded = await excludedBy(query.excluded);
  const isAdmitted = (note) => !excluded.has(note) && [...admitted.values()].every((notes) => notes.has(note));
  const { terms, sequence } = termsOf(query);
  if (!terms.length) {
    const [first] = admitted.values();
    const notes = isAll ? Array.from({ length: index.documents }, (_, note) => note) : numberInOrder(first ?? []);
    return { query, terms, results: notes.filter(isAdmitted).map((note) => ({ note, score: 0 })), isPartial: false };
  }
  await Promise.all(terms.map(async (term) => {
    await lookUp(term);
    if (term.isQuoted) await collectTails(term);
  }));
  let ranked = rank(terms, sequence, isAdmitted);
  const again = async (chosen, read) => {
    await Promise.all(chosen.map(read));
    if (chosen.length) ranked = rank(terms, sequence, isAdmitted);
  };
  if (terms.length > 1 && ranked.whole < 8) {
    await again(terms.filter(({ weight, tails }) => weight >= commonRarity && tails.length), collectTails);
  }
  // Too few notes hold every word, or none is called so: the words may be beginnings, or misspelt.
  if (terms.length > 1 && (ranked.whole < 8 || !ranked.isAnyCalled)) {
    await again(terms.filter((term) => !term.isQuoted && !term.isHint && !term.isCompleted), async (term) => {
      await complete(term);
      await collect(term);
    });
  }
  if (!ranked.whole) {
    await again(ranked.missing.filter((term) => !term.isQuoted && !term.isHint && !term.isRelaxed), async (term) => {
      await meanMore(term);
      await collect(term);
    });
  }
  const results = await confirmed(await headed(await called(ranked.results, query), query), query);
  return { query, terms, results, isPartial: terms.some(({ tails }) => tails.length) };
};

const fileOf = ({ note, position }) => {
  const part = Math.floor((position ?? 0) / index.words);
  return read(part ? `n/${note}-${part}` : `n/${note}`);
};

/** Of the first notes that the query names in some inflection, puts those first that it names word by word. */
const called = async (results, query) => {
  const end = results.slice(0, 8).findIndex(({ isNamed }) => !isNamed);
  const named = results.slice(0, end < 0 ? 8 : end);
  if (named.length < 2) return results;
  const asked = query.words.map(({ form }) => form).join(" ");
  const isCalledSo = await Promise.all(named.map(async (result) => {
    const [title, , , , state] = await fileOf(result);
    return !state && formsIn(title).join(" ") === asked;
  }));
  return [
    ...named.filter((_, at) => isCalledSo[at]), ...named.filter((_, at) => !isCalledSo[at]), ...results.slice(named.length),
  ];
};

/** Of the first page, puts those that have a section called as the query before those that only hold its words. */
const headed = async (results, query) => {
  const asked = query.words.map(({ form }) => form).join(" ");
  const page = results.slice(0, 8);
  const end = page.findIndex(({ isNamed }) => !isNamed);
  const others = end < 0 ? [] : page.slice(end);
  const isHeaded = await Promise.all(others.map(async (result) => {
    const [, , , , state, sections] = await fileOf(result);
    return !state && sections.some(([, heading]) => formsIn(heading).join(" ") === asked);
  }));
  return [
    ...page.slice(0, page.length - others.length), ...others.filter((_, at) => isHeaded[at]),
    ...others.filter((_, at) => !isHeaded[at]), ...results.slice(page.length),
  ];
};

/** Puts what holds the quotations letter by letter first: reads notes until a page of them is found. */
const confirmed = async (results, query) => {
  const phrases = new Map();
  for (const { form, phrase } of query.words) {
    if (phrase) phrases.set(phrase, [...(phrases.get(phrase) ?? []), form]);
  }
  const asked = [...phrases.values()].filter((forms) => forms.length > 1).map((forms) => ` ${forms.join(" ")} `);
  if (!asked.length) return results;
  const exact = [];
  const others = [];
  let at = 0;
  for (; exact.length < 8 && at < 32 && at < results.length; at += 8) {
    await Promise.all(results.slice(at, at + 8).map(fileOf));
    for (const result of results.slice(at, at + 8)) {
      const [title, , , , , sections] = await fileOf(result);
      const texts = [title, ...sections.flatMap(([, heading, text]) => [heading, text])]
        .map((text) => ` ${formsIn(text).join(" ")} `);
      (asked.every((phrase) => texts.some((text) => text.includes(phrase))) ? exact : others).push(result);
    }
  }
  return [...exact, ...others, ...results.slice(at)];
};

const find = (text) => evaluate(parse(text), false);
