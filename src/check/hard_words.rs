//! Words for what somebody who reads a course may have lived through.

use std::ops::Range;

use super::{passages::Passage, phrases::Phrases};

static WORDS: Phrases = Phrases::new(&[
    "abuse",
    "abused",
    "abuses",
    "abuser",
    "abusers",
    "abusing",
    "abusive",
    "assault",
    "assaulted",
    "assaults",
    "rape",
    "rapes",
    "raped",
    "raping",
    "rapist*",
    "dissociat*",
    "self-harm*",
    "self-injur*",
    "suicid*",
    "molest*",
    "incest*",
    "sexual violence",
    "domestic violence",
    "child sexual exploitation",
]);

/// A word, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Hard {
    pub(super) word: String,
    /// In its file.
    pub(super) span: Range<usize>,
}

/// The first such word of some texts.
pub(super) fn first<'p>(passages: impl IntoIterator<Item = &'p Passage<'p>>) -> Option<Hard> {
    passages.into_iter().find_map(|passage| {
        passage.prose.iter().find_map(|prose| {
            let part = prose.find(&WORDS)?;
            Some(Hard {
                word: prose.text[part.clone()].to_owned(),
                span: passage.place(prose, part),
            })
        })
    })
}
