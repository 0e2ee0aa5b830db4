// Reading as much as it takes to tell what holds a quotation (Searcher.swift, Confirmation.swift): read with the first.

Dossier.search.load("quotations", (shared) => {
  const {
    pageLength, readPart, partOf, formsIn, isUnread, numbersOfTail, collectTails, standOf, quotationsOf, startsOf,
    startOfPhrase,
  } = shared;

  /** Notes that are read at most for a quotation. */
  const mostConfirmed = 25;

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

  /** Reads where the word stands in the notes of its tails. */
  const collectPlaces = async (term) => {
    const unplaced = term.tails.filter(({ notes, isPlaced }) => notes && !isPlaced);
    await Promise.all(unplaced.map(async (tail) => {
      const numbers = await numbersOfTail("w", tail);
      tail.isPlaced = true;
      let at = 0;
      for (const note of tail.notes) {
        const stand = { positions: [], headings: [], isCut: numbers[at] === 0 };
        let position = 0;
        let number;
        do {
          number = numbers[at++];
          position += (number >> 1) - 1;
          if (number > 1) stand.positions.push(position);
        } while (number > 1 && number % 2 === 0);
        const holder = term.holders.get(note);
        if (holder.tail === tail) holder.stand = stand;
      }
    }));
  };

  /**
   * Reads the lists of a quotation's words, the rarest first, then where they stand, until no more than a page of notes may
   * hold it.
   */
  const readQuoted = async (terms, words) => {
    const rarest = terms.filter((term) => words.some((word) => word.term === term)).sort((a, b) => b.weight - a.weight);
    const isEnough = (isToldOf) => {
      if (isUnread(rarest[0])) return false;
      const left = [...rarest[0].holders.keys()].filter((note) => holdsPhrase(words, note));
      return left.length <= pageLength && left.every(isToldOf);
    };
    const isPlaced = (note) => standsOf(words, note).some(({ positions }) => positions);
    for (const term of rarest) if (!isEnough(() => true)) await collectTails(term);
    for (const term of rarest) if (!isEnough(isPlaced)) await collectPlaces(term);
  };

  /** The words of the title, of each heading and of each section's text. */
  const textsOf = ([title, , , , , sections]) =>
    [title, ...sections.flatMap(([, heading, text]) => [heading, text])].map(formsIn);

  const standsIn = (words, texts) =>
    texts.some((text) => text.some((_, start) =>
      words.every(({ term, place }) => term.forms.has(text[start + place - words[0].place]))));

  /** 2: as it was asked for; 1: in some inflection; 0: not. */
  const verdictOf = async ({ note, position }, { words, asked }) => {
    const starts = isRead(standsOf(words, note)) ? [] : placesOfPhrase(words, note);
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

  return { holdsPhrase, positionOfPhrase, collectPlaces, readQuoted, confirmed };
});
