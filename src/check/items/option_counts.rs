//! `option-count`, `no-spare`

use super::{Form, Found, number};
use crate::{
    check::{passages::Role, remark::Remark},
    course::item::Matching,
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const SINGLE_LEAST: Limit = Limit::count("single-least", 3.0, "the fewest options of a `Single`");
const SINGLE_MOST: Limit = Limit::count("single-most", 5.0, "the most options of a `Single`");
const MULTIPLE_LEAST: Limit =
    Limit::count("multiple-least", 5.0, "the fewest options of a `Multiple`");
const MULTIPLE_MOST: Limit = Limit::count("multiple-most", 8.0, "the most options of a `Multiple`");
const WRONG_LEAST: Limit = Limit::count(
    "multiple-wrong",
    2.0,
    "the fewest wrong options of a `Multiple`",
);
const PAIRS_LEAST: Limit = Limit::count("pairs-least", 4.0, "the fewest pairs of a `Matching`");
const PAIRS_MOST: Limit = Limit::count("pairs-most", 7.0, "the most pairs of a `Matching`");
const REASONS_LEAST: Limit =
    Limit::count("reasons-least", 3.0, "the fewest reasons of a `TrueFalse`");
const REASONS_MOST: Limit = Limit::count("reasons-most", 4.0, "the most reasons of a `TrueFalse`");

pub(super) static RULE: Rule = Rule::warn(
    "option-count",
    "there are enough things to choose from, and not too many",
    "With two options, half of those who know nothing are right. Past three or four, writers run out of wrong answers that anybody would give, and options that nobody chooses only cost time. A `Multiple` needs two wrong options or more, or nothing is left to judge. How many are right need not be said in the stem: the page says it.",
)
.source("Rodriguez (2005), Three options are optimal for multiple-choice items, Educational Measurement: Issues and Practice 24(2)")
.limits(&[
    SINGLE_LEAST, SINGLE_MOST, MULTIPLE_LEAST, MULTIPLE_MOST, WRONG_LEAST, PAIRS_LEAST, PAIRS_MOST, REASONS_LEAST,
    REASONS_MOST,
])
.example(
    Place::Item,
    r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
]),"#,
    r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
);

pub(super) static SPARE: Rule = Rule::warn(
    "no-spare",
    "a matching has an answer that belongs to nothing",
    "With as many answers as prompts, the last pair is right by itself, and one mistake is always two. A classification, where that is meant, can be allowed on the item.",
)
.source("NBME (2020), Item-Writing Guide: extended matching")
.example(
    Place::Item,
    r#"stem: "What is each made of?",
kind: Matching(pairs: [
    Pair(prompt: "Butter", answer: "Cream", feedback: "Cream is churned until its fat comes together."),
    Pair(prompt: "Jam", answer: "Fruit", feedback: "Fruit is boiled with sugar until it sets."),
    Pair(prompt: "Bread", answer: "Flour", feedback: "Flour and water are kneaded, left to rise and baked."),
    Pair(prompt: "Honey", answer: "Nectar", feedback: "Bees carry nectar home and let its water dry off."),
]),"#,
    r#"stem: "What is each made of?",
kind: Matching(
    pairs: [
        Pair(prompt: "Butter", answer: "Cream", feedback: "Cream is churned until its fat comes together."),
        Pair(prompt: "Jam", answer: "Fruit", feedback: "Fruit is boiled with sugar until it sets."),
        Pair(prompt: "Bread", answer: "Flour", feedback: "Flour and water are kneaded, left to rise and baked."),
        Pair(prompt: "Honey", answer: "Nectar", feedback: "Bees carry nectar home and let its water dry off."),
    ],
    spare: [Spare(text: "Pollen", feedback: "Bees carry it too, and feed their young with it.")],
),"#,
);

/// Looks at one list of options. A menu can have two: there are gaps that only two words fit.
pub(super) fn check(found: &Found<'_, '_>, form: Form, reader: &mut Reader<'_, '_>) {
    let (what, least, most) = match form {
        Form::Single => ("options", &SINGLE_LEAST, &SINGLE_MOST),
        Form::Multiple => ("options", &MULTIPLE_LEAST, &MULTIPLE_MOST),
        Form::Reasons => ("reasons", &REASONS_LEAST, &REASONS_MOST),
        Form::Menu => return,
    };
    let options = found.options();
    weigh(found, what, options.len(), (least, most), reader);
    let wrong = options.iter().filter(|it| it.role == Role::Distractor);
    let (wrong, least) = (wrong.count(), found.settings.limit(&RULE, &WRONG_LEAST));
    if form == Form::Multiple && number(wrong) < least {
        let message = format!(
            "only {wrong} of the options is wrong, and {least} or more leave something to judge"
        );
        let problem = Remark::new(&RULE, message, "add a wrong option");
        reader.warn(found.opening.clone(), problem);
    }
}

/// Looks at the pairs of a matching.
pub(super) fn check_pairs(item: &Matching, found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let count = item.pairs.len();
    weigh(found, "pairs", count, (&PAIRS_LEAST, &PAIRS_MOST), reader);
    if item.spare.is_empty() {
        let message = "as many answers as prompts: the last pair is right by itself";
        let problem = Remark::new(&SPARE, message, "add a `spare` answer");
        reader.warn(found.opening.clone(), problem);
    }
}

fn weigh(
    found: &Found<'_, '_>,
    what: &str,
    count: usize,
    (least, most): (&Limit, &Limit),
    reader: &mut Reader<'_, '_>,
) {
    let limit = |limit| found.settings.limit(&RULE, limit);
    let (least, most) = (limit(least), limit(most));
    let (message, label) = if number(count) < least {
        (
            format!("there are {count} {what}, and {least} or more make guessing harder"),
            "add one that somebody might choose",
        )
    } else if number(count) > most {
        (
            format!("there are {count} {what}, and more than {most} are too many to weigh"),
            "leave out the one that nobody would choose",
        )
    } else {
        return;
    };
    reader.warn(found.opening.clone(), Remark::new(&RULE, message, label));
}
