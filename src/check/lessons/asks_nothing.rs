//! `lesson-asks-nothing`

use super::{Found, number};
use crate::{
    check::remark::Remark,
    course::Block,
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const AFTER: Limit = Limit::count("after", 3.0, "how many blocks may follow the last `Check`");

pub(super) static RULE: Rule = Rule::warn(
    "lesson-asks-nothing",
    "a lesson asks something at its end",
    "To recall what was just read keeps it longer than to read it again. A `Check` within the last blocks of a lesson asks one item of the module's bank; what is answered there comes back in reviews.",
)
.source("Roediger and Karpicke (2006), Test-enhanced learning, Psychological Science 17(3)")
.limits(&[AFTER])
.example(
    Place::File("bread/loaf.ron"),
    r#"Lesson(
    id: "loaf", title: "The loaf", objectives: ["name-parts"], minutes: 1,
    body: [Text("A loaf has a crust and a crumb [@baker-1999].")],
    summary: "A loaf has a crust and a crumb.",
)"#,
    r#"Lesson(
    id: "loaf", title: "The loaf", objectives: ["name-parts"], minutes: 1,
    body: [
        Text("A loaf has a crust and a crumb [@baker-1999]."),
        Check("soft-part"),
    ],
    summary: "A loaf has a crust and a crumb.",
)"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let blocks = found.lesson.body.iter().rev();
    let after = blocks
        .take_while(|block| !matches!(block, Block::Check(_)))
        .count();
    let is_whole = after == found.lesson.body.len();
    if is_whole || number(after) > found.settings.limit(&RULE, &AFTER) {
        let message = if is_whole {
            "this lesson asks nothing"
        } else {
            "this lesson asks nothing at its end"
        };
        let problem = Remark::new(&RULE, message, "add a `Check(\"…\")` to the last blocks");
        reader.warn(found.opening.clone(), problem);
    }
}
