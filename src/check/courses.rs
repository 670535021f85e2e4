//! Rules about a course as a whole.

mod as_saved;
mod banks;
mod cases;
mod certainty;
mod content_notes;
mod few_items;
mod in_file;
mod key_places;
mod last_attempts;
mod libraries;
mod unlinked_terms;
mod verbs;

use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use super::{
    index::{Definition, Index, Thing},
    number,
    remark::Remark,
    settings::Settings,
};
use crate::{
    course::{Course, item::Kind},
    rules::Rule,
    source::{Content, Diagnostic, Folder, Place, Report},
};

pub(super) const RULES: &[&Rule] = &[
    &as_saved::MARK,
    &as_saved::LINE_ENDS,
    &banks::LONGEST,
    &banks::TRUE_SHARE,
    &cases::RULE,
    &certainty::RULE,
    &content_notes::ITEM,
    &content_notes::TERM,
    &few_items::RULE,
    &few_items::SAFETY,
    &key_places::RULE,
    &last_attempts::RULE,
    &libraries::SOURCE,
    &libraries::TERM,
    &libraries::YEAR,
    &unlinked_terms::RULE,
    &verbs::UNMEASURABLE,
    &verbs::LEVEL,
];

/// Two good items on one objective, for examples.
const TWO_ITEMS: &str = r#"Item(
    id: "hard-part", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is hardest?",
    kind: Single(options: [
        Key(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
        Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
    ]),
),
Item(
    id: "dry-part", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is driest?",
    kind: Single(options: [
        Key(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
        Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
    ]),
),"#;

type Definitions<'f> = HashMap<(Thing, &'f str), &'f Definition>;

/// A checked course with the places of its definitions.
struct Found<'f> {
    course: &'f Course,
    folder: &'f Folder,
    index: &'f Index,
    settings: &'f Settings,
    /// Where each thing is defined, once it is asked for.
    definitions: OnceLock<Definitions<'f>>,
}

impl Found<'_> {
    fn warn(&self, report: &mut Report, thing: Thing, id: &str, problem: Remark) {
        let definitions = self.definitions.get_or_init(|| {
            let definitions = self.index.definitions.iter();
            let by_name = definitions.map(|one| ((one.thing, one.id.as_str()), one));
            by_name.collect()
        });
        if let Some(definition) = definitions.get(&(thing, id)) {
            report.warn(Diagnostic::new(definition.place.clone(), problem));
        }
    }

    /// The same about words of a lesson, where they first stand in its file.
    fn warn_in(&self, report: &mut Report, path: &str, words: &str, problem: Remark) {
        let span = match self.folder.files.get(path) {
            Some(Content::Text(file)) => in_file::place(file, words),
            _ => 0..0,
        };
        let path = path.into();
        report.warn(Diagnostic::new(Place { path, span }, problem));
    }

    /// Whether a text names something of this kind that is not there. Then nobody can tell
    /// what is used, and it has been said that something is missing.
    fn has_unknown(&self, thing: Thing) -> bool {
        let of_kind = |it: &&Definition| it.thing == thing;
        let known: HashSet<&str> = (self.index.definitions.iter().filter(of_kind))
            .map(|it| it.id.as_str())
            .collect();
        let mut uses = self.index.uses.iter().filter(|used| used.thing == thing);
        uses.any(|used| !known.contains(used.id.as_str()))
    }
}

/// Looks at a course in which everything could be read.
pub(super) fn check(
    course: &Course,
    folder: &Folder,
    index: &Index,
    settings: &Settings,
    report: &mut Report,
) {
    let found = Found {
        course,
        folder,
        index,
        settings,
        definitions: OnceLock::new(),
    };
    report.each(&[
        &|report| as_saved::check(folder, report),
        &|report| few_items::check(&found, report),
        &|report| cases::check(&found, report),
        &|report| certainty::check(&found, report),
        &|report| content_notes::check(&found, report),
        &|report| verbs::check(&found, report),
        &|report| banks::check(&found, report),
        &|report| key_places::check(&found, report),
        &|report| last_attempts::check(&found, report),
        &|report| libraries::check(&found, report),
        &|report| unlinked_terms::check(&found, report),
    ]);
}

/// Whether answering such an item is doing something, rather than telling right from
/// wrong.
fn is_task(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Ordering(_) | Kind::Numeric(_) | Kind::Free(_) | Kind::Scenario(_)
    )
}
