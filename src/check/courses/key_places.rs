//! `key-place`

use super::{Found, number};
use crate::{
    check::{index::Thing, remark::Remark},
    course::{Item, item::Choice},
    rules::{Limit, Place, Rule},
    source::Report,
};

const RUN: Limit = Limit::count(
    "run",
    3.0,
    "how many keys in a row may stand at the same place",
);
const LISTS: Limit = Limit::count(
    "lists",
    20.0,
    "where fewer lists are shown as they are written, shares are not looked at",
);
const SHARE: Limit = Limit::new(
    "share",
    0.15,
    "how much more often than by chance a place may have the key",
);

pub(super) static RULE: Rule = Rule::warn(
    "key-place",
    "in lists that are shown as they are written, the key stands now here, now there",
    "Writers like to put the key first, or in the middle, and learners notice. The options of a `Menu` and of a question in a scene are shown in the order in which they are written, so the keys of a module's are looked at: not more than three in a row at the same place, and, where there are 20 or more, no place more often than chance gives and 0.15. All other options are shuffled anew in each attempt.",
)
.of_the_whole()
.source(crate::check::items::HALADYNA)
.limits(&[RUN, LISTS, SHARE])
.example(
    Place::Items,
    r#"Item(
    id: "two-parts", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Fill in the gaps.",
    kind: Cloze(
        text: "Heat comes to the {1} first and to the {2} last.",
        blanks: [
            Menu(options: [
                Key(text: "crust", feedback: "It is the outside of a loaf, so it is nearest to the heat."),
                Option(text: "crumb", feedback: "It lies within, and all heat has to pass the crust."),
            ]),
            Menu(options: [
                Key(text: "crumb", feedback: "It lies within, and all heat has to pass the crust."),
                Option(text: "crust", feedback: "It is the outside of a loaf, so it is nearest to the heat."),
            ]),
        ],
    ),
),"#,
    r#"Item(
    id: "two-parts", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Fill in the gaps.",
    kind: Cloze(
        text: "Heat comes to the {1} first and to the {2} last.",
        blanks: [
            Menu(options: [
                Key(text: "crust", feedback: "It is the outside of a loaf, so it is nearest to the heat."),
                Option(text: "crumb", feedback: "It lies within, and all heat has to pass the crust."),
            ]),
            Menu(options: [
                Option(text: "crust", feedback: "It is the outside of a loaf, so it is nearest to the heat."),
                Key(text: "crumb", feedback: "It lies within, and all heat has to pass the crust."),
            ]),
        ],
    ),
),"#,
)
.with("run", 1.0);

/// A list that is shown as it is written, and where its key stands.
struct Written<'c> {
    item: &'c Item,
    options: usize,
    key: usize,
}

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    for module in &found.course.modules {
        let items = module.items.iter();
        let as_written = items.filter(|item| item.kind.shuffled() == 0);
        let lists: Vec<Written<'_>> = as_written
            .flat_map(|item| {
                let lists = item.kind.one_of().into_iter();
                lists.filter_map(move |options| Written::of(item, options))
            })
            .collect();
        let most = found.settings.limit(&RULE, &RUN);
        let runs = lists.chunk_by(|one, next| one.key == next.key);
        for run in runs.filter(|run| number(run.len()) > most) {
            if let Some(first) = run.first() {
                let message = format!(
                    "{} keys in a row, from here on, stand at place {}",
                    run.len(),
                    first.key + 1
                );
                found.say(report, first.item, message);
            }
        }
        if let Some((place, count)) = often(found, &lists)
            && let Some(first) = lists.iter().find(|list| list.key == place)
        {
            let message = format!(
                "in {count} of {} lists of module `{}` the key stands at place {}",
                lists.len(),
                module.id,
                place + 1
            );
            found.say(report, first.item, message);
        }
    }
}

/// The place at which the key stands too often, and how often.
fn often(found: &Found<'_>, lists: &[Written<'_>]) -> Option<(usize, usize)> {
    let limit = |limit| found.settings.limit(&RULE, limit);
    if number(lists.len()) < limit(&LISTS) {
        return None;
    }
    let places = lists.iter().map(|list| list.options).max()?;
    (0..places).find_map(|place| {
        let count = lists.iter().filter(|list| list.key == place).count();
        let long_enough = lists.iter().filter(|list| list.options > place);
        let chance: f64 = long_enough.map(|list| 1.0 / number(list.options)).sum();
        let most = chance + limit(&SHARE) * number(lists.len());
        (number(count) > most).then_some((place, count))
    })
}

impl<'c> Written<'c> {
    fn of(item: &'c Item, options: &[Choice]) -> Option<Self> {
        Some(Self {
            item,
            options: options.len(),
            key: options.iter().position(|option| option.key)?,
        })
    }
}

impl Found<'_> {
    fn say(&self, report: &mut Report, item: &Item, message: String) {
        let problem = Remark::new(&RULE, message, "this is the first of them");
        let problem = problem.help("put some of the keys at other places");
        self.warn(report, Thing::Item, item.id.as_str(), problem);
    }
}
