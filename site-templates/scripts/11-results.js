// What a query found, as options of the list. Everything from the index is written as text nodes.

const create = (name, className, ...children) => {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
};

const appendMarked = (element, text, terms) => {
  let at = 0;
  for (const { form, start, end } of wordsOf(text)) {
    if (!terms.some((term) => shows(term, form))) continue;
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    element.append(text.slice(at, start), mark);
    at = end;
  }
  element.append(text.slice(at));
  return element;
};

const makeOption = (className, ...children) => {
  const option = create("a", className, ...children);
  option.tabIndex = -1;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  return option;
};

/** Other sections of a note that hold as much of the query, in the note's order. */
const furtherSections = ({ passages, best, isWhole }) =>
  passages
    .filter((one) => one.anchor && one.score > 0 && one.score * 2 >= best.score && (isWhole || one !== best))
    .sort((a, b) => b.score - a.score)
    .slice(0, 2)
    .sort((a, b) => passages.indexOf(a) - passages.indexOf(b));

/** A note's option, and one for each of its other sections that fit. */
const optionsOf = (shown, terms) => {
  const { title, address, type, accounts, state, best, isWhole } = shown;
  const page = new URL(address.split("/").map(encodeURIComponent).join("/"), root).href;
  const sectionAddress = ({ anchor }) => `${page}#${encodeURIComponent(anchor)}`;
  const heading = (section) => appendMarked(create("span", "search-heading"), section.heading, terms);

  const meta = create("span", "search-meta", [type, accounts].filter(Boolean).join(" · "));
  if (state) meta.append(" ", create("span", "chip warn", state));
  const main = makeOption("search-result", appendMarked(create("span", "search-title"), title, terms), " ", meta);
  main.href = isWhole ? page : sectionAddress(best);
  if (!isWhole) main.append(" ", heading(best));
  if (best) main.append(" ", appendMarked(create("span", "search-excerpt"), excerptOf(best), terms));
  const further = best ? furtherSections(shown) : [];
  return [main, ...further.map((section) => {
    const option = makeOption("search-result search-section", heading(section));
    option.href = sectionAddress(section);
    return option;
  })];
};
