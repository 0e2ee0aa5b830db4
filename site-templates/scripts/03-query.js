// The query (QueryParser.swift): words "a phrase" -without type:lesson -account:"Bahía Norte"

const facets = {
  type: "type", tipo: "type", account: "account", cuenta: "account", topic: "topic", tema: "topic", state: "state",
  status: "state", estado: "state", language: "language", lang: "language", idioma: "language", date: "date",
  year: "date", fecha: "date", ano: "date",
};
const isSpace = (letter) =>
  /[\0-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(letter);
const isQuote = (letter) => "\"“”„«»".includes(letter);

const parse = (text) => {
  const letters = [...text].slice(0, 1000);
  const query = { words: [], isOpen: false, excluded: [], filters: [] };
  let at = 0;
  let place = 0;
  let phrases = 0;
  const quotation = () => {
    const start = ++at;
    while (at < letters.length && !isQuote(letters[at])) at++;
    return letters.slice(start, at++).join("");
  };
  const add = (forms, isPhrase, isExcluded) => {
    if (isPhrase) phrases++;
    const words = forms.map((form) => ({ form, place: place++, phrase: isPhrase ? phrases : 0 }));
    if (isExcluded) {
      if (words.length) query.excluded.push(words);
      return;
    }
    const room = Math.max(0, 24 - query.words.length);
    query.words.push(...words.slice(0, room));
    if (words.length > room) query.isOpen = false;
  };
  while (at < letters.length) {
    if (isSpace(letters[at])) {
      at++;
      continue;
    }
    const from = at;
    const isExcluded = letters[at] === "-";
    if (isExcluded) at++;
    query.isOpen = false;
    if (at >= letters.length) break;
    if (isQuote(letters[at])) {
      add(formsIn(quotation()), true, isExcluded);
      continue;
    }
    const start = at;
    while (at < letters.length && !isSpace(letters[at]) && !isQuote(letters[at])) at++;
    const chunk = letters.slice(start, at);
    const colon = chunk.indexOf(":");
    const name = colon < 0 ? "" : fold(chunk.slice(0, colon).join(""));
    if (Object.hasOwn(facets, name)) {
      let value = chunk.slice(colon + 1).join("");
      if (!value && at < letters.length && isQuote(letters[at])) value = quotation();
      const words = formsIn(value);
      if (words.length) query.filters.push({ facet: facets[name], words, isExcluded, from, to: at });
      continue;
    }
    query.isOpen = !isExcluded;
    add(formsIn(chunk.join("")), false, isExcluded);
  }
  query.isOpen &&= query.words.length > 0 && isWordPart(letters.at(-1));
  return query;
};
