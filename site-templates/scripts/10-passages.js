// What a result shows of its note (Passage.swift)

/** The words of a text that the query asked for: where they stand and for which term. */
const hitsIn = (words, terms) =>
  words.flatMap(({ form }, word) => {
    const term = terms.findIndex((term) => shows(term, form));
    return term < 0 ? [] : [{ word, term }];
  });

/** The sections of a note's file with what they hold of the query, and the passage of each that holds the most. */
const passagesOf = (sections, terms) => {
  const passages = [];
  for (const [anchor, heading, text] of sections) {
    const words = wordsOf(text);
    const inHeading = new Set(hitsIn(wordsOf(heading), terms).map(({ term }) => term));
    let score = 5 * inHeading.size;
    let at = 0;
    const hits = hitsIn(words, terms);
    hits.forEach((first, number) => {
      const near = new Set(inHeading);
      for (let next = number; next < hits.length && hits[next].word - first.word < 24; next++) {
        near.add(hits[next].term);
      }
      const sum = 4 * near.size + inHeading.size + 1;
      if (sum > score) [score, at] = [sum, first.word];
    });
    if (!score && !words.length) continue;
    const from = Math.max(0, at - 6);
    const start = from === 0 || from >= words.length ? 0 : words[from].start;
    const stop = from + 30 < words.length ? words[from + 30].start : text.length;
    passages.push({ anchor, heading, text, score, start, stop });
  }
  return passages;
};

/** A result as it is shown. */
const describe = async (result, terms) => {
  const [title, address, type, accounts, state, sections] = await fileOf(result);
  const passages = passagesOf(sections, terms);
  const best = passages.reduce((best, next) => (next.score > (best?.score ?? -1) ? next : best), undefined);
  const inTitle = formsIn(title);
  const isInTitle = terms.every((term) => inTitle.some((word) => shows(term, word)));
  return { title, address, type, accounts, state, passages, best, isWhole: isInTitle || !best?.score || !best.anchor };
};

/** The text of a passage as it is shown, without marks. */
const excerptOf = ({ text, start, stop }) =>
  `${start > 0 ? "… " : ""}${text.slice(start, stop).replace(/^ +| +$/g, "")}${stop < text.length ? " …" : ""}`;

Object.assign(window.Dossier.search, { start, fold, find, describe, excerptOf });
