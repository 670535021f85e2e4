//! What was asked, in eight bytes.

use super::{
    item::{
        Blank, Choice, Kind, Leniency, Numeric, Scenario, Written,
        scenario::{Asked, Change, Condition, Then},
    },
    text::{Inline, Paragraph, plain},
};
use crate::{checksum::Fnv32, wire::Wire};

/// What was asked, so that a stored answer can tell whether its item has changed.
///
/// Two parts, because they call for different things: when only the wording has
/// changed, the answer stands; when the key has, it no longer says anything about
/// the item. Feedback, sources and objectives are not part of either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub struct Fingerprint {
    /// Of the stem and every text that can be chosen.
    pub wording: u32,
    /// Of the kind, the number of its parts and which of them are right.
    pub key: u32,
}

/// The part of a [`Fingerprint`] that counting needs, in two bytes, which a page fetches for
/// every item of a course: one change of a key in 65,536 has the same mark. The question
/// itself, where it is asked, compares the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub struct KeyMark([u8; 2]);

/// What an author has changed of an item since it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// Nothing that was asked.
    Nothing,
    /// The wording alone: an answer stands.
    Wording,
    /// What is right: an answer no longer says anything about the item.
    Key,
}

impl Fingerprint {
    /// What has changed since `earlier`, where the item is like this now.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Edit {
        if self.key != earlier.key {
            Edit::Key
        } else if self.wording != earlier.wording {
            Edit::Wording
        } else {
            Edit::Nothing
        }
    }

    /// The mark of the key.
    #[must_use]
    pub const fn mark(self) -> KeyMark {
        let [a, b, c, d] = self.key.to_le_bytes();
        KeyMark([a ^ c, b ^ d])
    }

    /// The fingerprint of an item with this stem and kind.
    #[must_use]
    pub fn of(stem: &[Paragraph], kind: &Kind) -> Self {
        let mut wording = Sum::new();
        for paragraph in stem {
            wording.paragraph(paragraph);
        }
        let mut key = Sum::new();
        match kind {
            Kind::Single(single) => {
                key.byte(0);
                choices(&single.options, &mut wording, &mut key);
            }
            Kind::Multiple(multiple) => {
                key.byte(1);
                choices(&multiple.options, &mut wording, &mut key);
            }
            Kind::TrueFalse(item) => {
                key.byte(2);
                key.byte(item.answer.into());
                choices(&item.reasons, &mut wording, &mut key);
            }
            Kind::Numeric(numeric) => {
                key.byte(3);
                number(numeric, &mut key);
            }
            Kind::Ordering(ordering) => {
                key.byte(4);
                let steps = ordering.steps.iter().map(|step| step.text.as_slice());
                arrangement(steps, &mut wording, &mut key);
            }
            Kind::Matching(matching) => {
                key.byte(5);
                let prompts = matching.pairs.iter().map(|pair| pair.prompt.as_slice());
                arrangement(prompts, &mut wording, &mut key);
                arrangement(matching.answers(), &mut wording, &mut key);
            }
            Kind::Cloze(cloze) => {
                key.byte(6);
                wording.inlines(&cloze.text);
                for blank in &cloze.blanks {
                    match blank {
                        Blank::Text(written) => {
                            key.byte(0);
                            words(written, &mut key);
                        }
                        Blank::Number(numeric) => {
                            key.byte(1);
                            number(numeric, &mut key);
                        }
                        Blank::Menu(options) => {
                            key.byte(2);
                            choices(options, &mut wording, &mut key);
                        }
                    }
                }
            }
            Kind::Categorise(item) => {
                key.byte(7);
                item.entries.iter().for_each(|entry| key.byte(entry.group));
                let groups = item.groups.iter().map(Vec::as_slice);
                arrangement(groups, &mut wording, &mut key);
                let entries = item.entries.iter().map(|entry| entry.text.as_slice());
                arrangement(entries, &mut wording, &mut key);
            }
            Kind::ShortText(written) => {
                key.byte(8);
                words(written, &mut key);
            }
            Kind::Free(item) => {
                key.byte(9);
                let criteria = item.criteria.iter().map(|one| one.text.as_slice());
                arrangement(criteria, &mut wording, &mut key);
            }
            Kind::Scenario(item) => {
                key.byte(10);
                story(item, &mut wording, &mut key);
            }
            // Where a letter stands is neither: a figure may be drawn anew.
            Kind::Region(item) => {
                key.bytes(&[11, item.key]);
                let names = item.areas.iter().map(|area| area.name.as_slice());
                arrangement(names, &mut wording, &mut key);
                (item.areas.iter()).for_each(|area| wording.inlines(&area.place));
            }
        }
        Self {
            wording: wording.finish(),
            key: key.finish(),
        }
    }
}

fn number(numeric: &Numeric, key: &mut Sum) {
    key.text(&numeric.least.to_string());
    key.text(&numeric.most.to_string());
    key.text(&numeric.unit);
    numeric
        .figures
        .iter()
        .for_each(|figures| key.byte(*figures));
}

/// Where decisions lead is the key, what is told is the wording. How it is commented upon
/// afterwards is neither.
fn story(scenario: &Scenario, wording: &mut Sum, key: &mut Sum) {
    (scenario.start.iter()).for_each(|start| key.byte(start.cast_unsigned()));
    for scene in &scenario.scenes {
        wording.inlines(&scene.title);
        scene.text.iter().for_each(|text| wording.paragraph(text));
        match &scene.then {
            Then::Choose(turns) => {
                key.byte(0);
                turns.iter().for_each(|turn| {
                    key.byte(turn.to);
                    turn.when.iter().for_each(|when| condition(*when, key));
                    turn.change.iter().for_each(|it| change(*it, key));
                });
                let texts = turns.iter().map(|turn| turn.text.as_slice());
                arrangement(texts, wording, key);
            }
            Then::Ask(ask) => {
                key.bytes(&[1, ask.right, ask.wrong]);
                match &ask.question {
                    Asked::Single(item) => choices(&item.options, wording, key),
                    Asked::Multiple(item) => choices(&item.options, wording, key),
                    Asked::TrueFalse(item) => {
                        key.byte(item.answer.into());
                        choices(&item.reasons, wording, key);
                    }
                }
            }
            Then::End(ending) => key.bytes(&[2, ending.outcome as u8]),
        }
    }
}

fn condition(condition: Condition, key: &mut Sum) {
    let (kind, variable, value) = match condition {
        Condition::AtLeast(variable, least) => (3, variable, least),
        Condition::AtMost(variable, most) => (4, variable, most),
    };
    key.bytes(&[kind, variable, value.cast_unsigned()]);
}

fn change(change: Change, key: &mut Sum) {
    let (kind, variable, value) = match change {
        Change::Add(variable, by) => (5, variable, by),
        Change::Set(variable, to) => (6, variable, to),
    };
    key.bytes(&[kind, variable, value.cast_unsigned()]);
}

/// What is forgiven is part of the key, where it is not the usual.
fn words(written: &Written, key: &mut Sum) {
    written.accept.iter().for_each(|text| key.text(text));
    let Leniency {
        case_matters,
        accents_ignored,
        slips,
    } = written.leniency;
    if written.leniency != Leniency::default() {
        key.byte(u8::from(case_matters) | u8::from(accents_ignored) << 1 | slips << 2);
    }
}

fn choices(options: &[Choice], wording: &mut Sum, key: &mut Sum) {
    for option in options {
        key.byte(option.key.into());
    }
    let texts = options.iter().map(|option| option.text.as_slice());
    arrangement(texts, wording, key);
}

/// Texts that stored answers name by their place. Their order goes into the key as the place that each text would
/// have in alphabetical order: the same texts in another order are another key, and one
/// that is reworded is the same key unless it changes places.
fn arrangement<'a>(texts: impl Iterator<Item = &'a [Inline]>, wording: &mut Sum, key: &mut Sum) {
    let texts: Vec<String> = texts.map(plain).collect();
    for text in &texts {
        let place = texts.iter().filter(|other| *other < text).count();
        key.byte(u8::try_from(place).unwrap_or(u8::MAX));
        wording.text(text);
    }
    key.byte(0xff);
}

/// A checksum over texts.
struct Sum(Fnv32);

impl Sum {
    const fn new() -> Self {
        Self(Fnv32::new())
    }

    fn byte(&mut self, byte: u8) {
        self.0.byte(byte);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0.bytes(bytes);
    }

    /// A text and an end mark, so that two texts are not one longer text.
    fn text(&mut self, text: &str) {
        self.0.bytes(text.as_bytes());
        self.byte(0xff);
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        self.text(&plain(inlines));
    }

    fn paragraph(&mut self, paragraph: &Paragraph) {
        match paragraph {
            Paragraph::Plain(inlines) | Paragraph::Heading(_, inlines) => self.inlines(inlines),
            Paragraph::List { entries, .. } => {
                entries
                    .iter()
                    .flatten()
                    .for_each(|inner| self.paragraph(inner));
            }
            Paragraph::Quote(inner) => inner.iter().for_each(|inner| self.paragraph(inner)),
        }
    }

    const fn finish(&self) -> u32 {
        self.0.finish()
    }
}
