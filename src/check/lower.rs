//! From the authored form to the checked model, one file a part.

mod arrange;
mod assessment;
mod choices;
mod completion;
mod course;
mod earlier;
mod ids;
mod item;
mod kind;
mod lesson;
mod library;
mod listed;
mod module;
mod number;
mod region;
mod rules;
mod scenario;
mod scoring;
mod values;
mod words;

use crate::{
    check::{
        hard_words,
        index::{Index, Known, Spoken, Thing, User},
        options::OptionList,
        passages::Passage,
    },
    source::{Folder, reader::Reader},
};

pub(super) use course::course;
pub(crate) use earlier::Earlier;

/// What is being lowered: the values of one file.
struct Lowering<'a, 'r> {
    reader: Reader<'a, 'r>,
    index: &'r mut Index,
    known: &'r Known,
    folder: &'a Folder,
    /// Whose values they are.
    user: User,
    /// The texts that have been read of what is being lowered.
    passages: Vec<Passage<'a>>,
    /// The lists of options among them.
    options: Vec<OptionList>,
}

impl<'a> Lowering<'a, '_> {
    /// Notes that the definition of this kind of thing could not be read.
    fn gap(&mut self, thing: Thing) {
        self.index.gap(thing, self.user.module);
    }

    /// Notes whether the passages from this one on speak of what may be hard.
    fn note_hard_words(&mut self, from: usize) {
        if let Some(hard) = hard_words::first(self.passages.iter().skip(from)) {
            self.index.hard.push(Spoken {
                by: self.user.clone(),
                word: hard.word,
                place: self.reader.file.place(hard.span),
            });
        }
    }
}
