//! Rules as a page of Markdown: docs/rules.md, and what a reader of one rule's `--format
//! markdown` gets.

use coursewright::rules::{self, Level, Limit, Place, Rule, Weight};

use super::place;

/// Every rule: tables of codes by severity, then a section a rule.
pub(super) fn page() -> String {
    let mut text = "<!-- Written by `cargo xtask book` from `coursewright explain --format markdown`. -->\n\n\
        # Rules\n\n\
        Everything that `coursewright check` looks for, by severity; `coursewright explain CODE` \
        says the same in a terminal. [Silence a rule](how-to/silence.md) says how to set or allow one.\n"
        .to_owned();
    text += &group(
        "Errors",
        "Good practice whose breach harms learners, or a test's worth. A course can set them.",
        |rule| rule.weight == Weight::Free(Level::Deny),
    );
    text += &group(
        "Warnings",
        "Good practice that has exceptions. A course can set them.",
        |rule| matches!(rule.weight, Weight::Free(Level::Warn | Level::Allow)),
    );
    text += &group(
        "Errors of the format",
        "There is no course until they are put right, and no course can set them.",
        |rule| rule.weight == Weight::Fixed,
    );
    text += JUDGEMENT;
    text += "\n## Each rule\n";
    for rule in rules::all() {
        text += &format!("\n{}", section(rule));
    }
    text
}

/// What guides to item writing ask for besides, and no rule looks at.
const JUDGEMENT: &str = "
## What no program decides

These are as important, and somebody who knows the subject has to look:

- Is the key right, is it the only right one, and does the source that is cited say so?
- Can the question be answered with its options covered? Cover them, and try.
- Would somebody choose each wrong option, and does its feedback name the mistake behind it?
- Are the options of one kind? Only the plainest departure is found ([`odd-option`](#odd-option)).
- Does an item ask for what its objective says? Only its form is looked at ([`case-missing`](#case-missing), [`objective-level`](#objective-level)).
- Is every word explained that learners may not know? Only those that have an entry in the glossary are known ([`unlinked-term`](#unlinked-term)).
- Does a description say what its figure teaches, and a summary what its lesson does?
- Does a content note name what may be hard? Only the plainest words are known ([`content-note-missing`](#content-note-missing)).

And these need no rule, because the program sees to them: where the key stands and in which order numbers do where options are shuffled anew in each attempt (menus and questions in scenes are not: [`key-place`](#key-place), [`menu-order`](#menu-order)), that the page says how many options are right, that capitals and hyphens make no answer wrong, that everything asked in a lesson can be reviewed later, and that being late with it costs nothing.
";

/// A table of the rules that belong to it.
fn group(title: &str, about: &str, belongs: impl Fn(&Rule) -> bool) -> String {
    let mut text = format!("\n## {title}\n\n{about}\n\n| code | what it wants |\n|---|---|\n");
    for rule in rules::all().filter(|rule| belongs(rule)) {
        text += &format!("| [`{0}`](#{0}) | {1} |\n", rule.code, rule.summary);
    }
    text
}

/// Everything that is known of a rule.
pub(super) fn section(rule: &Rule) -> String {
    let mut text = format!(
        "### {}\n\n{} ({}).\n\n{}\n",
        rule.code,
        sentence(rule.summary),
        super::weight(rule),
        rule.why
    );
    text += &format!("\nSource: {}.\n", super::source(rule));
    if matches!(rule.weight, Weight::Free(_)) && !rule.allowable {
        text += "\nNo item or lesson can allow it: only course.ron can set it.\n";
    }
    if !rule.limits.is_empty() {
        text += "\n| limit | is | what it bounds |\n|---|---|---|\n";
        text.extend(rule.limits.iter().map(limit));
    }
    let example = &rule.example;
    let with = example
        .with
        .map(|(limit, value)| format!("found with `{limit}` set to {value}"));
    text += &format!(
        "\nBad{}{}:\n\n{}",
        place(example.place),
        with.map(|with| format!(", {with}")).unwrap_or_default(),
        fenced(example.place, example.bad)
    );
    text + &format!("\nGood:\n\n{}", fenced(example.place, example.good))
}

fn limit(limit: &Limit) -> String {
    format!(
        "| `{}` | {} | {} |\n",
        limit.name, limit.default, limit.unit
    )
}

fn fenced(place: Place, example: &str) -> String {
    match (place, example) {
        (_, "") => "(nothing)\n".to_owned(),
        (Place::Words, words) => format!("> {words}\n"),
        (_, ron) => format!("```ron,rule\n{ron}\n```\n"),
    }
}

/// A summary with a capital letter at its beginning.
fn sentence(summary: &str) -> String {
    let mut chars = summary.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
