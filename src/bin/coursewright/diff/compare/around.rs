//! A kind of item taken apart: what is asked, and what stands around that.

use std::mem::take;

use coursewright::course::{
    item::{
        Blank, Choice, Feedback, Kind, Numeric, Scenario, Spot, Written,
        scenario::{Asked, Then},
    },
    text::Paragraph,
};

/// What stands around what is asked.
#[derive(Default)]
pub(super) struct Around {
    /// Everything that is said after an answer.
    pub(super) feedback: Vec<Feedback>,
    /// The wrong answers that the author expects.
    pub(super) mistakes: Vec<String>,
    /// Of a text of the learner's own: a good one, and about how many words are enough.
    pub(super) model: Vec<Paragraph>,
    pub(super) words: Option<u16>,
    /// Of a region: the figure, what it shows, and its height and where the letters stand in it.
    pub(super) figure: String,
    pub(super) alt: String,
    pub(super) letters: (u16, Vec<Spot>),
}

impl Around {
    /// Takes a kind apart: into this, and what is asked, which is the kind without it.
    pub(super) fn apart(mut kind: Kind) -> (Self, Kind) {
        let mut around = Self::default();
        around.take(&mut kind);
        (around, kind)
    }

    fn take(&mut self, kind: &mut Kind) {
        match kind {
            Kind::Single(item) => self.choices(&mut item.options),
            Kind::Multiple(item) => self.choices(&mut item.options),
            Kind::TrueFalse(item) => {
                self.choices(&mut item.reasons);
                self.say(&mut item.feedback);
            }
            Kind::Numeric(item) => self.number(item),
            Kind::Ordering(item) => {
                item.steps
                    .iter_mut()
                    .for_each(|it| self.say(&mut it.feedback));
            }
            Kind::Matching(item) => {
                item.pairs
                    .iter_mut()
                    .for_each(|it| self.say(&mut it.feedback));
                item.spare
                    .iter_mut()
                    .for_each(|it| self.say(&mut it.feedback));
            }
            Kind::Cloze(item) => {
                for blank in &mut item.blanks {
                    match blank {
                        Blank::Text(written) => self.written(written),
                        Blank::Number(number) => self.number(number),
                        Blank::Menu(options) => self.choices(options),
                    }
                }
            }
            Kind::Categorise(item) => {
                item.entries
                    .iter_mut()
                    .for_each(|it| self.say(&mut it.feedback));
            }
            Kind::ShortText(written) => self.written(written),
            Kind::Free(item) => {
                item.criteria
                    .iter_mut()
                    .for_each(|it| self.say(&mut it.feedback));
                self.model = take(&mut item.model);
                self.words = item.words.take();
            }
            Kind::Scenario(item) => self.scenario(item),
            Kind::Region(item) => {
                self.figure = take(&mut item.figure);
                self.alt = take(&mut item.alt);
                self.letters.0 = take(&mut item.height);
                for area in &mut item.areas {
                    self.say(&mut area.feedback);
                    self.letters.1.push(area.spot);
                    area.spot = Spot { x: 0, y: 0 };
                }
            }
        }
    }

    fn scenario(&mut self, scenario: &mut Scenario) {
        for scene in &mut scenario.scenes {
            match &mut scene.then {
                Then::Choose(turns) => turns.iter_mut().for_each(|it| self.say(&mut it.feedback)),
                Then::Ask(ask) => match &mut ask.question {
                    Asked::Single(item) => self.choices(&mut item.options),
                    Asked::Multiple(item) => self.choices(&mut item.options),
                    Asked::TrueFalse(item) => {
                        self.choices(&mut item.reasons);
                        self.say(&mut item.feedback);
                    }
                },
                Then::End(ending) => self.say(&mut ending.feedback),
            }
        }
    }

    fn choices(&mut self, options: &mut [Choice]) {
        options.iter_mut().for_each(|it| self.say(&mut it.feedback));
    }

    fn written(&mut self, written: &mut Written) {
        for mut wrong in take(&mut written.wrong) {
            self.mistakes.push(wrong.text);
            self.say(&mut wrong.feedback);
        }
        self.say(&mut written.feedback);
    }

    fn number(&mut self, number: &mut Numeric) {
        for mut wrong in take(&mut number.wrong) {
            self.mistakes.push(wrong.value.to_string());
            self.say(&mut wrong.feedback);
        }
        self.say(&mut number.feedback);
    }

    fn say(&mut self, feedback: &mut Feedback) {
        self.feedback.push(take(feedback));
    }
}
