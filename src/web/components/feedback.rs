//! What a learner is shown after handing in.

use super::{
    question::{Aids, Asked, Asking, verdict_id},
    sources::source_list,
    text::inlines,
};
use crate::{
    course::Item,
    quiz::{Answer, Mark, Part, Score, Words},
    web::{
        dom::{El, Nodes, details, el, fragment},
        words,
    },
};

/// How the response came out, part by part, each with why; and what it rests on.
pub(super) fn feedback(
    asking: &Asking,
    aids: Option<Aids>,
    asked: &Asked,
    answer: &Answer,
) -> Nodes {
    let item = &asked.item;
    match (asking.tally)(&item.kind, &answer.response) {
        Ok(tally) => told(
            asking,
            aids,
            asked,
            answer,
            tally.score(item.scoring.partial),
        ),
        Err(_) => el("p").class("notice").child(words::ITEM_CHANGED).view(),
    }
}

/// The same, where it has been graded.
pub(super) fn told(
    asking: &Asking,
    aids: Option<Aids>,
    asked: &Asked,
    answer: &Answer,
    score: Score,
) -> Nodes {
    let (item, library, response) = (&asked.item, &asked.library, &answer.response);
    let parts = (asking.review)(&item.kind, &asked.order, response);
    let (others, main): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|part| part.mark == Mark::Left);
    let list = |parts: &[Part<'_>]| {
        let parts: Vec<El> = parts.iter().map(|it| part(it, asked)).collect();
        el("ul").class("parts").child(parts)
    };
    let others = (!others.is_empty()).then(|| details(words::OTHER_OPTIONS, list(&others)));
    el("div")
        .class("feedback")
        .child(verdict(item, score))
        .child(aids.map(|it| (it.after)(item, answer)))
        .child((asking.above)(asked, response))
        .child(list(&main))
        .child(others)
        .child(source_list(item.sources.iter(), library))
        .view()
}

fn verdict(item: &Item, score: Score) -> El {
    let class = match outcome_class(Some(score)) {
        "right" => "verdict right",
        "wrong" => "verdict wrong",
        _ => "verdict partly",
    };
    let points = (score.max() > 1).then(|| el("span").child(words::points(score)));
    el("p")
        .class(class)
        .attr("id", verdict_id(item))
        .attr("tabindex", "-1")
        .child(el("strong").child(words::verdict(score)))
        .child(points)
}

/// The class of an answer by what it earned; of a question without one.
pub(in crate::web) fn outcome_class(score: Option<Score>) -> &'static str {
    match score {
        None => "open",
        Some(score) if score.is_full() => "right",
        Some(score) if score.is_zero() => "wrong",
        Some(_) => "partly",
    }
}

pub(super) fn part(part: &Part<'_>, asked: &Asked) -> El {
    let class = match part.mark {
        Mark::Right => "part right",
        Mark::Wrong => "part wrong",
        Mark::Missed => "part missed",
        Mark::Open => "part missed",
        Mark::Left | Mark::Taken => "part",
    };
    let line = |label: Option<&'static str>, words: &Option<Words<'_>>| {
        let label = label.map(|label| el("span").class("aside").child(format!("{label}: ")));
        words
            .as_ref()
            .map(|words| el("p").child(label).child(shown(words, asked)))
    };
    let mark = words::mark(part.mark);
    let said = el("div")
        .class("said")
        .child(line(None, &part.label))
        .child(line(Some(words::YOU_SAID), &part.given))
        .child(line(Some(words::RIGHT_IS), &part.expected));
    let why = part
        .feedback
        .iter()
        .map(|why| el("p").class("why").child(inlines(why, &asked.library)));
    el("li")
        .class(class)
        .child((!mark.is_empty()).then(|| el("span").class("mark").child(mark)))
        .child(said)
        .child(why.collect::<Vec<_>>())
}

fn shown(words: &Words<'_>, asked: &Asked) -> Vec<Nodes> {
    match words {
        Words::Authored(text) => inlines(text, &asked.library),
        Words::Plain(text) => vec![fragment(text.as_str())],
        Words::Truth(true) => vec![fragment(words::TRUE)],
        Words::Region(index, name) => {
            let letter = asked.order.iter().position(|at| at == index);
            let letter = letter.map(|nth| el("b").child(words::letter(nth)));
            vec![fragment((letter, (": ", inlines(name, &asked.library))))]
        }
        Words::Place(place) => vec![fragment(words::place(*place))],
        Words::Figures(count) => vec![fragment(words::figures(*count))],
        Words::Truth(false) => vec![fragment(words::FALSE)],
    }
}
