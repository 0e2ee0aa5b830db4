// Parts of this script that few queries need: files of the index, so that a browser reads them once it needs them, and
// those of the same build.

const extras = new Map();

/** What `extras/` has under a name. */
const extra = async (name) => {
  const make = await read(name);
  if (!extras.has(name)) {
    extras.set(name, make({
      index, read, numbersOf, sumsOf, formsOf, shardOf, formsIn, fold, facets, parse, makeTerm, readShard, mean, lookUp,
      isUnread, numbersOfTail, collectTails, standOf, quotationsOf, startsOf, startOfPhrase, evaluate, pageLength, partOf,
      readPart, extra,
    }));
  }
  return extras.get(name);
};
