// Terms (Term.swift): a word of the query with the notes that hold it. Numbers as in Score.swift.

const exact = 16;
const commonRarity = 11;
const farShards = 3;
const mostPositions = 10;
const shards = new Map();

/** A term shard: its forms, for each the home of its group as `[shard, place]`, and the groups' postings. */
const readShard = async (number) => {
  const [forms, references, postings, synonyms] = await read(`t/${number}`);
  if (!shards.has(number)) {
    const numbers = numbersOf(references);
    let at = 0;
    let own = 0;
    const list = formsOf(forms);
    const homes = list.map(() => {
      const reference = numbers[at++];
      if (reference === 0) return [number, own++];
      return reference % 2 ? [number, (reference - 1) / 2] : [reference / 2 - 1, numbers[at++]];
    });
    shards.set(number, { forms: list, homes, postings, synonyms: synonyms.map((names) => names.split(" ")) });
  }
  return shards.get(number);
};

const makeTerm = (form, isOpen, isQuoted, isHint = false) => ({
  form, isOpen, isQuoted, isHint, meanings: new Map(), beginnings: [], isCompleted: false, isRelaxed: false,
  forms: new Set([form]), weight: 1, holders: new Map(), tails: [],
});
/** Notes that its lists don't name so far may hold it. */
const isUnread = ({ tails }) => tails.some(({ notes }) => !notes);
const isFound = (term) => term.meanings.size > 0 || term.beginnings.length > 0;
const isLoose = (term) =>
  term.isHint ||
  (term.beginnings.length > 0 && ![...term.meanings.values()].some(({ quality }) => quality === exact));
const shows = (term, word) => term.forms.has(word) || (term.isOpen && word.startsWith(term.form));

const mean = (term, [shard, place], quality) => {
  const key = `${shard}/${place}`;
  const known = term.meanings.get(key);
  if (known) known.quality = Math.max(known.quality, quality);
  else term.meanings.set(key, { shard, place, quality });
};

/** Numbers of a posting: places and positions packed, the name's length, the number of positions in headings. */
const placesIn = (packed) => Math.floor(packed / (mostPositions + 1));
const lengthOfPosting = (packed) => {
  const places = placesIn(packed);
  return 1 + (places & 1) + ((places >> 1) & 1) + (packed % (mostPositions + 1));
};

/** Keeps the strongest that is said of a note. */
const keep = (term, note, holder) => {
  if ((term.holders.get(note)?.score ?? -1) < holder.score) term.holders.set(note, holder);
};

/** The notes that a list names, with where each one's posting stands in the list. */
const addPostings = (term, numbers, from, factor) => {
  let at = from;
  while (at + 1 < numbers.length) {
    const score = numbers[at] * factor;
    let rest = numbers[at + 1];
    let note = -1;
    at += 2;
    for (; rest > 0 && at + 1 < numbers.length; rest--) {
      note += numbers[at++] + 1;
      const places = placesIn(numbers[at]);
      keep(term, note, { score, places, nameLength: places & 1 ? numbers[at + 1] : 0, numbers, at });
      at += lengthOfPosting(numbers[at]);
    }
  }
};

const addBeginnings = (term, numbers, factor) => {
  let at = 0;
  while (at + 1 < numbers.length) {
    const score = numbers[at] * factor;
    let note = -1;
    const end = at + 2 + numbers[at + 1];
    for (at += 2; at < end; at++) {
      note += numbers[at] + 1;
      keep(term, note, { score });
    }
  }
};

const rangeOf = (word) => [shardOf(index.t, word), shardOf(index.t, `${word}\uffff`)];
/** Too many term shards hold words that begin so: their notes are in `p/`. */
const isSpread = ([first, last]) => last - first >= 4;
/** The shards that are read for a word anyway. */
const nearShards = (form) => {
  const [first, last] = rangeOf(form);
  const end = isSpread([first, last]) ? first : last;
  return new Set(Array.from({ length: end - first + 1 }, (_, at) => first + at));
};

const collect = async (term) => {
  term.holders = new Map();
  term.tails = [];
  const meanings = [...term.meanings.values()].sort(
    (a, b) => b.quality - a.quality || a.shard - b.shard || a.place - b.place);
  const open = nearShards(term.form);
  let room = farShards;
  const read = meanings.filter(({ shard, quality }) => {
    if (open.has(shard)) return true;
    if (quality < exact && room-- <= 0) return false;
    open.add(shard);
    return true;
  });
  await Promise.all(read.map(({ shard }) => readShard(shard)));
  const found = read.map(({ shard, place, quality }) => {
    const { forms, homes, postings } = shards.get(shard);
    homes.forEach((home, at) => {
      if (home[0] === shard && home[1] === place) term.forms.add(forms[at]);
    });
    return { numbers: numbersOf(postings[place]), quality };
  });
  const common = found.length ? Math.min(...found.map(({ numbers }) => numbers[0])) : 16;
  term.weight = found[0]?.quality === exact ? found[0].numbers[0] : common;
  for (const { numbers, quality } of found) {
    const factor = (quality === exact ? numbers[0] : common) * quality;
    if (numbers[1]) term.tails.push({ file: numbers[1] - 1, place: numbers[2], factor });
    addPostings(term, numbers, numbers[1] ? 3 : 2, factor);
  }
  addBeginnings(term, term.beginnings, term.weight * 9);
};

/** The notes that a tail names, in its order. */
const addTail = (term, tail, numbers) => {
  const notes = [];
  let at = 0;
  while (at + 2 < numbers.length) {
    const score = numbers[at] * tail.factor;
    const places = numbers[at + 1];
    let rest = numbers[at + 2];
    let note = -1;
    at += 3;
    for (; rest > 0 && at < numbers.length; rest--) {
      note += numbers[at++] + 1;
      notes.push(note);
      keep(term, note, { score, places, nameLength: places & 1 ? numbers[at++] : 0, tail });
    }
  }
  return notes;
};
const numbersOfTail = async (folder, { file, place }) => numbersOf((await read(`${folder}/${file}`))[place]);

/** Reads which notes hold the word besides, however weakly. */
const collectTails = async (term) => {
  const unread = term.tails.filter(({ notes }) => !notes);
  const lists = await Promise.all(unread.map((tail) => numbersOfTail("u", tail)));
  unread.forEach((tail, number) => (tail.notes = addTail(term, tail, lists[number])));
};
