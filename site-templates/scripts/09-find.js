// Finding (Searcher.swift)

/** How many results a page of them has. */
const pageLength = 5;
/** Notes after the first page that are read at most for a section called as the query. */
const mostHeaded = 10;
/** So many notes that hold every word are enough: the words needn't be anything else. */
const enough = 8;

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

/**
 * The notes that a query finds, ranked by the lists alone, and the terms for highlighting. `isAll`: without words, all
 * notes. Once it is no longer `isWanted`, no further step of it begins.
 */
const seek = async (query, isAll, isWanted) => {
  const isNarrowed = query.filters.length > 0 || query.excluded.length > 0;
  const narrowing = isNarrowed ? await (await extra("narrowing")).narrowed(query) : undefined;
  const isAdmitted = (note) => !narrowing || narrowing.isAdmitted(note);
  const { terms, sequence } = termsOf(query);
  if (!terms.length) {
    const notes = isAll ? Array.from({ length: index.documents }, (_, note) => note) : narrowing?.notes ?? [];
    return { query, terms, results: notes.filter(isAdmitted).map((note) => ({ note, score: 0 })) };
  }
  await Promise.all(terms.map(lookUp));
  const quotations = quotationsOf(terms, sequence);
  const quoting = quotations.length > 0 ? await extra("quotations") : undefined;
  for (const words of quotations) if (isWanted()) await quoting.readQuoted(terms, words);
  let ranked = rank(terms, sequence, isAdmitted, quoting);
  const again = async (chosen, read) => {
    if (!chosen.length || !isWanted()) return;
    await Promise.all(chosen.map(read));
    ranked = rank(terms, sequence, isAdmitted, quoting);
  };
  if (terms.length > 1 && ranked.whole < Math.min(enough, ranked.possible)) {
    const isWorth = (term) => isUnread(term) && term.weight >= commonRarity && !term.isQuoted;
    await again(terms.filter(isWorth), collectTails);
  }
  // Too few notes hold every word, or none is called so: the words may be beginnings, or misspelt.
  if (terms.length > 1 && (ranked.whole < enough || !ranked.isAnyCalled)) {
    await again(terms.filter((term) => !term.isQuoted && !term.isHint && !term.isCompleted), async (term) => {
      await complete(term);
      await collect(term);
    });
  }
  if (!ranked.possible) {
    await again(ranked.missing.filter((term) => !term.isQuoted && !term.isHint && !term.isRelaxed), async (term) => {
      await meanMore(term);
      await collect(term);
    });
  }
  const isPartial = terms.some((term) => isUnread(term) && !term.isQuoted);
  return { query, terms, results: ranked.results, isPartial, sequence, quoting };
};

/** Puts those first of which the notes' texts say that they are meant. */
const settle = async (found) => {
  const { query, terms, results, sequence, quoting } = found;
  if (!terms.length) return found;
  const first = await headed(await called(results, query), query);
  return { ...found, results: quoting ? await quoting.confirmed(first, query, terms, sequence) : first };
};

const evaluate = async (query, isAll) => settle(await seek(query, isAll, () => true));

/** The number of the file of a note in which a position lies. */
const partOf = (position) => Math.floor((position ?? 0) / index.words);
const readPart = (note, part) => read(part ? `n/${note}-${part}` : `n/${note}`);
const fileOf = ({ note, position }) => readPart(note, partOf(position));

/**
 * Of the first notes that the query names in some inflection, puts those first that it names word by word, what is
 * superseded or outdated only where nothing else is called so.
 */
const called = async (results, query) => {
  const end = results.slice(0, pageLength).findIndex(({ isNamed }) => !isNamed);
  const named = results.slice(0, end < 0 ? pageLength : end);
  if (named.length < 2) return results;
  const asked = query.words.map(({ form }) => form).join(" ");
  const claims = await Promise.all(named.map(async (result) => {
    const [title, , , , state] = await fileOf(result);
    return formsIn(title).join(" ") !== asked ? 0 : state ? 1 : 2;
  }));
  const best = Math.max(...claims);
  return [
    ...named.filter((_, at) => claims[at] === best), ...named.filter((_, at) => claims[at] !== best),
    ...results.slice(named.length),
  ];
};

/**
 * Of the first page, and of what follows with the query in a heading, puts those that have a section called so before
 * those that only hold its words.
 */
const headed = async (results, query) => {
  const asked = query.words.map(({ form }) => form).join(" ");
  const page = results.slice(0, pageLength);
  const end = page.findIndex(({ isNamed }) => !isNamed);
  const after = results.slice(page.length, page.length + mostHeaded);
  const past = after.findIndex(({ isInHeading }) => !isInHeading);
  const following = past < 0 ? after : after.slice(0, past);
  const others = [...(end < 0 ? [] : page.slice(end)), ...following];
  const isHeaded = await Promise.all(others.map(async (result) => {
    const [, , , , state, sections] = await fileOf(result);
    return !state && sections.some(([, heading]) => formsIn(heading).join(" ") === asked);
  }));
  return [
    ...page.slice(0, page.length + following.length - others.length), ...others.filter((_, at) => isHeaded[at]),
    ...others.filter((_, at) => !isHeaded[at]), ...results.slice(page.length + following.length),
  ];
};

const find = (text) => evaluate(parse(text), false);
