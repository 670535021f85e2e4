//! `case-missing`

use super::{Found, is_task};
use crate::{
    check::{index::Thing, remark::Remark, words},
    course::{
        Item, Level,
        text::{Paragraph, plain},
    },
    rules::{Limit, Place, Rule},
    source::Report,
};

const WORDS: Limit = Limit::count("words", 18.0, "how many words make a stem a case");

pub(super) static RULE: Rule = Rule::warn(
    "case-missing",
    "what is to be applied is tested on a case",
    "An objective of the level `Apply` or higher cannot be shown by recalling a definition. At least one of its items tells a case: a stem of two sentences or more, or of 18 words or more. Putting steps in order, working out a number, writing a text and deciding in a story count as doing.",
)
.of_the_whole()
.source("Anderson and Krathwohl (2001), A Taxonomy for Learning, Teaching, and Assessing; NBME (2020), Item-Writing Guide")
.limits(&[WORDS])
.example(
    Place::Items,
    r#"Item(
    id: "burnt", objectives: ["order-steps"], difficulty: 1, sources: [],
    stem: "What follows after the bread is cut?",
    kind: Single(options: [
        Key(text: "Toasting", feedback: "A slice fits into a toaster, and a loaf does not."),
        Option(text: "Spreading", feedback: "Butter comes on when the slice is hot, so that it melts."),
        Option(text: "Kneading", feedback: "That was done to the dough, before it was baked."),
    ]),
),"#,
    r#"Item(
    id: "burnt", objectives: ["order-steps"], difficulty: 1, sources: [],
    stem: "Ada has cut two slices and put butter on them. Now she wants toast. What should she have done before?",
    kind: Single(options: [
        Key(text: "Toasted the slices", feedback: "Butter comes on when the slice is hot, so that it melts."),
        Option(text: "Melted the butter", feedback: "The hot slice does that, if the order is right."),
        Option(text: "Warmed the knife", feedback: "It cuts bread as well cold, and nothing else changes."),
    ]),
),"#,
);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    let least = found.settings.limit(&RULE, &WORDS);
    for module in &found.course.modules {
        for objective in module
            .objectives
            .iter()
            .filter(|it| it.level >= Level::Apply)
        {
            let mut items = module
                .items
                .iter()
                .filter(|it| it.objectives.contains(&objective.id))
                .peekable();
            if items.peek().is_some()
                && !items.any(|item| is_case(item, least) || is_task(&item.kind))
            {
                let id = objective.id.as_str();
                let level = format!("{:?}", objective.level).to_lowercase();
                let message =
                    format!("objective `{id}` is to {level}, and no item about it tells a case");
                let problem = Remark::new(&RULE, message, "write an item with a case for it");
                found.warn(report, Thing::Objective, id, problem);
            }
        }
    }
}

fn is_case(item: &Item, least: f64) -> bool {
    let runs = item.stem.iter().filter_map(|paragraph| match paragraph {
        Paragraph::Plain(run) => Some(plain(run)),
        _ => None,
    });
    let text = runs.collect::<Vec<_>>().join(" ");
    words::sentences(&text).len() > 1 || super::number(words::count(&text)) >= least
}
