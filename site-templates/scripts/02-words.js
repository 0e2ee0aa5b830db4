// Words, as the index knows them.

let special = new Map();
const plain = (letter) =>
  letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "");
const foldLetter = (letter) => {
  if (letter > "\u1fff") return /\p{M}/u.test(letter) ? "" : letter;
  if (!special.has(letter)) {
    const parts = [...plain(letter)].map((part) => special.get(part) ?? part);
    special.set(letter, parts.join("").normalize("NFC"));
  }
  return special.get(letter);
};
const fold = (text) =>
  text.replace(/[^\0-\x7f]/gu, foldLetter).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

// Past U+FFFF strings sort otherwise than the index, so letters there are none.
const pattern = /(?:(?![\u{10000}-\u{10ffff}])[\p{L}\p{N}\p{M}])+/gu;
const isWordPart = (letter) => new RegExp(pattern, "u").test(letter);
const encoder = new TextEncoder();

/** The words of a text as the index knows them, with where they stand. */
const wordsOf = (text) => {
  const words = [];
  for (const match of text.matchAll(pattern)) {
    const form = fold(match[0]);
    if (!form || (form.length > 16 && encoder.encode(form).length > 64)) continue;
    words.push({ form, start: match.index, end: match.index + match[0].length });
  }
  return words;
};
const formsIn = (text) => wordsOf(text).map(({ form }) => form);
