// Quotations (Quotation.swift): words that are to stand one after the other, as `{ term, place }`. What else
// they need is in extras/quotations.js.

const quotationsOf = (terms, sequence) =>
  [...new Set(sequence.map(({ phrase }) => phrase))].filter(Boolean).map((phrase) =>
    sequence.filter((word) => word.phrase === phrase).map(({ term, place }) => ({ term: terms[term], place, phrase })));

const startsOf = (words) =>
  words.length === 0 ? [] : words[0].positions.filter((position) =>
    words.every(({ positions, place }) => positions.includes(position + place - words[0].place)));
const startOfPhrase = (words) => startsOf(words)[0];
