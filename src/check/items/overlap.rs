//! `overlapping-options`

mod ranges;

use super::{Found, HALADYNA};
use crate::{
    check::{passages::Passage, remark::Remark},
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "overlapping-options",
    "no option says what another says, and more",
    "Where one option is the beginning or the end of another, both are right or both are wrong, and learners strike out both. The same holds for ranges that have a number in common: of `10 to 20 minutes` and `20 to 30 minutes`, 20 is in both. Options of a single word are left alone, and so are ranges in other units, in other words, or with numbers above twelve in letters.",
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
    same_words(&options, reader);
    same_numbers(&options, reader);
}

fn same_words(options: &[&Passage<'_>], reader: &mut Reader<'_, '_>) {
    let texts: Vec<Vec<&str>> = (options.iter())
        .map(|option| {
            let runs = option.prose.iter();
            runs.flat_map(|run| run.words().map(|(word, _)| word))
                .collect()
        })
        .collect();
    for (long, option) in texts.iter().zip(options) {
        let inside = texts.iter().zip(options).find(|(short, _)| {
            let others = long.len().saturating_sub(short.len());
            short.len() > 1
                && others > 0
                && (are_same(&long[..short.len()], short) || are_same(&long[others..], short))
        });
        if let Some((_, other)) = inside {
            let problem = "this option says what another says, and more";
            warn(reader, option, other, problem, "say something else");
        }
    }
}

fn same_numbers(options: &[&Passage<'_>], reader: &mut Reader<'_, '_>) {
    let numbered = options.iter().filter(|it| ranges::has_number(it));
    let ranges = numbered.filter_map(|option| {
        let range = ranges::read(&option.text())?;
        Some((range, *option))
    });
    let ranges: Vec<_> = ranges.collect();
    for (nth, (range, option)) in ranges.iter().enumerate() {
        let mut before = ranges[..nth].iter();
        if let Some((_, other)) = before.find(|(other, _)| range.overlaps(other)) {
            let problem = "this option has a number in common with another";
            warn(
                reader,
                option,
                other,
                problem,
                "write ranges that leave each other alone",
            );
        }
    }
}

fn warn(
    reader: &mut Reader<'_, '_>,
    option: &Passage<'_>,
    other: &Passage<'_>,
    problem: &'static str,
    remedy: &'static str,
) {
    let remark = Remark::new(&RULE, problem, remedy);
    let diagnostic = reader.beside(option.span(), remark, other.span(), "the other one");
    reader.report.warn(diagnostic);
}

/// Whether these are the same words, whatever their capitals.
fn are_same(some: &[&str], others: &[&str]) -> bool {
    let is_same = |(one, other): (&&str, &&str)| {
        one.eq_ignore_ascii_case(other) || one.to_lowercase() == other.to_lowercase()
    };
    some.iter().zip(others).all(is_same)
}
