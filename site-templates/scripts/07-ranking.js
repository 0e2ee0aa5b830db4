// Ranking (Ranking.swift)

/** Where a word stands in a note, as far as that was read. */
const standOf = (holder) => {
  if (!holder?.numbers) return holder?.stand;
  const { numbers, at } = holder;
  const places = placesIn(numbers[at]);
  const count = numbers[at] % (mostPositions + 1);
  const start = at + 1 + (places & 1) + ((places >> 1) & 1);
  const inHeadings = places & 2 ? numbers[start - 1] : 0;
  const sums = (from, to) => {
    let position = 0;
    return numbers.slice(start + from, start + to).map((distance) => (position += distance));
  };
  const headings = sums(0, inHeadings);
  const positions = [...headings, ...sums(inHeadings, count)].sort((a, b) => a - b);
  const isCut = count >= mostPositions || inHeadings >= 3;
  return { headings, positions, isCut };
};

const nearness = (distance) => (distance === 0 ? 100 : distance <= 4 ? 80 : 0);

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

/** What of its score a note keeps. */
const shareOf = (score, note) => (index.outdated.has(note) ? Math.floor((score * 3) / 8) : score);

const rank = (terms, sequence, isAdmitted, quoting) => {
  const total = Math.max(1, terms.reduce((sum, { weight }) => sum + weight, 0));
  let all = [];
  // By note: which of them it is, counted from 1.
  const numbers = new Int32Array(index.documents);
  for (const { holders, weight } of terms) {
    holders.forEach(({ score }, note) => {
      if (!isAdmitted(note)) return;
      numbers[note] ||= all.push({ note, score: 0, weight: 0, held: 0 });
      const candidate = all[numbers[note] - 1];
      candidate.score += score;
      candidate.weight += weight;
      candidate.held++;
    });
  }
  const loose = terms.length > 1 ? terms.find(isLoose) : undefined;
  const unread = terms.filter(isUnread);
  const unreadQuoted = unread.filter(({ isQuoted }) => isQuoted);
  const unreadPlain = unread.filter(({ isQuoted }) => !isQuoted);
  for (const candidate of all) {
    if (loose && !loose.holders.has(candidate.note)) {
      candidate.weight += loose.weight;
      candidate.held++;
    }
    // What else a note must hold to be named by a quotation, its text will tell.
    for (const term of unreadQuoted) {
      if (term.holders.has(candidate.note)) continue;
      candidate.weight += term.weight;
      candidate.held++;
    }
    candidate.cover = Math.floor((32 * candidate.weight) / total);
    candidate.score = shareOf(
      Math.floor((candidate.score * candidate.cover * candidate.cover) / 1024), candidate.note);
  }
  all.sort(byScore);
  const phrases = quotationsOf(terms, sequence);
  for (const words of phrases) all = all.filter(({ note }) => quoting.holdsPhrase(words, note));
  const bestCover = all.reduce((best, { cover }) => Math.max(best, cover), 0);
  all = all.filter(({ cover }) => cover * 32 >= bestCover * 16);

  const compared = all.slice(0, 256).map(({ note, score }) => {
    const held = terms.map(({ holders }) => holders.get(note));
    const stands = held.map(standOf);
    const positions = stands.map((stand) => stand?.positions ?? []);
    // A hint needn't be held; what the beginnings of names say has no length.
    const inName = held.map((holder, at) =>
      holder ? holder.nameLength ?? terms.length : terms[at].isHint ? terms.length : 0);
    const isNamed = inName.every((length) => length === terms.length);
    const isCalled = !inName.includes(0);
    let bonus = 0;
    if (isNamed) bonus = total * 1000;
    else if (isCalled) bonus = total * 280 + Math.floor((total * 160 * terms.length) / Math.max(...inName, terms.length));
    else if (terms.length < 4) bonus = terms.reduce((sum, { weight }, at) => sum + (inName[at] ? weight : 0), 0) * 100;
    const heading = startOfPhrase(sequence.filter(({ term }) => !terms[term].isHint)
      .map(({ term, place }) => ({ positions: stands[term]?.headings ?? [], place })));
    if (heading !== undefined && !isCalled) bonus += total * 120;
    sequence.slice(1).forEach((right, at) => {
      const left = sequence[at];
      if (left.term === right.term) return;
      const distance = distanceBetween(positions[left.term], positions[right.term], right.place - left.place);
      bonus += Math.min(terms[left.term].weight, terms[right.term].weight) * nearness(distance);
    });
    const passage = bestPassage(terms, positions);
    // Names and the words of links stand together too.
    const together = [1, 4].map((place) =>
      terms.reduce((sum, { weight }, at) => sum + (held[at]?.places & place ? weight : 0), 0));
    bonus += Math.max(passage.weight, ...together) * 120;
    const quoted = phrases.length ? quoting.positionOfPhrase(phrases[0], note) : undefined;
    const position = quoted ?? heading ?? passage.position;
    return { note, score: score + shareOf(bonus, note), position, isCalled, isNamed, isInHeading: heading !== undefined };
  }).sort(byScore);
  const best = compared[0];
  const mayBeWhole = ({ held, note }) =>
    held + unreadPlain.filter(({ holders }) => !holders.has(note)).length >= terms.length;
  return {
    results: compared.concat(all.slice(256).map(({ note, score }) => ({ note, score }))),
    whole: all.filter(({ held }) => held === terms.length).length,
    // A note that no list has named so far may hold every word only where every list goes on.
    possible: unread.length === terms.length ? Infinity : all.filter(mayBeWhole).length,
    isAnyCalled: compared.some(({ isCalled }) => isCalled),
    missing: terms.filter((term) => !best || !(term.holders.has(best.note) || unread.includes(term))),
  };
};
