//! `menu-order`

use super::{Found, HALADYNA};
use crate::{
    check::remark::Remark,
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "menu-order",
    "the numbers of a menu stand in order",
    "The options of a `Menu` are shown as they are written, and who looks for a number looks for it in order. Other options are shuffled, and so this is asked of menus alone. Menus of anything but numbers are left alone.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Fill in the gap.",
kind: Cloze(
    text: "Milk boils at about {1}.",
    blanks: [Menu(options: [
        Option(text: "150 °C", feedback: "No open pan of milk can get as hot as this."),
        Option(text: "50 °C", feedback: "At this heat milk is only warm to the finger."),
        Key(text: "100 °C", feedback: "Milk is mostly water, and boils at about its heat."),
    ])],
),"#,
    r#"stem: "Fill in the gap.",
kind: Cloze(
    text: "Milk boils at about {1}.",
    blanks: [Menu(options: [
        Option(text: "50 °C", feedback: "At this heat milk is only warm to the finger."),
        Key(text: "100 °C", feedback: "Milk is mostly water, and boils at about its heat."),
        Option(text: "150 °C", feedback: "No open pan of milk can get as hot as this."),
    ])],
),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let options = found.options();
    let numbers: Option<Vec<f64>> = (options.iter())
        .map(|option| leading_number(&option.text()))
        .collect();
    let rises = |numbers: &[f64]| numbers.is_sorted();
    let falls = |numbers: &[f64]| numbers.iter().rev().is_sorted();
    if numbers.is_some_and(|numbers| !rises(&numbers) && !falls(&numbers)) {
        let message = "these numbers stand in no order, and a menu is shown as it is written";
        let problem = Remark::new(&RULE, message, "put them in order");
        reader.warn(found.opening.clone(), problem);
    }
}

/// The number that a text begins with.
fn leading_number(text: &str) -> Option<f64> {
    let text = text.replace('\u{2212}', "-");
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    text[..end].trim_end_matches(['.', '-']).parse().ok()
}
