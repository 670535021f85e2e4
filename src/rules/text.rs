//! What a text can hold.

use super::{Place, Rule};

pub(super) static RULES: &[&Rule] = &[
    &Rule::fixed(
        "empty-text",
        "a text says something",
        "A field that is optional can be left out as a whole.",
    )
    .example(Place::Blocks, r#"Text(" "),"#, r#"Text("Heat browns the surface."),"#),
    &Rule::fixed(
        "unsupported-markdown",
        "a text holds only the Markdown that the format has",
        "HTML, images, tables, footnotes, code and dividing lines are refused rather than dropped: what an author wrote never vanishes without a word. HTML is refused for a second reason, that nothing in a course may run on a learner's device.",
    )
    .example(
        Place::Blocks,
        "Text(\"Heat <b>browns</b> the surface.\"),",
        "Text(\"Heat **browns** the surface.\"),",
    ),
    &Rule::fixed(
        "too-much-markdown",
        "a short text has no headings, lists or second paragraph",
        "Options, steps and feedback are one run of words; stems and captions have paragraphs and lists.",
    )
    .example(
        Place::Item,
        "stem: \"## Softness\\n\\nWhich part of a loaf is soft?\",
kind: Single(options: [
    Key(text: \"The crumb\", feedback: \"It has lost less of its water than the crust has.\"),
    Option(text: \"The crust\", feedback: \"It was nearest to the heat, and so it has dried.\"),
]),",
        "stem: \"Which part of a loaf is soft?\",
kind: Single(options: [
    Key(text: \"The crumb\", feedback: \"It has lost less of its water than the crust has.\"),
    Option(text: \"The crust\", feedback: \"It was nearest to the heat, and so it has dried.\"),
]),",
    ),
    &Rule::fixed(
        "heading-level",
        "headings are of the second or third level",
        "A lesson's title is the heading of the first level. With one level each, a screen reader can list the parts of a page.",
    )
    .source("WCAG 2.2, success criterion 1.3.1")
    .example(
        Place::Blocks,
        "Text(\"# Inside\\n\\nThe crumb is soft.\"),",
        "Text(\"## Inside\\n\\nThe crumb is soft.\"),",
    ),
    &Rule::fixed(
        "list-start",
        "a numbered list starts at 1",
        "A line that begins with a number and a point becomes a list. To begin a text with a year, write `1999\\.` in `r#\"…\"#`.",
    )
    .example(
        Place::Blocks,
        "Text(\"3. Look.\\n4. Cut.\"),",
        "Text(\"1. Look.\\n2. Cut.\"),",
    ),
    &Rule::fixed(
        "link-address",
        "a link leads to an allowed address",
        "Links lead to `https://…`, `mailto:…`, or within the course to `term:id`, `lesson:id` or `module:id`. Everything else is refused, whatever its spelling: other schemes can run a program on a learner's device.",
    )
    .example(
        Place::Blocks,
        "Text(\"Read [more](http://example.org).\"),",
        "Text(\"Read [more](https://example.org).\"),",
    ),
    &Rule::fixed(
        "empty-link",
        "a link has words to select",
        "A screen reader names a link by its words.",
    )
    .source("WCAG 2.2, success criterion 2.4.4")
    .example(
        Place::Blocks,
        "Text(\"Read [](https://example.org).\"),",
        "Text(\"Read [more](https://example.org).\"),",
    ),
    &Rule::fixed(
        "link-title",
        "a link has no title",
        "A title after the address shows only where a mouse rests, so a telephone and a keyboard never see it.",
    )
    .example(
        Place::Blocks,
        "Text(\"Read [more](https://example.org 'Bread').\"),",
        "Text(\"Read [more about bread](https://example.org).\"),",
    ),
    &Rule::fixed(
        "link-definition",
        "a link's address stands in the link",
        "An address that stands apart from its link is easily lost when a text is moved.",
    )
    .example(
        Place::Blocks,
        "Text(\"Read [more].\\n\\n[more]: https://example.org\"),",
        "Text(\"Read [more](https://example.org).\"),",
    ),
    &Rule::fixed(
        "malformed-citation",
        "a citation is written `[@id]` or `[@id; @other-id]`",
        "Something in brackets with an `@` was meant to name a source, and would be shown as it stands.",
    )
    .example(
        Place::Blocks,
        "Text(\"Heat browns the surface [@baker-1999, p. 3].\"),",
        "Text(\"Heat browns the surface [@baker-1999].\"),",
    ),
    &Rule::fixed(
        "malformed-blank",
        "a blank is written `{1}`",
        "Braces in the text of a cloze always stand for a blank.",
    )
    .example(
        Place::Item,
        r#"stem: "Complete the sentence.",
kind: Cloze(text: "Butter is made of {cream}.", blanks: [Blank(accept: ["cream"], feedback: "Cream is churned until its fat comes together.")]),"#,
        r#"stem: "Complete the sentence.",
kind: Cloze(text: "Butter is made of {1}.", blanks: [Blank(accept: ["cream"], feedback: "Cream is churned until its fat comes together.")]),"#,
    ),
    &Rule::fixed(
        "text-too-deep",
        "lists and quotations are not too deep inside each other",
        "A text has at most a dozen of them inside each other; people get lost long before.",
    )
    .example(
        Place::Blocks,
        "Text(\"> > > > > > > > > > > > > deep\"),",
        "Text(\"> quoted\"),",
    ),
    &Rule::fixed(
        "text-length",
        "a text has at most 100,000 characters, and 1,000 links and citations",
        "That is more than an hour of reading without a break, and a whole lesson takes at most two. Divide a longer one into several texts, or better into several lessons. One that is too long is refused before its Markdown is read, which takes many times its length in memory.",
    )
    .example(
        Place::Words,
        "a `Text` into which a whole book was pasted",
        "a lesson a chapter",
    ),
];
