//! An item of every kind, with responses to it that are complete and that are not.

use std::sync::LazyLock;

use coursewright::{course::Item, quiz::Response};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};

use crate::{
    course_builder::{item, one_of_each},
    strategies::fitting,
};

/// An item with responses to it.
pub(super) struct Asking {
    pub(super) item: Item,
    /// Responses that can be handed in.
    pub(super) complete: Vec<Response>,
    /// What stands there while one is being put in.
    pub(super) half: Vec<Response>,
}

/// An item of every kind; the responses are the same in every run.
pub(super) static BANK: LazyLock<Vec<Asking>> = LazyLock::new(|| {
    let mut runner = TestRunner::deterministic();
    let kinds = ('a'..).zip(one_of_each());
    kinds
        .map(|(name, kind)| {
            let strategy = fitting(&kind);
            let mut sample = |_| strategy.new_tree(&mut runner).unwrap().current();
            let complete: Vec<Response> = (0..24).map(&mut sample).collect();
            let half = (0..)
                .zip(&complete)
                .map(|(nth, it)| half(it, nth))
                .collect();
            Asking {
                item: item(&format!("item-{name}"), kind),
                complete,
                half,
            }
        })
        .collect()
});

/// The response with some of its parts not put in yet.
pub(super) fn half(response: &Response, which: u32) -> Response {
    let has = |part: usize| which >> (part % 5) & 1 == 1;
    let begun = |text: &str| -> String {
        let signs = text.chars().count();
        text.chars().take(which as usize % (signs + 1)).collect()
    };
    let some = |chosen: &[Option<u8>]| {
        let parts = chosen.iter().enumerate();
        parts.map(|(part, it)| it.filter(|_| has(part))).collect()
    };
    match response {
        Response::Single(_) => Response::Single(None),
        Response::Region(_) => Response::Region(None),
        Response::Multiple(chosen) => {
            let chosen = chosen.iter().copied();
            Response::Multiple(chosen.filter(|it| has((*it).into())).collect())
        }
        Response::TrueFalse { answer, reason } => Response::TrueFalse {
            answer: answer.filter(|_| has(0)),
            reason: reason.filter(|_| has(1)),
        },
        Response::Numeric(text) => Response::Numeric(begun(text)),
        Response::ShortText(text) => Response::ShortText(begun(text)),
        // Steps are all there from the beginning, in some order.
        Response::Ordering(steps) => Response::Ordering(steps.clone()),
        Response::Matching(chosen) => Response::Matching(some(chosen)),
        Response::Categorise(chosen) => Response::Categorise(some(chosen)),
        Response::Cloze(texts) => {
            let blanks = texts.iter().enumerate();
            let texts = blanks.map(|(part, it)| if has(part) { it.clone() } else { begun(it) });
            Response::Cloze(texts.collect())
        }
        Response::Free { text, met } => Response::Free {
            text: begun(text),
            met: met.as_ref().filter(|_| has(0)).map(|met| {
                let met = met.iter().copied();
                met.filter(|it| has((*it).into())).collect()
            }),
        },
        Response::Scenario(steps) => {
            Response::Scenario(steps[..which as usize % (steps.len() + 1)].to_vec())
        }
    }
}
