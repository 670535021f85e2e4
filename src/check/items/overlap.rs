//! `overlapping-options`

use super::{Found, HALADYNA};
use crate::{
    check::remark::Remark,
    rules::{Place, Rule},
    source::{Diagnostic, reader::Reader},
};

pub(super) static RULE: Rule = Rule::warn(
    "overlapping-options",
    "no option says what another says, and more",
    "Where one option is the beginning or the end of another, both are right or both are wrong, and learners strike out both. Options of a single word are left alone.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "When its surface is brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "When its surface is brown and it smells of smoke", feedback: "Smoke comes from burning, which is one step too far."),
    Option(text: "When its surface is warm to the touch of a hand", feedback: "Warm bread is bread; browning needs more heat."),
]),"#,
    r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "When its surface is brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "When it smells of smoke", feedback: "Smoke comes from burning, which is one step too far."),
    Option(text: "When its surface is warm", feedback: "Warm bread is bread; browning needs more heat."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let options = found.options();
    let texts: Vec<Vec<&str>> = (options.iter())
        .map(|option| {
            let runs = option.prose.iter();
            runs.flat_map(|run| run.words().map(|(word, _)| word))
                .collect()
        })
        .collect();
    for (long, option) in texts.iter().zip(&options) {
        let inside = texts.iter().zip(&options).find(|(short, _)| {
            let others = long.len().saturating_sub(short.len());
            short.len() > 1
                && others > 0
                && (are_same(&long[..short.len()], short) || are_same(&long[others..], short))
        });
        if let Some((_, other)) = inside {
            let place = reader.file.place(option.span());
            let problem = Remark::new(
                &RULE,
                "this option says what another says, and more",
                "say something else",
            );
            let diagnostic = Diagnostic::new(place, problem);
            let other = reader.file.place(other.span());
            reader
                .report
                .warn(diagnostic.with_elsewhere(&other, "the other one"));
        }
    }
}

/// Whether these are the same words, whatever their capitals.
fn are_same(some: &[&str], others: &[&str]) -> bool {
    let is_same = |(one, other): (&&str, &&str)| {
        one.eq_ignore_ascii_case(other) || one.to_lowercase() == other.to_lowercase()
    };
    some.iter().zip(others).all(is_same)
}
