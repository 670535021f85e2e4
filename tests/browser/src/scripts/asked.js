// The question on the page: what it asks, in the order in which it is shown, what has been put
// in, and what came of it.
const all = (selector) => [...document.querySelectorAll(`main ${selector}`)];
const plain = (element) => (element?.innerText ?? "").replace(/\s+/g, " ").trim();
const value = (field) =>
  field.matches("[type=radio], [type=checkbox]") ? String(field.checked) : field.value;
return {
  stem: plain(all(".stem")[0]),
  shown: all("label.option, .steps li > span, .written > span:first-child, select option, .cloze, .turn")
    .map((element) => element.localName === "option" ? element.text : plain(element)),
  put_in: all("form :is(input, select, textarea)").map(value),
  verdict: all(".verdict").map(plain)[0] ?? null,
  feedback: all(".feedback .part").map(plain),
};
