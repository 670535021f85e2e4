//! `stem-article`

use super::{Found, NBME};
use crate::{
    check::remark::Remark,
    course::item::Kind,
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "stem-article",
    "a stem or a gap does not end with `a` or `an`",
    "After `an`, only answers that begin with a vowel can be right. Ask a whole question, or write `a(n)`; in a cloze, move the article into the gap.",
)
.source(NBME)
.example(
    Place::Item,
    r#"stem: "Complete the sentence.",
kind: Cloze(text: "What grows round a pip is an {1}.", blanks: [Blank(accept: ["apple"], feedback: "An apple is the fruit around the core with its pips.")]),"#,
    r#"stem: "Complete the sentence.",
kind: Cloze(text: "The fruit that grows round a core with pips is called {1}.", blanks: [Blank(accept: ["apple", "an apple"], feedback: "An apple is the fruit around the core with its pips.")]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let is_article = |text: &str| {
        let text = text.trim_end_matches(|c: char| !c.is_alphanumeric());
        let word = text.rsplit(' ').next().unwrap_or_default();
        ["a", "an"].contains(&word.to_lowercase().as_str())
    };
    let passage = match found.item.kind {
        Kind::Cloze(_) => found
            .passages
            .iter()
            .find(|it| it.role == crate::check::passages::Role::Gaps),
        _ => found.stem(),
    };
    let Some(passage) = passage else {
        return;
    };
    let text = passage.text();
    let parts: Vec<&str> = match text.matches("____").count() {
        0 => vec![&text],
        gaps => text.split("____").take(gaps).collect(),
    };
    if parts.iter().any(|part| {
        part.ends_with(char::is_whitespace) && is_article(part)
            || parts.len() == 1 && is_article(part)
    }) {
        let message = "what comes next has to fit the article, which gives it away";
        reader.warn(
            passage.span(),
            Remark::new(&RULE, message, "move the article into the answer"),
        );
    }
}
