//! `overlapping-options`

use super::{Found, HALADYNA};
use crate::{
    check::{remark::Remark, words},
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
    let texts: Vec<Vec<String>> = (options.iter())
        .map(|option| {
            words::words(&option.text())
                .map(|(word, _)| word.to_lowercase())
                .collect()
        })
        .collect();
    for (long, option) in texts.iter().zip(&options) {
        let inside = texts.iter().zip(&options).find(|(short, _)| {
            short.len() > 1
                && short.len() < long.len()
                && (long.starts_with(short) || long.ends_with(short))
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
