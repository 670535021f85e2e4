//! What was asked, in eight bytes.

use serde::{Deserialize, Serialize};

use super::{
    item::{Choice, Kind},
    text::{Inline, Paragraph, plain},
};
use crate::checksum::Fnv32;

/// What was asked, so that a stored answer can tell whether its item has changed.
///
/// Two parts, because they call for different things: when only the wording has
/// changed, the answer stands; when the key has, it no longer says anything about
/// the item. Feedback, sources and objectives are not part of either.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    /// Of the stem and every text that can be chosen.
    pub wording: u32,
    /// Of the kind, the number of its parts and which of them are right.
    pub key: u32,
}

/// What an author has changed of an item since it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
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
    pub const fn since(self, earlier: Self) -> Change {
        if self.key != earlier.key {
            Change::Key
        } else if self.wording != earlier.wording {
            Change::Wording
        } else {
            Change::Nothing
        }
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
                key.text(&numeric.answer.to_string());
                key.text(&numeric.tolerance.to_string());
                key.text(&numeric.unit);
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
                    key.byte(0);
                    blank.accept.iter().for_each(|text| key.text(text));
                }
            }
        }
        Self {
            wording: wording.finish(),
            key: key.finish(),
        }
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
