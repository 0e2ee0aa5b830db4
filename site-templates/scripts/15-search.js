// Where the box is: in a dialog on every page, in the page itself on the search page. The query lives in the address,
// so going back brings it again.

const opener = document.querySelector("a.search-open");
const template = document.getElementById("_search-box");
const place = document.getElementById("_search");
const texts = template?.dataset;
const language = document.documentElement.lang || undefined;
const root = new URL(opener?.dataset.root || ".", document.baseURI);

const queryInAddress = () => new URLSearchParams(location.search).get("q") ?? "";

const setQueryInAddress = (query) => {
  const url = new URL(location.href);
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  try {
    history.replaceState(history.state, "", url);
  } catch {
    // Some browsers keep pages from disk as they are.
  }
};

const placeInPage = () => {
  const { box, input, search } = makeBox(() => {}, setQueryInAddress);
  box.querySelector(".search-close").hidden = true;
  place.append(box);
  input.value = queryInAddress();
  input.focus();
  search();
  return () => {
    input.focus();
    input.select();
  };
};

const placeInDialog = () => {
  let dialog;
  let made;
  const open = (query) => {
    if (!dialog) {
      dialog = create("dialog", "search-dialog");
      dialog.setAttribute("aria-label", texts.title);
      // Following a result leaves the query for the way back.
      const leave = (isFollowing) => {
        if (!isFollowing) setQueryInAddress("");
        dialog.close();
      };
      made = makeBox(leave, setQueryInAddress);
      dialog.append(made.box);
      dialog.addEventListener("click", (event) => {
        if (event.target === dialog) leave(false);
      });
      dialog.addEventListener("cancel", () => setQueryInAddress(""));
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
    if (query) made.input.value = query;
    made.input.focus();
    made.input.select();
    made.search();
    start(root).catch(() => {});
  };
  if (queryInAddress()) open(queryInAddress());
  return open;
};

if (opener && template) {
  const open = place ? placeInPage() : placeInDialog();
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener("keydown", (event) => {
    const isWriting = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isK = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    if (!isSlash && !isK) return;
    event.preventDefault();
    open();
  });
}
