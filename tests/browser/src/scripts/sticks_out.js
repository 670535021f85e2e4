// What makes the page wider than the window. A telephone shows a page that is too wide at a
// smaller scale, so the width that was asked for is compared, not the window's own.
const [width] = arguments;
const page = document.scrollingElement;
if (page.scrollWidth <= width) return [];
const wide = [...document.body.querySelectorAll("*")]
  .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > width + 0.5)
  .slice(0, 8)
  .map((it) => `${it.localName}.${it.className}: ${Math.round(it.getBoundingClientRect().right)} px`);
return [`the page: ${page.scrollWidth} px`, ...wide];
