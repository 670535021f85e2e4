// The first element of a kind that is shown and is called by the given words: by its label for
// assistive technology, or by its text. Case is not compared, since styles change it.
const [kind, words] = arguments;
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim().toLowerCase();
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const called = (element) => element.getAttribute("aria-label") ?? element.innerText;
return [...document.querySelectorAll(kind)]
  .filter(shown)
  .find((element) => plain(called(element)) === plain(words)) ?? null;
