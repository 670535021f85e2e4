//! Rules about one item: what the literature on item writing asks for.

mod absolutes;
mod alike_options;
mod asked_in_the_negative;
mod bare_verdicts;
mod beyond_stem;
mod clang;
mod double_negatives;
mod feedback_length;
mod gaps;
mod key_length;
mod menu_order;
mod mixed_endings;
mod negatives;
mod no_repair;
mod numbers;
mod odd_options;
mod of_the_above;
mod option_counts;
mod option_length;
mod overlap;
mod plural_clue;
mod praise;
mod regions;
mod stem_article;
mod stem_form;
mod stem_length;
mod vague_words;

use std::ops::Range;

use super::{
    number,
    options::{Form, OptionList},
    passages::{Passage, Role},
    run::{Run, Sentence},
    settings::Settings,
    words,
};
use crate::{
    course::{Item, item::Kind},
    rules::Rule,
    source::{Folder, reader::Reader},
};

pub(super) const RULES: &[&Rule] = &[
    &absolutes::ANY,
    &absolutes::ONLY_IN_WRONG,
    &alike_options::RULE,
    &bare_verdicts::RULE,
    &beyond_stem::RULE,
    &clang::RULE,
    &double_negatives::RULE,
    &feedback_length::RULE,
    &gaps::MANY,
    &gaps::EARLY,
    &key_length::LONG,
    &key_length::MUCH_LONGER,
    &menu_order::RULE,
    &mixed_endings::RULE,
    &negatives::STEM,
    &negatives::UNMARKED,
    &negatives::OPTION,
    &no_repair::RULE,
    &numbers::UNIT,
    &numbers::NO_WRONG,
    &odd_options::RULE,
    &of_the_above::ALL,
    &of_the_above::NONE,
    &option_counts::RULE,
    &option_counts::SPARE,
    &option_length::RULE,
    &overlap::RULE,
    &plural_clue::RULE,
    &praise::RULE,
    &regions::TELLING,
    &regions::LABELLED,
    &regions::CROWDED,
    &stem_article::RULE,
    &stem_form::RULE,
    &stem_length::RULE,
    &vague_words::RULE,
];

/// Haladyna, Downing and Rodriguez, whose review of textbooks and studies most rules
/// about items come from.
pub(super) const HALADYNA: &str = "Haladyna, Downing and Rodriguez (2002), A review of multiple-choice item-writing guidelines for classroom assessment, Applied Measurement in Education 15(3)";
/// The guide of the National Board of Medical Examiners.
pub(super) const NBME: &str =
    "NBME (2020), Item-Writing Guide: Constructing Written Test Questions for the Health Sciences";

/// An item and the texts that it is made of, or a list of its options with theirs.
pub(super) struct Found<'f, 'a> {
    pub(super) item: &'f Item,
    passages: &'f [Passage<'a>],
    /// What asks.
    stem: Option<&'f Passage<'a>>,
    /// How the options are asked for, where it is a list of options.
    form: Option<Form>,
    /// Where its id stands: the place of what is wrong with the item as a whole.
    opening: Range<usize>,
    /// Where its figures are.
    pub(super) folder: &'f Folder,
    pub(super) settings: &'f Settings,
}

impl<'f, 'a> Found<'f, 'a> {
    /// An item as a whole.
    pub(super) fn new(
        item: &'f Item,
        passages: &'f [Passage<'a>],
        opening: Range<usize>,
        folder: &'f Folder,
        settings: &'f Settings,
    ) -> Self {
        Self {
            item,
            passages,
            stem: passages.iter().find(|it| it.role == Role::Stem),
            form: None,
            opening,
            folder,
            settings,
        }
    }

    /// One of its lists of options.
    fn options_of(&self, list: &OptionList) -> Self {
        // The options of an item stand for it; a story or a text with gaps has several lists.
        let is_all = matches!(list.stem, Some(stem) if self.passages[stem].role == Role::Stem);
        Self {
            passages: &self.passages[list.texts.clone()],
            stem: list.stem.map(|stem| &self.passages[stem]),
            form: Some(list.form),
            opening: if is_all {
                self.opening.clone()
            } else {
                list.place.clone()
            },
            ..*self
        }
    }

    fn with(&self, roles: &'static [Role]) -> impl Iterator<Item = &'f Passage<'a>> {
        let passages = self.passages.iter();
        passages.filter(move |passage| roles.contains(&passage.role))
    }

    fn stem(&self) -> Option<&'f Passage<'a>> {
        self.stem
    }

    /// The sentence of the stem that asks: the last that ends in a question mark, or else the
    /// last. After it may come how many to select.
    fn question(&self) -> Option<(&'f Passage<'a>, &'f Run, &'f Sentence)> {
        let stem = self.stem()?;
        let runs = stem.prose.iter().rev();
        let mut sentences =
            runs.flat_map(|run| run.sentences().iter().rev().map(move |it| (run, it)));
        let last = sentences.clone().next();
        let asks = |(run, sentence): &(&Run, &Sentence)| {
            let end = sentence.span.end;
            run.text[..end].ends_with('?') && !words::is_in_quotes(&run.text, &(end - 1..end))
        };
        let (run, sentence) = sentences.find(asks).or(last)?;
        Some((stem, run, sentence))
    }

    /// Right and wrong options, in order.
    fn options(&self) -> Vec<&'f Passage<'a>> {
        self.with(&[Role::Key, Role::Distractor]).collect()
    }

    /// The options of an item with one right option, that one first.
    fn key_and_others(&self) -> Option<(&'f Passage<'a>, Vec<&'f Passage<'a>>)> {
        let mut keys = self.with(&[Role::Key]);
        match (keys.next(), keys.next()) {
            (Some(key), None) => Some((key, self.with(&[Role::Distractor]).collect())),
            _ => None,
        }
    }
}

/// Looks at one item, and at each list of options in it.
pub(super) fn check(found: &Found<'_, '_>, lists: &[OptionList], reader: &mut Reader<'_, '_>) {
    stem_form::check(found, reader);
    stem_length::check(found, reader);
    stem_article::check(found, reader);
    feedback_length::check(found, reader);
    bare_verdicts::check(found, reader);
    praise::check(found, reader);
    match &found.item.kind {
        Kind::Numeric(numeric) => {
            negatives::check(found, reader);
            numbers::check(numeric, found, reader);
        }
        Kind::Matching(matching) => option_counts::check_pairs(matching, found, reader),
        Kind::Cloze(_) => gaps::check(found, reader),
        Kind::Scenario(story) => no_repair::check(story, found, reader),
        Kind::Region(item) => regions::check(item, found, reader),
        _ => {}
    }
    for list in lists {
        check_options(&found.options_of(list), list.form, reader);
    }
}

fn check_options(found: &Found<'_, '_>, form: Form, reader: &mut Reader<'_, '_>) {
    negatives::check(found, reader);
    option_counts::check(found, form, reader);
    key_length::check(found, reader);
    of_the_above::check(found, reader);
    absolutes::check(found, reader);
    vague_words::check(found, reader);
    mixed_endings::check(found, reader);
    clang::check(found, form, reader);
    odd_options::check(found, form, reader);
    overlap::check(found, reader);
    alike_options::check(found, reader);
    plural_clue::check(found, form, reader);
    double_negatives::check(found, reader);
    option_length::check(found, reader);
    beyond_stem::check(found, form, reader);
    if form == Form::Menu {
        menu_order::check(found, reader);
    }
}
