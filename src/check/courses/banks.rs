//! `key-often-longest`, `true-share`

use super::{Found, number};
use crate::{
    check::{index::Thing, remark::Remark},
    course::item::{Choice, Kind, key_is_longest},
    rules::{Limit, Place, Rule},
    source::Report,
};

const LONGEST_ITEMS: Limit = Limit::count(
    "items",
    20.0,
    "banks with fewer items that can be compared are not looked at",
);
const LONGEST_SHARE: Limit = Limit::new(
    "share",
    0.15,
    "how much more often than by chance the key may be the longest option",
);
const TRUE_ITEMS: Limit = Limit::count(
    "items",
    5.0,
    "banks with fewer true-or-false items are not looked at",
);
const TRUE_LEAST: Limit = Limit::new("least", 0.4, "the smallest share of true statements");
const TRUE_MOST: Limit = Limit::new("most", 0.6, "the largest share of true statements");

pub(super) static LONGEST: Rule = Rule::deny(
    "key-often-longest",
    "the key is not the longest option more often than by chance",
    "Each key may be only a little longer than the rest, and still choosing the longest answers half of the questions. Over the single choices, the reasons and the menus of a module's bank, the share in which the key is longer than every other option may be 0.15 above what chance gives, which is the mean of one in so many options.",
)
.of_the_whole()
.source(crate::check::items::HALADYNA)
.limits(&[LONGEST_ITEMS, LONGEST_SHARE])
.example(
    Place::Items,
    r#"Item(
    id: "hard-part", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is hardest?",
    kind: Single(options: [
        Key(text: "The brown crust", feedback: "It was nearest to the heat, and so it has dried."),
        Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
    ]),
),
Item(
    id: "dry-part", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is driest?",
    kind: Single(options: [
        Key(text: "The brown crust", feedback: "It was nearest to the heat, and so it has dried."),
        Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
    ]),
),"#,
    super::TWO_ITEMS,
)
.with("items", 1.0);

pub(super) static TRUE_SHARE: Rule = Rule::warn(
    "true-share",
    "about half of the statements are true",
    "Writers state truths more easily than untruths, and learners who know it answer `true`. Of a module's true-or-false items, 40 to 60 in a hundred should be true. A reason is asked with each: plain true-or-false items are advised against, and this format has none.",
)
.of_the_whole()
.source(crate::check::items::NBME)
.limits(&[TRUE_ITEMS, TRUE_LEAST, TRUE_MOST])
.example(
    Place::Items,
    r#"Item(
    id: "crust-dry", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "The crust holds less water than the crumb.",
    kind: TrueFalse(
        answer: true,
        reasons: [
            Key(text: "The crust was hotter", feedback: "Where it is hotter, more of the water leaves."),
            Option(text: "The crumb is older", feedback: "Both were baked at once and are of one age."),
            Option(text: "The crust is sweeter", feedback: "It tastes so, and that does not dry it."),
        ],
        feedback: "Heat drives water out of what it reaches first.",
    ),
),"#,
    "",
)
.with("items", 1.0);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    for module in &found.course.modules {
        let Some(first) = module.items.first() else {
            continue;
        };
        let mut say = |problem| found.warn(report, Thing::Item, first.id.as_str(), problem);
        let settings = &found.settings;

        let items = module.items.iter();
        let choices: Vec<&[Choice]> = items.flat_map(|item| item.kind.one_of()).collect();
        let longest = choices
            .iter()
            .filter(|options| key_is_longest(options))
            .count();
        let chance: f64 = choices
            .iter()
            .map(|options| 1.0 / number(options.len().max(1)))
            .sum();
        let (share, chance) = (
            number(longest),
            chance + settings.limit(&LONGEST, &LONGEST_SHARE) * number(choices.len()),
        );
        if number(choices.len()) >= settings.limit(&LONGEST, &LONGEST_ITEMS) && share > chance {
            let message = format!(
                "in {longest} of {} lists of options of module `{}` the key is the longest",
                choices.len(),
                module.id
            );
            let problem = Remark::new(&LONGEST, message, "the bank starts here");
            say(problem.help("shorten some keys, or say more in the other options; `coursewright stats` shows which"));
        }

        let answers: Vec<bool> = (module.items.iter())
            .filter_map(|item| match &item.kind {
                Kind::TrueFalse(item) => Some(item.answer),
                _ => None,
            })
            .collect();
        let truths = answers.iter().filter(|answer| **answer).count();
        let share = number(truths) / number(answers.len().max(1));
        let limit = |limit| settings.limit(&TRUE_SHARE, limit);
        if number(answers.len()) >= limit(&TRUE_ITEMS)
            && !(limit(&TRUE_LEAST)..=limit(&TRUE_MOST)).contains(&share)
        {
            let message = format!(
                "{truths} of the {} true-or-false statements of module `{}` are true",
                answers.len(),
                module.id
            );
            let problem = Remark::new(&TRUE_SHARE, message, "the bank starts here");
            say(problem.help("turn some of them round, until about half are true"));
        }
    }
}
