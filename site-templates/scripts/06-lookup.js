// What a word may mean (TermLookup.swift)

const startOf = ({ forms }, word) => countBefore(forms, (form) => form >= word);

const homeOf = async (word) => {
  const shard = await readShard(shardOf(index.t, word));
  const at = startOf(shard, word);
  return shard.forms[at] === word ? shard.homes[at] : undefined;
};

/** Forms that begin with the word. */
const complete = async (term) => {
  term.isCompleted = true;
  const range = rangeOf(term.form);
  const [first, last] = range;
  if (isSpread(range)) {
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
      if (letters) mean(term, shard.homes[at], Math.max(10, 13 - letters));
    }
  }
};

const meanMore = async (term) => {
  term.isRelaxed = true;
  const { inflect, misspelt } = await extra("likeness");
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
    await (await extra("likeness")).inflect(term);
    await complete(term);
    if (!isFound(term)) await meanMore(term);
  }
  await collect(term);
};
