// Follows the server while an author edits: shows a new course without a reload, and what is
// wrong with one that has errors. `coursewright serve` adds this to the page; a built site has
// nothing of it.
(() => {
  const page = document.currentScript.dataset;
  let { course } = page;

  const overlay = document.createElement("section");
  overlay.id = "coursewright-problems";
  overlay.popover = "manual";
  overlay.setAttribute("role", "alert");
  overlay.lang = "en";
  const heading = document.createElement("h2");
  heading.textContent = "The course has errors";
  const note = document.createElement("p");
  note.textContent = "Below this is the last good course. Saving again checks again; Escape closes this.";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "Close";
  close.addEventListener("click", () => overlay.hidePopover());
  const problems = document.createElement("pre");
  problems.tabIndex = 0;
  overlay.append(heading, close, note, problems);
  document.body.append(overlay);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && overlay.matches(":popover-open")) {
      event.preventDefault();
      overlay.hidePopover();
    }
  });

  const hide = () => {
    if (overlay.matches(":popover-open")) overlay.hidePopover();
    problems.textContent = "";
  };
  const show = (text) => {
    if (!overlay.matches(":popover-open")) overlay.showPopover();
    problems.textContent = text;
  };

  const events = new EventSource("/__live");
  events.addEventListener("problems", ({ data }) => show(data));
  events.addEventListener("course", ({ data }) => {
    hide();
    const [app, latest] = data.split(" ");
    if (app === page.app && latest === course) return;
    course = latest;
    // Until the app has taken the page over, nobody would hear of it.
    if (app !== page.app || document.getElementById("loading")) return location.reload();
    dispatchEvent(new CustomEvent("coursewright:course"));
  });
})();
