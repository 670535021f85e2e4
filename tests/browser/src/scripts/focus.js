// Where the focus is, and whether a person who looks at the page can see that.
const element = document.activeElement;
const label = element.labels?.[0];
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const outlined = (it) => {
  if (!it) return false;
  const style = getComputedStyle(it);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
};
const place = element.getBoundingClientRect();
return {
  tag: element.localName,
  name: plain(element.getAttribute("aria-label")
    ?? (label?.querySelector("span") ?? label ?? element).innerText),
  classes: element.className,
  checked: element.checked ?? false,
  value: plain(element.localName === "select"
    ? element.selectedOptions[0]?.text
    : element.value?.toString()),
  outlined: outlined(element) || outlined(label),
  in_view: place.bottom > 0 && place.top < innerHeight,
};
