// Quotations (Quotation.swift): words that are to stand one after the other, as `{ term, place }`.

const quotationsOf = (terms, sequence) =>
  [...new Set(sequence.map(({ phrase }) => phrase))].filter(Boolean).map((phrase) =>
    sequence.filter((word) => word.phrase === phrase).map(({ term, place }) => ({ term: terms[term], place, phrase })));

const startsOf = (words) =>
  words.length === 0 ? [] : words[0].positions.filter((position) =>
    words.every(({ positions, place }) => positions.includes(position + place - words[0].place)));
const startOfPhrase = (words) => startsOf(words)[0];

const standsOf = (words, note) =>
  words.map(({ term, place }) => ({ place, ...standOf(term.holders.get(note)) }));
const isKnown = ({ positions, isCut }) => positions && !isCut;
const isRead = (stands) => stands.every(({ positions }) => positions);

/** Whether a note holds the words. Of a word that may stand in more places than the index says, or has said, it may. */
const holdsPhrase = (words, note) => {
  const isAnyLacking = words.some(({ term }) => !term.holders.has(note) && !isUnread(term));
  if (isAnyLacking || words.length === 1) return !isAnyLacking;
  const known = standsOf(words, note).filter(isKnown);
  return !known.length || startOfPhrase(known) !== undefined;
};

/** Where they stand, if the index says so. */
const positionOfPhrase = (words, note) => {
  const stands = standsOf(words, note);
  return isRead(stands) ? startOfPhrase(stands) : undefined;
};

/** Where it may stand, by the words of which the index says all places. */
const placesOfPhrase = (words, note) => startsOf(standsOf(words, note).filter(isKnown));
