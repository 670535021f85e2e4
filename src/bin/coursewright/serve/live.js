// Follows the server while an author edits: shows a new course without a reload, what is wrong
// with one that has errors, and how many warnings there are. `coursewright serve` adds this to
// the page; a built site has nothing of it.
(() => {
  const page = document.currentScript.dataset;
  let { course } = page;

  const TITLES = {
    errors: "The course has errors",
    warnings: "What could be better",
  };
  const NOTES = {
    errors: "Below this is the last good course. Saving again checks again; Escape closes this.",
    warnings: "Learners see the course as it is, and nothing of this. Escape closes it.",
  };

  const element = (tag, text, parts = []) => {
    const made = document.createElement(tag);
    made.textContent = text;
    made.append(...parts);
    return made;
  };
  const button = (text, press) => {
    const made = element("button", text);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  };

  const [heading, note, findings] = [element("h2", ""), element("p", ""), element("pre", "")];
  findings.tabIndex = 0;
  const close = button("Close", () => overlay.hidePopover());
  const overlay = element("section", "", [heading, close, note, findings]);
  overlay.id = "coursewright-findings";
  overlay.popover = "manual";
  overlay.lang = "en";
  // What a course can be shown in spite of waits for the author to ask.
  let warnings = "";
  const more = button("", () => {
    show("warnings", warnings);
    findings.focus({ preventScroll: true });
  });
  more.id = "coursewright-warnings";
  more.lang = "en";
  more.hidden = true;
  document.body.append(more, overlay);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && overlay.matches(":popover-open")) {
      event.preventDefault();
      overlay.hidePopover();
    }
  });

  const show = (kind, text) => {
    overlay.dataset.kind = kind;
    overlay.setAttribute("role", kind === "errors" ? "alert" : "region");
    overlay.setAttribute("aria-label", TITLES[kind]);
    heading.textContent = TITLES[kind];
    note.textContent = NOTES[kind];
    findings.textContent = text;
    if (!overlay.matches(":popover-open")) overlay.showPopover();
    overlay.scrollTop = 0;
  };
  const showWarnings = (count, text) => {
    warnings = text;
    more.hidden = count === 0;
    more.textContent = count === 1 ? "1 warning" : `${count} warnings`;
    if (!overlay.matches(":popover-open")) return;
    if (count > 0 && overlay.dataset.kind === "warnings") show("warnings", text);
    else overlay.hidePopover();
  };

  const events = new EventSource("/__live");
  events.addEventListener("errors", ({ data }) => show("errors", data));
  events.addEventListener("course", ({ data }) => {
    const [first, ...rest] = data.split("\n");
    const [app, latest, count] = first.split(" ");
    showWarnings(Number(count), rest.join("\n"));
    if (app === page.app && latest === course) return;
    course = latest;
    // Until the app has taken the page over, nobody would hear of it.
    if (app !== page.app || document.getElementById("loading")) return location.reload();
    dispatchEvent(new CustomEvent("coursewright:course"));
  });
})();
