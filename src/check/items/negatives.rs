//! `negative-stem`, `unmarked-negative`, `negative-option`

use super::{Form, Found, HALADYNA, asked_in_the_negative};
use crate::{
    check::remark::Remark,
    rules::{Place, Rule},
    source::{markdown::Mark, reader::Reader},
};

const GOOD: &str = r#"stem: "Which of these is a part of a loaf?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It is the soft inside that the crust surrounds."),
    Option(text: "The core", feedback: "An apple has one, and a loaf is the same to its middle."),
    Option(text: "The peel", feedback: "That is the shovel on which loaves go into an oven."),
]),"#;

pub(super) static STEM: Rule = Rule::warn(
    "negative-stem",
    "a question asks for what is so",
    "A question with `not`, `except`, `least` or `never` asks learners to turn it round, and some who know the answer forget to. It measures reading. What counts is that the question itself is denied, in the last sentence of the stem of a choice or a number that asks: a case may tell what was not done, and so may a clause within the question (`What do you do when a client does not answer?`). Nobody has to turn round a question that asks why or how something is not so, or adds what is not so to what is (`calm, not asleep`). A negative within a clause after `that` or `who` is not seen, though all may turn on it, and neither are words such as `false`, `unlikely` or `without`.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Which of these is **NOT** a part of a loaf?",
kind: Single(options: [
    Option(text: "The crumb", feedback: "It is the soft inside that the crust surrounds."),
    Key(text: "The core", feedback: "An apple has one, and a loaf is the same to its middle."),
    Option(text: "The crust", feedback: "It is the dry outside that surrounds the crumb."),
]),"#,
    GOOD,
);

pub(super) static UNMARKED: Rule = Rule::deny(
    "unmarked-negative",
    "a negative word in a question stands out",
    "Where a question cannot do without a negative, it is written in capitals and bold (`**NOT**`, `**EXCEPT**`, `**LEAST**`, `**NEVER**`), so that nobody reads past it. Which questions count as negative, `negative-stem` says.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Which of these is not a part of a loaf?",
kind: Single(options: [
    Option(text: "The crumb", feedback: "It is the soft inside that the crust surrounds."),
    Key(text: "The core", feedback: "An apple has one, and a loaf is the same to its middle."),
    Option(text: "The crust", feedback: "It is the dry outside that surrounds the crumb."),
]),"#,
    GOOD,
);

pub(super) static OPTION: Rule = Rule::deny(
    "negative-option",
    "options of a negative question have no negative words",
    "Of a question and an option that are both negative, one has to be turned round twice. The literature advises against negative options in general. Here they are refused only beneath a negative question or statement: what a practitioner does *not* do is often the very thing that an item is about.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Which of these is **NOT** true of a crust?",
kind: Single(options: [
    Option(text: "It is dry", feedback: "It was nearest to the heat, and its water has left."),
    Key(text: "It is not brown", feedback: "It is brown, so this is what is untrue of it."),
    Option(text: "It is hard", feedback: "It has dried, and what is dry is hard."),
]),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let is_statement = found.form == Some(Form::Reasons);
    // The words around a gap are no question.
    let asked = found.question();
    let asked = asked.filter(|_| found.form != Some(Form::Menu));
    let Some((stem, prose, sentence)) = asked else {
        return;
    };
    let Some(part) = asked_in_the_negative::denial(prose, sentence) else {
        return;
    };
    if !is_statement {
        let word = &prose.text[part.clone()];
        let is_strong = prose.is_marked(&part, |mark| *mark == Mark::Strong);
        let stands_out = is_strong && word.chars().all(|c| !c.is_lowercase());
        let rule = if stands_out { &STEM } else { &UNMARKED };
        let message = format!("the question turns on `{word}`, which is easily read past");
        let label = if stands_out {
            "ask for what is so".to_owned()
        } else {
            format!("ask for what is so, or write `{}`", standing_out(word))
        };
        reader.warn(stem.place(prose, part), Remark::new(rule, message, label));
    }
    for option in found.options() {
        let text = option.text();
        if let Some(word) = asked_in_the_negative::NEGATIVES.find(&text) {
            let word = &text[word];
            let message =
                format!("the question is negative, and `{word}` makes this option negative too");
            reader.warn(
                option.span(),
                Remark::new(&OPTION, message, "say it without"),
            );
        }
    }
}

/// A negative word in capitals and bold; of a shortened one, what it is short for.
fn standing_out(word: &str) -> String {
    let word = word.to_lowercase().replace('’', "'");
    match word.strip_suffix("n't") {
        Some("ca") => "**CANNOT**".to_owned(),
        Some("wo") => "will **NOT**".to_owned(),
        Some(verb) => format!("{verb} **NOT**"),
        None => format!("**{}**", word.to_uppercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::standing_out;

    #[test]
    fn the_remedy_has_the_authors_own_word() {
        for (word, remedy) in [
            ("not", "**NOT**"),
            ("Except", "**EXCEPT**"),
            ("least", "**LEAST**"),
            ("doesn’t", "does **NOT**"),
            ("can't", "**CANNOT**"),
            ("won't", "will **NOT**"),
        ] {
            assert_eq!(standing_out(word), remedy);
        }
    }
}
