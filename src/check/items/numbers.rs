//! `number-without-unit`, `no-expected-mistake`

use super::{Found, NBME};
use crate::{
    check::{phrases::Phrases, remark::Remark},
    course::item::Numeric,
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static UNIT: Rule = Rule::warn(
    "number-without-unit",
    "a question for a number says in what unit",
    "`33` can be degrees of two scales. A question that begins with `How many` counts things, and names them itself; so does a bare number after `what year`.",
)
.source(NBME)
.example(
    Place::Item,
    r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, tolerance: 2, wrong: [Wrong(value: 100, feedback: "That is where water boils, far above what butter needs.")], feedback: "It melts on the tongue, a little below body heat."),"#,
    r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, unit: "°C", tolerance: 2, wrong: [Wrong(value: 100, feedback: "That is where water boils, far above what butter needs.")], feedback: "It melts on the tongue, a little below body heat."),"#,
);

pub(super) static NO_WRONG: Rule = Rule::warn(
    "no-expected-mistake",
    "a question for a number expects a mistake",
    "A wrong number mostly comes from a wrong step, and the step can be named: a `Wrong(…)` with its own feedback does it.",
)
.source(NBME)
.example(
    Place::Item,
    r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, unit: "°C", tolerance: 2, feedback: "It melts on the tongue, a little below body heat."),"#,
    r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, unit: "°C", tolerance: 2, wrong: [Wrong(value: 100, feedback: "That is where water boils, far above what butter needs.")], feedback: "It melts on the tongue, a little below body heat."),"#,
);

/// A stem that asks for a number without a unit.
static COUNTS: Phrases = Phrases::new(&["how many", "what number", "what year", "which year"]);

pub(super) fn check(numeric: &Numeric, found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let stem = found.stem().map(|stem| stem.text()).unwrap_or_default();
    let counts = COUNTS.find(&stem).is_some();
    if numeric.unit.is_empty() && !counts {
        let problem = Remark::new(
            &UNIT,
            "this number has no unit",
            "add `unit: \"…\"`, or ask `How many …`",
        );
        reader.warn(found.opening.clone(), problem);
    }
    if numeric.wrong.is_empty() {
        let problem = Remark::new(
            &NO_WRONG,
            "no mistake is expected here, so none can be explained",
            "add `wrong: [Wrong(…)]`",
        );
        reader.warn(found.opening.clone(), problem);
    }
}
