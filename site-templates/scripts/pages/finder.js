// The lesson finder: ranks the lessons of its page by the situation that is chosen, and says of each what matches, what
// differs and what it isn't for. Lessons that contradict each other stand side by side. The choice lives in the address.

const weights = { cause: 3, situation: 2, symptom: 2, segment: 1, department: 1 };

const makeFinder = (form, list) => {
  const selects = [...form.querySelectorAll("select")];
  const status = form.querySelector(".finder-status");
  const words = (text) => text.split(" ").filter(Boolean);
  const names = new Map();
  for (const select of selects)
    for (const option of select.options) names.set(`${select.name}:${option.value.replaceAll(" ", "_")}`, option.label);
  const lessons = [...list.querySelectorAll("li[id]")].map((item, place) => ({
    item,
    place,
    matches: new Set(words(item.dataset.matches)),
    not: new Set(words(item.dataset.not)),
    contradicts: words(item.dataset.contradicts),
    verdict: null,
  }));

  /** What is chosen, `cause:handoff-gap`; an account stands for what its situation is like. */
  const chosen = () => {
    const wanted = new Set();
    for (const select of selects) {
      const means = select.selectedOptions[0]?.dataset.means;
      if (means) for (const word of words(means)) wanted.add(word);
      else if (select.value && select.name !== "like") wanted.add(`${select.name}:${select.value.replaceAll(" ", "_")}`);
    }
    return [...wanted];
  };

  const judge = (lesson, wanted) => {
    const matches = wanted.filter((word) => lesson.matches.has(word));
    const not = wanted.filter((word) => lesson.not.has(word));
    // A choice differs where the lesson says something of its kind, and something else.
    const kinds = new Set([...lesson.matches].map((word) => word.split(":")[0]));
    const met = new Set(matches.map((word) => word.split(":")[0]));
    const differs = wanted.filter((word) => {
      const kind = word.split(":")[0];
      return kinds.has(kind) && !met.has(kind) && !not.includes(word);
    });
    const score = matches.reduce((sum, word) => sum + weights[word.split(":")[0]], 0);
    return { ...lesson, found: matches, differs, barred: not, score };
  };

  const write = (lesson, wanted) => {
    lesson.item.querySelector(".finder-verdict")?.remove();
    lesson.item.classList.toggle("barred", lesson.barred.length > 0);
    if (!wanted.length) return;
    const verdict = document.createElement("ul");
    verdict.className = "finder-verdict";
    for (const [tone, label, found] of [
      ["good", form.dataset.matches, lesson.found],
      ["quiet", form.dataset.differs, lesson.differs],
      ["bad", form.dataset.not, lesson.barred],
    ]) {
      if (!found.length) continue;
      const line = document.createElement("li");
      const chip = document.createElement("span");
      chip.className = `chip ${tone}`;
      chip.textContent = label;
      line.append(chip, ` ${found.map((word) => names.get(word) ?? word.slice(word.indexOf(":") + 1)).join(", ")}`);
      verdict.append(line);
    }
    lesson.item.querySelector("h2").after(verdict);
  };

  const show = () => {
    const wanted = chosen();
    const judged = lessons.map((lesson) => judge(lesson, wanted)).sort((a, b) =>
      Math.sign(a.barred.length) - Math.sign(b.barred.length) || b.score - a.score || a.place - b.place);
    const byId = new Map(judged.map((lesson) => [lesson.item.id, lesson]));
    const shown = new Set();
    list.replaceChildren();
    for (const lesson of judged) {
      write(lesson, wanted);
      const isOut = wanted.length > 0 && lesson.score === 0 && !lesson.barred.length;
      lesson.item.hidden = isOut;
      if (shown.has(lesson.item.id)) continue;
      shown.add(lesson.item.id);
      const others = isOut ? [] : lesson.contradicts.map((id) => byId.get(id)).filter((other) => other && !shown.has(other.item.id));
      if (!others.length) {
        list.append(lesson.item);
        continue;
      }
      const pair = document.createElement("li");
      pair.className = "finder-pair";
      const row = document.createElement("ol");
      row.append(lesson.item, ...others.map((other) => other.item));
      for (const other of others) shown.add(other.item.id);
      pair.append(row);
      list.append(pair);
    }
    // One that contradicts what is shown is shown too.
    for (const item of list.querySelectorAll(".finder-pair li")) item.hidden = false;
    const count = judged.filter((lesson) => lesson.score > 0 && !lesson.barred.length).length;
    status.textContent = !wanted.length ? "" : count ? form.dataset.found.replace("{n}", count) : form.dataset.none;
  };

  const remember = () => {
    const choice = new URLSearchParams(selects.filter((select) => select.value).map((select) => [select.name, select.value]));
    const url = new URL(location.href);
    url.hash = choice.size ? `?${choice}` : "";
    try {
      history.replaceState(history.state, "", url);
    } catch {
      // Some browsers keep pages from disk as they are.
    }
  };

  const recall = () => {
    if (location.hash && !location.hash.startsWith("#?")) return;
    const choice = new URLSearchParams(location.hash.slice(2));
    for (const select of selects) select.value = choice.get(select.name) ?? "";
    for (const select of selects) if (select.selectedIndex < 0) select.value = "";
    show();
  };

  form.hidden = false;
  form.addEventListener("change", () => {
    show();
    remember();
  });
  form.addEventListener("reset", () => {
    for (const select of selects) select.value = "";
    show();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", recall);
  recall();
};

const finder = document.getElementById("_finder");
if (finder) makeFinder(finder, document.getElementById("_lessons"));
