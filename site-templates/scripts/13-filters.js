// Narrowing results: lists of what they can be narrowed to, with counts. A choice is written into the query, so that
// it can be typed, kept in the address and shared.

const makeFilters = (box, input, update) => {
  const button = box.querySelector(".search-filter");
  const panel = box.querySelector(".search-filters");
  const selects = [...panel.querySelectorAll("select")];
  let turn = 0;

  /** What the filter is called in the page's language, where the query knows that name. */
  const nameOf = (select) => {
    const name = fold(select.labels[0].firstElementChild.textContent);
    return facets[name] === select.name ? name : select.name;
  };

  const choose = (select) => {
    const kept = withoutFilter(input.value, select.name);
    const value = /[^\p{L}\p{N}_.@-]/u.test(select.value) ? `"${select.value.replaceAll('"', " ")}"` : select.value;
    input.value = `${kept} ${value && `${nameOf(select)}:${value}`}`.trim();
    update();
  };

  const refresh = async () => {
    const mine = ++turn;
    if (panel.hidden) return;
    const counted = await countValues(input.value, selects.map((select) => select.name));
    if (mine !== turn) return;
    for (const select of selects) {
      const values = counted.get(select.name);
      const any = select.options[0];
      select.replaceChildren(any, ...values.map(({ key, label, count, isChosen }) =>
        new Option(`${label} (${count})`, key, isChosen, isChosen)));
      if (!values.some(({ isChosen }) => isChosen)) any.selected = true;
      select.parentElement.hidden = values.length < 2 && !values.some(({ isChosen }) => isChosen);
    }
  };

  for (const select of selects) select.addEventListener("change", () => choose(select));
  button.addEventListener("click", () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    refresh().catch(() => {});
  });
  return { refresh: () => refresh().catch(() => {}) };
};
