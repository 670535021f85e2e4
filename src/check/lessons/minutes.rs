//! `lesson-minutes`

use super::{Found, number};
use crate::{
    check::remark::Remark,
    course::Block,
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const SLOW: Limit = Limit::new(
    "slow",
    60.0,
    "words a minute of somebody who reads with care and takes notes",
);
const FAST: Limit = Limit::new("fast", 240.0, "words a minute of somebody who reads fast");
const CHECK: Limit = Limit::new("check", 1.0, "minutes for a `Check`");
const ACTIVITY: Limit = Limit::new(
    "activity",
    5.0,
    "the most minutes for an `Activity` besides its reading",
);

pub(super) static RULE: Rule = Rule::warn(
    "lesson-minutes",
    "`minutes` fit a lesson's length",
    "People plan by the number. It should lie between what a fast reader needs for the words alone and what a careful one needs for words, questions and activities. The least is rounded down and the most up to a whole minute.",
)
.source("Brysbaert (2019), How many words do we read per minute?, Journal of Memory and Language 109, for the fast end; the rest is a choice of this format")
.limits(&[SLOW, FAST, CHECK, ACTIVITY])
.example(
    Place::File("bread/loaf.ron"),
    r#"Lesson(
    id: "loaf", title: "The loaf", objectives: ["name-parts"], minutes: 45,
    body: [
        Text("A loaf has a crust and a crumb [@baker-1999]."),
        Check("soft-part"),
    ],
    summary: "A loaf has a crust and a crumb.",
)"#,
    r#"Lesson(
    id: "loaf", title: "The loaf", objectives: ["name-parts"], minutes: 2,
    body: [
        Text("A loaf has a crust and a crumb [@baker-1999]."),
        Check("soft-part"),
    ],
    summary: "A loaf has a crust and a crumb.",
)"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let limit = |limit| found.settings.limit(&RULE, limit);
    let words = number(found.text().map(|passage| passage.count()).sum());
    let blocks = |wanted: fn(&Block) -> bool| {
        number(found.lesson.body.iter().filter(|it| wanted(it)).count())
    };
    let checks = blocks(|it| matches!(it, Block::Check(_))) * limit(&CHECK);
    let activities = blocks(|it| matches!(it, Block::Activity(_))) * limit(&ACTIVITY);
    let least = (words / limit(&FAST)).floor().max(1.0);
    let most = (words / limit(&SLOW) + checks + activities).ceil();
    let minutes = f64::from(found.lesson.minutes);
    if minutes < least || minutes > most {
        let message = format!(
            "{minutes} minutes do not fit {words} words, with what there is to answer and to do"
        );
        let problem = Remark::new(&RULE, message, format!("write {least} to {most}"));
        reader.warn(found.minutes.clone(), problem);
    }
}
