// Words that are like a word (Inflection.swift, Misspelling.swift): read when one of the query isn't found.

Dossier.search.load("likeness", ({ index, read, numbersOf, formsOf, shardOf, readShard, mean }) => {
  const endings = new Set(
    ("s es e y ies ed ied ing ying er ers or ors ly al ally able ment ments ness ion ions tion tions ation ations " +
      "ive ful a o as os n en an on ar ir and ando iendo ado ada ados adas ido ida idos idas cion ciones mente amente " +
      "aron ieron aba aban ia ian io ara aran aria ara iera era eran amos emos imos ces z ito ita idad").split(" "));
  const isEnding = (form, stem) =>
    stem === form.length || endings.has(form.slice(stem)) ||
    (form[stem] === form[stem - 1] && /^(ed|ing|ers?|en)$/.test(form.slice(stem + 1)));

  /** The letters that a form of the word shares with it at least. */
  const leastStemOf = (word) => Math.max(3, word.length >> 1);

  /** The letters that two forms share before their endings; 0 if they aren't forms of one word. */
  const stemOf = (word, form) => {
    let shared = 0;
    while (shared < word.length && word[shared] === form[shared]) shared++;
    for (let stem = shared; stem >= leastStemOf(word) && shared - stem < 3; stem--) {
      if (isEnding(word, stem) && isEnding(form, stem)) return shared;
    }
    return 0;
  };

  /** Forms that differ from the word in their endings, those that share most of it. */
  const inflect = async (term) => {
    if (!/^[\0-\x7f]*$/.test(term.form)) return;
    const first = shardOf(index.t, term.form);
    let best = 0;
    let found = [];
    // Those with another beginning are no forms of it.
    const beginning = term.form.slice(0, leastStemOf(term.form));
    for (let number = Math.max(0, first - 1, shardOf(index.t, beginning)); number <= first; number++) {
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
      const right = (form.length >> 1) - (folder === "v" ? 1 : 0);
      const half = form.slice(0, Math.max(2, right));
      const home = Math.max(0, shardOf(boundaries, form));
      const first = Math.max(0, shardOf(boundaries, half), home - 2);
      const last = Math.min(shardOf(boundaries, `${half}\uffff`), first + 4);
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
    const [forwards, backwards] = (await read("v")).map(formsOf);
    await Promise.all([scan("v", forwards, word, (form) => form), scan("r", backwards, reversed(word), reversed)]);
    return [...found].sort(
      ([a, x], [b, y]) => x.distance - y.distance || y.count - x.count || (a < b ? -1 : 1)).slice(0, 4);
  };

  return { inflect, misspelt };
});
