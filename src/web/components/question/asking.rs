//! How items are asked and answered, by kind.

use super::{
    Asked, cloze, draft::Draft, free, matching, numeric, options, ordering, region, scenario,
};
use crate::{
    course::item::Kind,
    quiz::{
        GradeError, Part, Response, Tally, Unclear, review, review_choice, scenario::Play, tally,
        tally_choice, with_plain_numbers, with_written_numbers,
    },
    web::{
        components::text::{inlines, paragraphs},
        dom::{Nodes, details, el, fragment},
        platform, words,
    },
};

/// How items of some kinds are asked and answered. A table, so that the code for the kinds that
/// few lessons have is a part of the app by itself.
#[derive(Clone, Copy)]
pub(in crate::web) struct Asking {
    /// The fields to answer with.
    pub(super) fields: fn(&Asked, Draft) -> Nodes,
    /// Whether what has been put in can be handed in: a story has come to an end.
    pub(super) ready: fn(&Kind, &Response) -> bool,
    /// What was put in as it is graded, or why it cannot be.
    pub(super) read: fn(&Kind, Response) -> Result<Response, String>,
    /// What was graded as it was put in.
    pub(super) written: fn(&Kind, Response) -> Response,
    /// How many parts of a response are right.
    pub(in crate::web::components) tally: fn(&Kind, &Response) -> Result<Tally, GradeError>,
    /// The parts of a response with what is said to each.
    pub(in crate::web::components) review:
        for<'a> fn(&'a Kind, &[u8], &'a Response) -> Vec<Part<'a>>,
    /// What stands above the parts.
    pub(in crate::web::components) above: fn(&Asked, &Response) -> Nodes,
}

/// For the kinds that are answered by choosing.
pub(in crate::web) const CHOOSING: Asking = Asking {
    fields: |asked, draft| match &asked.item.kind {
        Kind::Single(item) => options::single(item, asked, draft),
        Kind::Multiple(item) => options::multiple(item, asked, draft),
        Kind::TrueFalse(item) => options::true_false(item, asked, draft),
        _ => fragment(""),
    },
    ready: |_, _| true,
    read: |_, response| Ok(response),
    written: |_, response| response,
    tally: tally_choice,
    review: review_choice,
    above: |_, _| fragment(""),
};

/// For all other kinds.
pub(in crate::web) const OTHER_KINDS: Asking = Asking {
    fields: |asked, draft| match &asked.item.kind {
        Kind::Numeric(item) => numeric::number(item, draft),
        Kind::Ordering(item) => ordering::field(item, asked, draft),
        Kind::Matching(item) => matching::matching(item, asked, draft),
        Kind::Cloze(item) => cloze::field(item, &asked.library, draft),
        Kind::Categorise(item) => matching::categorise(item, asked, draft),
        Kind::ShortText(_) => numeric::words(draft),
        Kind::Free(item) => free::field(item, asked, draft),
        Kind::Scenario(item) => scenario::field(item, asked, draft),
        Kind::Region(item) => region::field(item, asked, draft),
        Kind::Single(_) | Kind::Multiple(_) | Kind::TrueFalse(_) => fragment(""),
    },
    ready: |kind, response| match (kind, response) {
        (Kind::Scenario(story), Response::Scenario(steps)) => {
            Play::after(story, steps).map_or(true, |play| play.ending().is_some())
        }
        _ => true,
    },
    read: |kind, response| {
        let sign = platform::decimal_sign();
        let response = response.with_texts(platform::normal);
        with_plain_numbers(kind, response, sign).map_err(|why| match why {
            Unclear::TwoWays => words::two_ways(&sign.write("1.2")),
            Unclear::OtherUnit(unit) => words::other_unit(&unit),
        })
    },
    written: |kind, response| with_written_numbers(kind, response, platform::decimal_sign()),
    tally,
    review: |kind, order, response| review(kind, order, response, platform::decimal_sign()),
    above: |asked, response| match &asked.item.kind {
        Kind::Ordering(_) => el("h3").child(words::RIGHT_ORDER).view(),
        // What was asked there is not in the stem.
        Kind::Cloze(cloze) => el("p")
            .child(inlines(
                &cloze.completed(platform::decimal_sign()),
                &asked.library,
            ))
            .view(),
        Kind::Free(free) => {
            details(words::MODEL_ANSWER, paragraphs(&free.model, &asked.library)).view()
        }
        Kind::Region(item) => region::answered(item, asked, response),
        _ => fragment(""),
    },
};
