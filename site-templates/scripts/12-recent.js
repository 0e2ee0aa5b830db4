// The last queries that led somewhere, on this device alone. Where nothing can be kept, nothing is.

const recentKey = "dossier-searches";

const readRecent = () => {
  try {
    const kept = JSON.parse(localStorage.getItem(recentKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((query) => typeof query === "string").slice(0, 6) : [];
  } catch {
    return [];
  }
};

const writeRecent = (queries) => {
  try {
    if (queries.length) localStorage.setItem(recentKey, JSON.stringify(queries));
    else localStorage.removeItem(recentKey);
  } catch {
    // Refused, or full.
  }
};

const keepRecent = (query) => {
  const kept = query.trim().slice(0, 200);
  if (kept) writeRecent([kept, ...readRecent().filter((other) => other !== kept)].slice(0, 6));
};
