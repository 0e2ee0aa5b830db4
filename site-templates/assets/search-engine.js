// The search engine: reads the index below search/ as small scripts, so that it works from disk too, and ranks notes
// with whole numbers only. Sources/Search/Evaluation does the same; both give one list. See there for the why.
(() => {
  "use strict";

  const search = ((window.Dossier ??= {}).search = {});

  // Reading the index

  let folder;
  let version = "";
  const files = new Map();
  const waiting = new Map();
  const admit = (address) => {
    const url = new URL(address, folder).href;
    if (!folder || !url.startsWith(folder)) throw new TypeError(`not in the search index: ${url}`);
    return url;
  };
  const policy = window.trustedTypes
    ? trustedTypes.createPolicy("dossier-search", { createScriptURL: admit })
    : { createScriptURL: admit };

  /** The value of one file of the index, `t/12`; read once, and again after a failure. */
  const read = (name) => {
    if (!files.has(name)) {
      const value = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const fail = () => {
          files.delete(name);
          reject(new Error(name));
        };
        waiting.set(name, resolve);
        script.onload = () => {
          script.remove();
          // Delivered by now, or it was no file of the index.
          if (waiting.delete(name)) fail();
        };
        script.onerror = () => {
          script.remove();
          waiting.delete(name);
          fail();
        };
        script.src = policy.createScriptURL(`${name}.js${version}`);
        document.head.append(script);
      });
      files.set(name, value);
    }
    return files.get(name);
  };

  search.load = (name, value) => {
    waiting.get(name)?.(value);
    waiting.delete(name);
  };

  /** The numbers of a text in the index's digits. */
  const numbersOf = (text) => {
    const numbers = [];
    let number = 0;
    let scale = 1;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const digit = code - (code > 92 ? 36 : 35);
      if (digit < 60) {
        numbers.push(number + digit * scale);
        number = 0;
        scale = 1;
      } else {
        number += (digit - 60) * scale;
        scale *= 30;
      }
    }
    return numbers;
  };

  /** The words of a sorted list, each written as what it adds to the one before. */
  const formsOf = (text) => {
    let previous = "";
    return text.split(" ").filter(Boolean).map((entry) =>
      (previous = previous.slice(0, numbersOf(entry[0])[0]) + entry.slice(1)));
  };

  /** How many elements of a sorted list come before the first that `isPast`. */
  const countBefore = (list, isPast) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(list[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const shardOf = (boundaries, word) => countBefore(boundaries, (boundary) => boundary > word) - 1;

  let index;
  let manifest;
  search.start = (root) => {
    folder ??= new URL("search/", root).href;
    return (manifest ??= read("m").then(
      (found) => {
        version = `?${found.version}`;
        special = new Map(found.fold.split(" ").map((pair) => [pair[0], pair.slice(1)]));
        index = {
          ...found,
          t: formsOf(found.t), p: formsOf(found.p), v: formsOf(found.v), r: formsOf(found.r),
          common: new Set(found.common.split(" ")),
          facets: found.facets.split(" "),
        };
        return index;
      },
      (error) => {
        manifest = undefined;
        throw error;
      },
    ));
  };

  // Words

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

  // The query (QueryParser.swift)

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
      if (!isExcluded && Object.hasOwn(facets, name)) {
        let value = chunk.slice(colon + 1).join("");
        if (!value && at < letters.length && isQuote(letters[at])) value = quotation();
        const words = formsIn(value);
        if (words.length) query.filters.push({ facet: facets[name], words });
        continue;
      }
      query.isOpen = !isExcluded;
      add(formsIn(chunk.join("")), false, isExcluded);
    }
    query.isOpen &&= query.words.length > 0 && isWordPart(letters.at(-1));
    return query;
  };

  // Terms (TermLookup.swift, Term.swift). Numbers as in Score.swift.

  const exact = 16;
  const commonRarity = 11;
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
    form, isOpen, isQuoted, isHint, meanings: new Map(), beginnings: [], isCompleted: false, isRelaxed: false, forms: new Set([form]), weight: 1,
    holders: new Map(), tails: [],
  });
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

  /** Keeps the strongest that a list says of each note: where its posting stands in the list. */
  const addPostings = (term, numbers, from, factor) => {
    let at = from;
    while (at + 1 < numbers.length) {
      const score = numbers[at] * factor;
      let rest = numbers[at + 1];
      let note = -1;
      at += 2;
      for (; rest > 0 && at + 1 < numbers.length; rest--) {
        note += numbers[at++] + 1;
        const known = term.holders.get(note);
        if (!known || known.score < score) term.holders.set(note, { score, numbers, at });
        const packed = numbers[at];
        const isNamed = Math.floor(packed / (mostPositions + 1)) & 1;
        at += 1 + isNamed + (packed % (mostPositions + 1));
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
        if ((term.holders.get(note)?.score ?? -1) < score) term.holders.set(note, { score });
      }
    }
  };

  const rangeOf = (word) => [shardOf(index.t, word), shardOf(index.t, `${word}\uffff`)];

  const collect = async (term) => {
    term.holders = new Map();
    term.tails = [];
    const meanings = [...term.meanings.values()].sort(
      (a, b) => b.quality - a.quality || a.shard - b.shard || a.place - b.place);
    const [first, last] = rangeOf(term.form);
    const open = new Set(last - first < 2 ? [first, last] : [first]);
    let room = 3;
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

  const collectTails = async (term) => {
    const lists = await Promise.all(
      term.tails.map(async ({ file, place }) => numbersOf((await read(`u/${file}`))[place])));
    lists.forEach((numbers, at) => addPostings(term, numbers, 0, term.tails[at].factor));
    term.tails = [];
  };

  const startOf = ({ forms }, word) => countBefore(forms, (form) => form >= word);

  const homeOf = async (word) => {
    const shard = await readShard(shardOf(index.t, word));
    const at = startOf(shard, word);
    return shard.forms[at] === word ? shard.homes[at] : undefined;
  };

  /** Forms that begin with the word. */
  const complete = async (term) => {
    term.isCompleted = true;
    const [first, last] = rangeOf(term.form);
    if (last - first >= 2) {
      const shard = shardOf(index.p, term.form);
      const [forms, notes] = shard < 0 ? ["", []] : await read(`p/${shard}`);
      const at = formsOf(forms).indexOf(term.form);
      if (at >= 0) term.beginnings = numbersOf(notes[at]);
      return;
    }
    for (let number = first; number <= last; number++) {
      const shard = await readShard(number);
      for (let at = startOf(shard, term.form); shard.forms[at]?.startsWith(term.form); at++) {
        const letters = shard.forms[at].length - term.form.length;
        if (letters) mean(term, shard.homes[at], Math.max(8, 14 - letters));
      }
    }
  };

  const endings = new Set(
    ("s es e y ies d ed ied ing ying er ers or ors ly al ally able ment ments ness ion ions tion tions ation ations " +
      "ive ful a o as os n en an on ar ir and ando iendo ado ada ados adas ido ida idos idas cion ciones mente amente " +
      "aron ieron aba aban ia ian io ara aran aria ara iera era eran amos emos imos ces z ito ita idad").split(" "));
  const isEnding = (form, stem) =>
    stem === form.length || endings.has(form.slice(stem)) ||
    (form[stem] === form[stem - 1] && /^(ed|ing|ers?|en)$/.test(form.slice(stem + 1)));

  /** The letters that two forms share before their endings; 0 if they aren't forms of one word. */
  const stemOf = (word, form) => {
    let shared = 0;
    while (shared < word.length && word[shared] === form[shared]) shared++;
    for (let stem = shared; stem >= 3 && shared - stem < 3; stem--) {
      if (stem * 2 >= word.length && isEnding(word, stem) && isEnding(form, stem)) return shared;
    }
    return 0;
  };

  /** Forms that differ from the word in their endings, those that share most of it. */
  const inflect = async (term) => {
    if (!/^[\0-\x7f]*$/.test(term.form)) return;
    const first = shardOf(index.t, term.form);
    let best = 0;
    let found = [];
    for (let number = Math.max(0, first - 1); number <= first; number++) {
      const { forms, homes } = await readShard(number);
      forms.forEach((form, at) => {
        const stem = stemOf(term.form, form);
        if (stem > best) [best, found] = [stem, []];
        if (stem === best && stem) found.push(homes[at]);
      });
    }
    for (const home of found) mean(term, home, 13);
  };

  /** Letters left out, added, exchanged or swapped (optimal string alignment); more than `most` where it is more. */
  const distanceOf = (left, right, most) => {
    let start = 0;
    while (start < left.length && left[start] === right[start]) start++;
    let end = 0;
    while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
    return distanceWithin(left.slice(start, left.length - end), right.slice(start, right.length - end), most);
  };
  const distanceWithin = (left, right, most) => {
    let before = [];
    let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
    for (let i = 1; i <= left.length; i++) {
      const current = [i];
      let least = i;
      for (let j = 1; j <= right.length; j++) {
        let value = Math.min(
          previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
          value = Math.min(value, before[j - 2] + 1);
        }
        current.push(value);
        least = Math.min(least, value);
      }
      if (least > most + 1) return most + 1;
      before = previous;
      previous = current;
    }
    return previous[right.length];
  };

  const reversed = (word) => [...word].reverse().join("");

  /** Words of the index that differ from a word by a letter or two, the nearest and commonest. */
  const misspelt = async (word) => {
    const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
    if (!most) return [];
    const found = new Map();
    const scan = async (folder, boundaries, form, turn) => {
      if (!boundaries.length) return;
      const half = form.slice(0, Math.max(2, Math.floor(form.length / 2) - 1));
      const home = Math.max(0, shardOf(boundaries, form));
      const first = Math.max(0, shardOf(boundaries, half), home - 1);
      const last = Math.min(shardOf(boundaries, `${half}\uffff`), first + 2);
      for (let shard = first; shard <= last; shard++) {
        const [forms, commonness] = await read(`${folder}/${shard}`);
        const counts = numbersOf(commonness);
        formsOf(forms).forEach((other, at) => {
          if (Math.abs(other.length - form.length) > most) return;
          const distance = distanceOf(form, other, most);
          if (distance > 0 && distance <= most) found.set(turn(other), { distance, count: counts[at] });
        });
      }
    };
    await Promise.all([scan("v", index.v, word, (form) => form), scan("r", index.r, reversed(word), reversed)]);
    return [...found].sort(
      ([a, x], [b, y]) => x.distance - y.distance || y.count - x.count || (a < b ? -1 : 1)).slice(0, 6);
  };

  const meanMore = async (term) => {
    term.isRelaxed = true;
    await inflect(term);
    await complete(term);
    for (const [form, { distance }] of await misspelt(term.form)) {
      const home = await homeOf(form);
      if (!home) continue;
      mean(term, home, distance === 1 ? 10 : 6);
      term.forms.add(form);
    }
  };

  const lookUp = async (term) => {
    const first = shardOf(index.t, term.form);
    if (first < 0) return;
    const shard = await readShard(first);
    const home = await homeOf(term.form);
    if (home && !term.isHint) mean(term, home, exact);
    if (term.isOpen) await complete(term);
    for (const [name, ...others] of term.isQuoted || term.isHint ? [] : shard.synonyms) {
      if (name !== term.form) continue;
      for (const other of others) {
        const home = await homeOf(other);
        if (!home) continue;
        mean(term, home, 10);
        term.forms.add(other);
      }
    }
    if (!isFound(term) && !term.isQuoted && !term.isHint) {
      await inflect(term);
      await complete(term);
      if (!isFound(term)) await meanMore(term);
    }
    await collect(term);
  };

  // Ranking (Ranking.swift)

  /** What a note's posting says: its places, the length of the name and the positions. */
  const postingOf = (holder) => {
    if (!holder?.numbers) return undefined;
    const { numbers, at } = holder;
    const places = Math.floor(numbers[at] / (mostPositions + 1));
    const start = at + 1 + (places & 1);
    let position = 0;
    const positions = numbers.slice(start, start + (numbers[at] % (mostPositions + 1)))
      .map((distance) => (position += distance));
    return { places, nameLength: places & 1 ? numbers[at + 1] : 0, positions };
  };

  // Quotations (Quotation.swift)

  const startOfPhrase = (words) =>
    words[0]?.positions.find((position) =>
      words.every(({ positions, place }) => positions.includes(position + place - words[0].place)));

  const placesOf = (words, note) => {
    const all = words.map(({ term, place }) => ({ place, positions: postingOf(term.holders.get(note))?.positions }));
    return all.every(({ positions }) => positions) ? all : undefined;
  };

  /** Whether a note holds words one after the other. Of a word that stands there too often, it may. */
  const holdsPhrase = (words, note) => {
    const places = placesOf(words, note);
    if (!places || words.length === 1) return !!places;
    const known = places.filter(({ positions }) => positions.length < mostPositions);
    return !known.length || startOfPhrase(known) !== undefined;
  };

  const nearness = (distance) => (distance === 0 ? 120 : distance <= 4 ? 50 : distance <= 20 ? 20 : 0);

  const distanceBetween = (left, right, expected) => {
    let best = 1_000_000;
    for (const a of left) for (const b of right) best = Math.min(best, Math.abs(b - a - expected));
    return best;
  };

  /** The first place from which a passage holds the most of the query, and how much. */
  const bestPassage = (terms, positions) => {
    const all = positions.flatMap((places, term) => places.map((position) => ({ position, term })))
      .sort((a, b) => a.position - b.position || a.term - b.term);
    let best = { weight: 0 };
    all.forEach((first, at) => {
      const seen = new Set();
      let weight = 0;
      for (let next = at; next < all.length && all[next].position - first.position < 24; next++) {
        if (seen.has(all[next].term)) continue;
        seen.add(all[next].term);
        weight += terms[all[next].term].weight;
      }
      if (weight > best.weight) best = { weight, position: first.position };
    });
    return best;
  };

  const byScore = (a, b) => b.score - a.score || a.note - b.note;

  const rank = (terms, sequence, isAdmitted) => {
    const total = Math.max(1, terms.reduce((sum, { weight }) => sum + weight, 0));
    const candidates = new Map();
    for (const { holders, weight } of terms) {
      for (const [note, { score }] of holders) {
        if (!isAdmitted(note)) continue;
        let candidate = candidates.get(note);
        if (!candidate) candidates.set(note, (candidate = { note, score: 0, weight: 0, held: 0 }));
        candidate.score += score;
        candidate.weight += weight;
        candidate.held++;
      }
    }
    const loose = terms.length > 1 ? terms.find(isLoose) : undefined;
    let all = [...candidates.values()];
    for (const candidate of all) {
      if (loose && !loose.holders.has(candidate.note)) {
        candidate.weight += loose.weight;
        candidate.held++;
      }
      candidate.cover = Math.floor((32 * candidate.weight) / total);
      candidate.score = Math.floor((candidate.score * candidate.cover * candidate.cover) / 1024);
    }
    all.sort(byScore);
    const phrases = [...new Set(sequence.map((word) => word.phrase))].filter(Boolean).map((phrase) =>
      sequence.filter((word) => word.phrase === phrase).map(({ term, place }) => ({ term: terms[term], place })));
    for (const words of phrases) all = all.filter(({ note }) => holdsPhrase(words, note));
    const bestCover = all.reduce((best, { cover }) => Math.max(best, cover), 0);
    all = all.filter(({ cover }) => cover * 32 >= bestCover * 16);

    const compared = all.slice(0, 256).map(({ note, score }) => {
      const postings = terms.map(({ holders }) => postingOf(holders.get(note)));
      const positions = postings.map((posting) => posting?.positions ?? []);
      const inName = terms.map((term, at) => {
        const holder = term.holders.get(note);
        if (!postings[at]) return holder || term.isHint ? terms.length : 0;
        return postings[at].places & 1 ? postings[at].nameLength : 0;
      });
      if (!inName.includes(0)) score += total * (inName.every((length) => length === terms.length) ? 400 : 80);
      sequence.slice(1).forEach((right, at) => {
        const left = sequence[at];
        if (left.term === right.term) return;
        const distance = distanceBetween(positions[left.term], positions[right.term], right.place - left.place);
        score += Math.min(terms[left.term].weight, terms[right.term].weight) * nearness(distance);
      });
      const passage = bestPassage(terms, positions);
      // Names and the words of links stand together too.
      const together = [1, 4].map((place) =>
        terms.reduce((sum, { weight }, at) => sum + (postings[at]?.places & place ? weight : 0), 0));
      score += Math.max(passage.weight, ...together) * 40;
      const quoted = phrases.length ? startOfPhrase(placesOf(phrases[0], note) ?? []) : undefined;
      return { note, score, position: quoted ?? passage.position };
    }).sort(byScore);
    const best = compared[0];
    return {
      results: compared.concat(all.slice(256).map(({ note, score }) => ({ note, score }))),
      whole: all.filter(({ held }) => held === terms.length).length,
      missing: terms.filter(({ holders }) => !best || !holders.has(best.note)),
    };
  };

  // Filters (Admission.swift)

  const namesMatch = (names, words) => {
    const own = names.flatMap(formsIn);
    return words.every((word) =>
      own.some((name) => name.startsWith(word) || word === `${name}s` || word === `${name}es`));
  };

  /** The values of a facet: `{ key, labels: [English, Spanish], notes }`. */
  const valuesOf = async (facet) => {
    if (facet === "type") {
      let start = 0;
      return index.types.map(([key, english, spanish, count]) => {
        const notes = Array.from({ length: count }, (_, at) => start + at);
        start += count;
        return { key, labels: [english, spanish || english], notes };
      });
    }
    if (!index.facets.includes(facet)) return [];
    return (await read(`f/${facet}`)).map(([key, english, spanish, numbers]) => {
      let note = -1;
      return { key, labels: [english, spanish || english], notes: numbersOf(numbers).map((n) => (note += n + 1)) };
    });
  };

  const admission = async (query) => {
    const admitted = new Map();
    for (const { facet, words } of query.filters) {
      const notes = admitted.get(facet) ?? new Set();
      admitted.set(facet, notes);
      for (const { key, labels, notes: own } of await valuesOf(facet)) {
        if (namesMatch([key, ...labels], words)) own.forEach((note) => notes.add(note));
      }
    }
    const excluded = new Set();
    for (const words of query.excluded) {
      const terms = words.filter(({ form }) => words.length === 1 || !index.common.has(form))
        .map(({ form, place }) => ({ term: makeTerm(form, false, true), place }));
      for (const { term } of terms) {
        await lookUp(term);
        await collectTails(term);
      }
      for (const note of terms[0]?.term.holders.keys() ?? []) if (holdsPhrase(terms, note)) excluded.add(note);
    }
    const sets = [...admitted.values()];
    const isAdmitted = (note) => !excluded.has(note) && sets.every((set) => set.has(note));
    return { isAdmitted, notes: [...(sets[0] ?? [])].filter(isAdmitted).sort((a, b) => a - b) };
  };

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

  /** What a query finds (Searcher.swift): the ranked notes, and the terms for highlighting. */
  const find = async (text) => {
    const query = parse(text);
    const { isAdmitted, notes } = await admission(query);
    const { terms, sequence } = termsOf(query);
    if (!terms.length) return { query, terms, results: notes.map((note) => ({ note, score: 0 })), isPartial: false };
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
    // Too few notes hold every word: the words may be beginnings, or misspelt.
    if (terms.length > 1 && ranked.whole < 8) {
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
    const results = await confirmed(ranked.results, query);
    return { query, terms, results, isPartial: terms.some(({ tails }) => tails.length) };
  };

  const fileOf = ({ note, position }) => {
    const part = Math.floor((position ?? 0) / index.words);
    return read(part ? `n/${note}-${part}` : `n/${note}`);
  };

  /** Puts what holds the quotations letter by letter first. */
  const confirmed = async (results, query) => {
    const phrases = new Map();
    for (const { form, phrase } of query.words) {
      if (phrase) phrases.set(phrase, [...(phrases.get(phrase) ?? []), form]);
    }
    const asked = [...phrases.values()].filter((forms) => forms.length > 1).map((forms) => ` ${forms.join(" ")} `);
    if (!asked.length) return results;
    const first = await Promise.all(results.slice(0, 16).map(async (result) => {
      const [title, , , , , sections] = await fileOf(result);
      const texts = [title, ...sections.flatMap(([, heading, text]) => [heading, text])]
        .map((text) => ` ${formsIn(text).join(" ")} `);
      return { result, isExact: asked.every((phrase) => texts.some((text) => text.includes(phrase))) };
    }));
    const exactly = (isExact) => first.filter((entry) => entry.isExact === isExact).map(({ result }) => result);
    return [...exactly(true), ...exactly(false), ...results.slice(16)];
  };

  // What a result shows (Passage.swift)

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

  Object.assign(search, { fold, wordsOf, find, describe, excerptOf, shows, valuesOf });
})();
