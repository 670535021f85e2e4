//! `unmeasurable-objective`, `objective-level`

use super::Found;
use crate::{
    check::{index::Thing, phrases::Phrases, remark::Remark, words},
    course::Level,
    rules::{Place, Rule},
    source::Report,
};

static UNSEEN: Phrases = Phrases::new(&[
    "understand",
    "know",
    "learn",
    "appreciate",
    "grasp",
    "realise",
    "realize",
    "believe",
    "feel",
    "be aware",
    "become familiar",
    "be familiar",
    "gain",
    "develop an understanding",
]);

/// Verbs that belong to one level alone. Many, such as `explain` or `choose`, belong to
/// several and are not here.
const LEVELS: [(Level, &[&str]); 6] = [
    (
        Level::Remember,
        &[
            "name", "list", "recall", "state", "label", "define", "recite",
        ],
    ),
    (
        Level::Understand,
        &["paraphrase", "summarise", "summarize", "restate"],
    ),
    (
        Level::Apply,
        &["apply", "carry", "perform", "calculate", "demonstrate"],
    ),
    (Level::Analyse, &["analyse", "analyze", "dissect"]),
    (
        Level::Evaluate,
        &["evaluate", "judge", "appraise", "critique"],
    ),
    (
        Level::Create,
        &["create", "design", "compose", "devise", "invent"],
    ),
];

const GOOD: &str =
    r#"Objective(id: "name-spreads", level: Remember, text: "Name three spreads."),"#;

pub(super) static UNMEASURABLE: Rule = Rule::warn(
    "unmeasurable-objective",
    "an objective begins with something that can be seen",
    "Nobody can see whether somebody else understands. What they can do when they do, such as compare, explain or choose, can be asked.",
)
.of_the_whole()
.source("Anderson and Krathwohl (2001), A Taxonomy for Learning, Teaching, and Assessing")
.example(
    Place::Objectives,
    r#"Objective(id: "name-spreads", level: Remember, text: "Know three spreads."),"#,
    GOOD,
);

pub(super) static LEVEL: Rule = Rule::warn(
    "objective-level",
    "an objective's verb fits its level",
    "Only verbs that belong to one level of the taxonomy are compared, such as `name` (Remember) or `design` (Create). That a verb is one level off is not said: the levels run into each other.",
)
.of_the_whole()
.source("Anderson and Krathwohl (2001), A Taxonomy for Learning, Teaching, and Assessing")
.example(
    Place::Objectives,
    r#"Objective(id: "name-spreads", level: Create, text: "Name three spreads."),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    let objectives = found
        .course
        .modules
        .iter()
        .flat_map(|module| &module.objectives);
    for objective in objectives {
        let (id, text) = (objective.id.as_str(), objective.text.as_str());
        if let Some(part) = UNSEEN.find(text)
            && part.start == 0
        {
            let message = format!(
                "nobody can see whether a learner can `{}`",
                text[part].to_lowercase()
            );
            let problem = Remark::new(
                &UNMEASURABLE,
                message,
                "begin its `text` with what they can do",
            );
            found.warn(report, Thing::Objective, id, problem);
        }
        let verb = words::words(text)
            .next()
            .map(|(verb, _)| verb.to_lowercase())
            .unwrap_or_default();
        let own = LEVELS
            .iter()
            .find(|(_, verbs)| verbs.contains(&verb.as_str()));
        let rank = |level: Level| i32::from(level as u8);
        if let Some((level, _)) = own
            && (rank(*level) - rank(objective.level)).abs() > 1
        {
            let message = format!(
                "`{verb}` is of the level `{level:?}`, and this objective of `{:?}`",
                objective.level
            );
            let problem = Remark::new(&LEVEL, message, "change its `level` or its verb");
            found.warn(report, Thing::Objective, id, problem);
        }
    }
}
