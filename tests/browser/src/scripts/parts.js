// What the first question that is open can be answered with: one field or button a part.
const form = document.querySelector("main form.question");
const groups = new Map();
for (const radio of form.querySelectorAll("[type=radio]")) {
  if (!groups.has(radio.name)) groups.set(radio.name, radio);
}
return [
  ...groups.values(),
  form.querySelector("[type=checkbox]"),
  ...form.querySelectorAll("[type=text], textarea"),
  ...[...form.querySelectorAll("select")].map((list) => list.options[1]),
  form.querySelector(".steps li button:last-child"),
].filter((part) => part);
