//! What a learner is shown after handing in.

use super::{
    question::{Aids, Asked, Asking, Manner, verdict_id},
    sources::source_list,
    text::{inlines, paragraphs},
};
use crate::{
    course::{Item, item::scenario::Then},
    quiz::{Answer, Mark, Part, Score, Words},
    web::{
        dom::{El, Nodes, details, el, fragment},
        words,
    },
};

/// How the response came out, part by part, each with why; and what it rests on. Of a key there
/// is nothing to say but the parts.
pub(super) fn feedback(
    asking: &Asking,
    aids: Option<Aids>,
    asked: &Asked,
    answer: &Answer,
) -> Nodes {
    let (item, library, response) = (&asked.item, &asked.library, &answer.response);
    let head = match (asking.tally)(&item.kind, response) {
        _ if asked.manner == Manner::Key => notice(words::LEFT_OPEN),
        Ok(tally) => verdict(item, tally.score(item.scoring.partial)),
        Err(_) => return notice(words::ITEM_CHANGED).view(),
    };
    let parts = (asking.review)(&item.kind, &asked.order, response);
    el("div")
        .class("feedback")
        .child(head)
        .child(aids.map(|it| (it.after)(item, answer)))
        .child((asking.above)(asked, response))
        .child(list(&parts, words::OTHER_OPTIONS, asked))
        .child(source_list(item.sources.iter(), library))
        .view()
}

fn notice(text: &str) -> El {
    el("p").class("notice").child(text)
}

/// Parts in order, and below them what could have been put in and was not. In a key that is
/// everything, and stays in its place.
fn list(parts: &[Part<'_>], others: &'static str, asked: &Asked) -> Nodes {
    let (mut main, mut rest) = (Vec::new(), Vec::new());
    for it in parts {
        let is_other = it.mark == Mark::Left && asked.manner != Manner::Key;
        let to = if is_other { &mut rest } else { &mut main };
        to.push(part(it, asked));
    }
    let list = |parts: Vec<El>| {
        let is_there = !parts.is_empty();
        is_there.then(|| el("ul").class("parts").child(parts))
    };
    fragment((list(main), list(rest).map(|it| details(others, it))))
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
    // Of a key only what is right is said.
    let is_key = asked.manner == Manner::Key;
    let said_of = match part.mark {
        Mark::Right | Mark::Wrong | Mark::Open if is_key => Mark::Taken,
        mark => mark,
    };
    let class = match said_of {
        Mark::Right => "part right",
        Mark::Wrong => "part wrong",
        Mark::Missed | Mark::Open => "part missed",
        Mark::Left | Mark::Taken => "part",
    };
    let line = |label: Option<&'static str>, words: Option<&Words<'_>>| {
        let label = label.map(|label| el("span").class("aside").child(format!("{label}: ")));
        words.map(|words| el("p").child(label).child(shown(words, asked)))
    };
    let mark = words::mark(said_of);
    let given = part.given.as_ref().filter(|_| !is_key);
    let said = el("div")
        .class("said")
        .child(line(None, part.label.as_ref()))
        .child(line(Some(words::YOU_SAID), given))
        .child(line(Some(words::RIGHT_IS), part.expected.as_ref()));
    // What was asked in a scene is in its text.
    let scene = match &part.label {
        Some(Words::Scene(scene)) if matches!(scene.then, Then::Ask(_)) => {
            paragraphs(&scene.text, &asked.library)
        }
        _ => Vec::new(),
    };
    let why = part
        .feedback
        .iter()
        .flatten()
        .map(|why| el("p").class("why").child(inlines(why, &asked.library)));
    let led = part.led.map(Words::Authored);
    let led = line(Some(words::LEADS_TO), led.as_ref());
    // A decision led there; after a question, its answers come first.
    let (others, now, then) = match part.given {
        Some(_) => (words::OTHER_TURNS, led, None),
        None => (words::OTHER_OPTIONS, None, led),
    };
    el("li")
        .class(class)
        .child((!mark.is_empty()).then(|| el("span").class("mark").child(mark)))
        .child(said)
        .child(scene)
        .child(why.collect::<Vec<_>>())
        .child(now)
        .child(list(&part.within, others, asked))
        .child(then)
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
        Words::Scene(scene) => inlines(&scene.title, &asked.library),
        Words::Blank(number) => vec![fragment(words::blank(*number))],
        Words::Truth(false) => vec![fragment(words::FALSE)],
    }
}
