//! `alike-options`

use super::{Found, HALADYNA};
use crate::{
    check::{passages::Passage, remark::Remark},
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "alike-options",
    "options differ in more than capitals, hyphens or an article",
    "Options that are told apart by a capital, a hyphen, a comma or `the` alone say the same, or measure eyesight: who looks for the right one reads past the difference. Where spelling is the point of a question (`pH` or `PH`), the item can allow it.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "What is the inside of a loaf called?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It is the soft inside that the crust surrounds."),
    Option(text: "the Crumb", feedback: "It is the soft inside that the crust surrounds."),
    Option(text: "The peel", feedback: "That is the shovel on which loaves go into an oven."),
]),"#,
    r#"stem: "What is the inside of a loaf called?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It is the soft inside that the crust surrounds."),
    Option(text: "The core", feedback: "An apple has one, and a loaf is the same to its middle."),
    Option(text: "The peel", feedback: "That is the shovel on which loaves go into an oven."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let mut seen: Vec<(String, &Passage<'_>)> = Vec::new();
    for option in found.options() {
        let letters = letters(option);
        // What is equal altogether is another rule's.
        let other = seen.iter().find(|(other, _)| *other == letters);
        match other {
            Some((_, other)) if !letters.is_empty() && !is_equal(option, other) => {
                let problem = Remark::new(
                    &RULE,
                    "this option is another one but for capitals, hyphens or an article",
                    "say something else",
                );
                let (here, there) = (option.span(), other.span());
                let diagnostic = reader.beside(here, problem, there, "the other one");
                reader.report.warn(diagnostic);
            }
            _ => {
                seen.push((letters, option));
            }
        }
    }
}

/// The letters and digits of an option, without its articles. A sign that is none of them may
/// be all that matters (`< 5`, `> 5`), unless it stands between words.
fn letters(option: &Passage<'_>) -> String {
    let text = option.text();
    let mut letters = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if ["a", "an", "the"]
            .iter()
            .any(|it| it.eq_ignore_ascii_case(word))
        {
            continue;
        }
        let is_small = |c: &char| matches!(c, '-' | '‐' | '–' | ',' | '.' | '\'' | '’' | ';' | ':');
        // `1.5` is not `15`, and `-5` is not `5`.
        let has_number = word.bytes().any(|byte| byte.is_ascii_digit());
        let kept = word.chars().filter(|c| has_number || !is_small(c));
        letters.extend(kept.flat_map(char::to_lowercase));
    }
    letters
}

fn is_equal(one: &Passage<'_>, other: &Passage<'_>) -> bool {
    let (one, other) = (one.text(), other.text());
    one.split_whitespace().eq(other.split_whitespace())
}
