// Reading the index below search/, as small scripts, so that it works from disk too.
//
// These files are joined into one script, in the order of their names, inside one function. 02 to 10 rank notes as
// Sources/Search/Evaluation does, with whole numbers only; both give one list. The reasons stand there.

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

(window.Dossier ??= {}).search = {
  /** Called by the files of the index. */
  load(name, value) {
    waiting.get(name)?.(value);
    waiting.delete(name);
  },
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

/** Numbers that are written as what each adds to the one after the number before. */
const sumsOf = (text) => {
  let next = 0;
  return numbersOf(text).map((distance) => (next += distance + 1) - 1);
};

/**
 * The words of a sorted list, each written as what it adds to the one before. A sign says how much of that it keeps; a
 * capital stands for the same sign again and its letter.
 */
const formsOf = (text) => {
  let previous = "";
  let kept = 0;
  return (text.match(/[#-/A-Z][^#-/A-Z]*/g) ?? []).map((entry) => {
    const isSigned = entry < "A";
    if (isSigned) kept = entry.charCodeAt(0) - 35;
    return (previous = previous.slice(0, kept) + (isSigned ? "" : entry[0].toLowerCase()) + entry.slice(1));
  });
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
/** Reads the manifest, once. */
const start = (root) => {
  folder ??= new URL("search/", root).href;
  return (manifest ??= read("m").then(
    (found) => {
      version = `?${found.version}`;
      special = new Map(found.fold.split(" ").map((pair) => [pair[0], pair.slice(1)]));
      index = {
        ...found,
        t: formsOf(found.t),
        p: formsOf(found.p),
        outdated: new Set(sumsOf(found.outdated)),
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
