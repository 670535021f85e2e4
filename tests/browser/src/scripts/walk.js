// A learner within the page, who needs no time to look and to point. Runs before the page's own;
// `walk(30)` does thirty things that are recorded, and tells what came of it.

const breathe = () => new Promise((resume) => setTimeout(resume));
const until = async (what, look, patience = 15000) => {
  const begun = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - begun > patience) {
      throw new Error(`waited for ${what} at ${location.hash}: ${document.body.innerText}`);
    }
    await breathe();
  }
};

const main = (selector) => document.querySelector(`main ${selector}`);
const put = (field, name, value) => {
  field[name] = value;
  for (const event of ["input", "change"]) {
    field.dispatchEvent(new Event(event, { bubbles: true }));
  }
};
// Puts something into every part of the question.
const fill = (form) => {
  const groups = new Set();
  for (const field of form.querySelectorAll("input, select")) {
    if (field.type === "radio" && !groups.has(field.name)) field.click();
    else if (field.type === "checkbox" && !groups.has(field.name)) field.checked || field.click();
    else if (field.type === "text") put(field, "value", "7");
    else if (field.localName === "select") put(field, "selectedIndex", 1);
    groups.add(field.name);
  }
  form.querySelector(".steps li button:last-child")?.click();
};

// What can be done next, and whether that makes a record.
const next = () => {
  const form = main("form.question");
  if (form) return [() => { if (main(".stem")) fill(form); form.requestSubmit(); }, true];
  const choice = main(".choices button");
  if (choice) return [() => choice.click(), true];
  const onward = main(".onward .primary");
  const records = /^(See the result|Finish and go on|Practise what was not right)$/;
  return onward && [() => onward.click(), records.test(onward.innerText)];
};
// What shows that something has happened on the page, and what that it is another page.
const seen = () =>
  `${main(".choices") !== null} ${document.querySelectorAll("main form.question").length}`;
const page = () => main("h1");

// Where another tab erases everything there may be nothing to go on with: begin anew.
walk.mayBeLost = false;
const untilOr = async (what, look) => {
  if (!walk.mayBeLost) return until(what, look);
  return until(what, look, 1000).catch(() => {
    location.hash = "#/practice/kinds";
    return until("a practice to begin", next);
  });
};

// Does the next thing; whether it made a record.
const step = async () => {
  const [act, records] = await untilOr("something to do", next);
  const before = [location.hash, page(), seen()];
  act();
  if (records) lab.made += 1;
  const happened = () =>
    location.hash === before[0] ? seen() !== before[2] : page() && page() !== before[1];
  await untilOr("something to happen", happened);
  return records;
};

// Until nothing more is being written.
walk.quiet = async () => {
  for (let calm = 0; calm < 3; calm += 1) {
    await breathe();
    if (lab.writing || lab.state() === "waiting") calm = -1;
  }
};

// Makes `count` records, with a pause for the stores at every tenth. `walk.enough` says how many
// the page is to have made then, and may be changed on the way.
async function walk(count) {
  walk.enough = lab.made + count;
  while (lab.made < walk.enough) {
    const records = await step();
    if (records && lab.made % 10 === 0) await Promise.race([walk.quiet(), patience(500)]);
  }
  await Promise.race([walk.quiet(), patience(500)]);
  return walk.report();
}
const patience = (ms) => new Promise((resume) => setTimeout(resume, ms));

walk.report = () => ({
  state: lab.state(),
  made: lab.made,
  claims: lab.claims,
  lies: lab.lies,
  first_failed: lab.failed[0] ?? null,
  calls: lab.calls,
  acknowledged: (sessionStorage.getItem("acknowledged") ?? "").split(" ").filter(Boolean),
});
walk.step = step;
walk.until = until;
walk.fill = fill;
globalThis.walk = walk;
