// Quotations (Quotation.swift, Confirmation.swift): words that are to stand one after the other, as `{ term, place }`.

const quotationsOf = (terms, sequence) =>
  [...new Set(sequence.map(({ phrase }) => phrase))].filter(Boolean).map((phrase) =>
    sequence.filter((word) => word.phrase === phrase).map(({ term, place }) => ({ term: terms[term], place, phrase })));

const startsOf = (words) =>
  words.length === 0 ? [] : words[0].positions.filter((position) =>
    words.every(({ positions, place }) => positions.includes(position + place - words[0].place)));
const startOfPhrase = (words) => startsOf(words)[0];

const placesOf = (words, note) =>
  words.map(({ term, place }) => ({ place, ...postingOf(term.holders.get(note)) }));
const isKnown = ({ positions, isCut }) => positions && !isCut;

/** Notes that are read at most for a quotation. */
const mostConfirmed = 15;

/** Whether a note holds the words. Of a word that may stand in more places than the index says, or has said, it may. */
const holdsPhrase = (words, note) => {
  const isAnyLacking = words.some(({ term }) => !term.holders.has(note) && !isUnread(term));
  if (isAnyLacking || words.length === 1) return !isAnyLacking;
  const known = placesOf(words, note).filter(isKnown);
  return !known.length || startOfPhrase(known) !== undefined;
};

const positionOfPhrase = (words, note) => {
  const places = placesOf(words, note);
  return places.every(({ positions }) => positions) ? startOfPhrase(places) : undefined;
};

/** Reads the lists of a quotation's words, the rarest first, until no more than a page of notes may hold it. */
const readQuoted = async (terms, words) => {
  const rarest = terms.filter((term) => words.some((word) => word.term === term)).sort((a, b) => b.weight - a.weight);
  for (const term of rarest) {
    const named = [...rarest[0].holders.keys()];
    const isLong = () => named.filter((note) => holdsPhrase(words, note)).length > pageLength;
    if (!isUnread(rarest[0]) && !isLong()) return;
    await collectTails(term);
  }
};

/** The words of the title, of each heading and of each section's text. */
const textsOf = ([title, , , , , sections]) =>
  [title, ...sections.flatMap(([, heading, text]) => [heading, text])].map(formsIn);

const standsIn = (words, texts) =>
  texts.some((text) => text.some((_, start) =>
    words.every(({ term, place }) => term.forms.has(text[start + place - words[0].place]))));

/** 2: as it was asked for; 1: in some inflection; 0: not. */
const verdictOf = async ({ note, position }, { words, asked }) => {
  const places = placesOf(words, note);
  const starts = places.every(({ positions }) => positions) ? [] : startsOf(places.filter(isKnown));
  const parts = new Set([...starts, position].map(partOf));
  const files = await Promise.all([...parts].map((part) => readPart(note, part)));
  const texts = files.flatMap(textsOf);
  if (texts.some((text) => ` ${text.join(" ")} `.includes(asked))) return 2;
  return !starts.length || standsIn(words, texts) ? 1 : 0;
};

/**
 * Puts what holds the quotations letter by letter first: reads notes until a page of them is found, those first
 * of which the index says where they stand. Once one is found, others aren't read.
 */
const confirmed = async (all, query, terms, sequence) => {
  const quotations = quotationsOf(terms, sequence).map((words) => {
    const forms = query.words.filter(({ phrase }) => phrase === words[0].phrase).map(({ form }) => form);
    return { words, forms, asked: ` ${forms.join(" ")} ` };
  }).filter(({ forms }) => forms.length > 1);
  if (!quotations.length) return all;
  const isTold = ({ note }) => quotations.every(({ words }) => positionOfPhrase(words, note) !== undefined);
  const told = new Set(all.filter(isTold));
  const results = [...told, ...all.filter((result) => !told.has(result))];
  const found = [[], [], []];
  let at = 0;
  const isEnough = () => found[2].length >= pageLength || (found[2].length > 0 && at >= told.size);
  for (; !isEnough() && at < mostConfirmed && at < results.length; at += pageLength) {
    const page = results.slice(at, at + pageLength);
    const verdicts = await Promise.all(page.map(async (result) =>
      Math.min(...await Promise.all(quotations.map((quotation) => verdictOf(result, quotation))))));
    page.forEach((result, place) => found[verdicts[place]].push(result));
  }
  return [...found[2], ...found[1], ...results.slice(at)];
};
