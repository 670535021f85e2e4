//! A text with gaps to fill.

use super::{Choice, Numeric, Written};
use crate::{
    course::{DecimalSign, text::Inline},
    wire::Wire,
};

/// A text with gaps to fill.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Cloze {
    /// The text; [`Inline::Blank`] marks each gap, once each, in order.
    pub text: Vec<Inline>,
    /// One to six blanks.
    pub blanks: Vec<Blank>,
}

/// A gap.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Blank {
    /// Words are written into it.
    Text(Written),
    /// A number is written into it.
    Number(Numeric),
    /// One of two to eight options is chosen, exactly one of them a key. They are shown in
    /// the order in which they are written.
    Menu(Vec<Choice>),
}

impl Blank {
    /// The right answer, as a learner writes it.
    #[must_use]
    pub fn answer(&self, sign: DecimalSign) -> Vec<Inline> {
        match self {
            Self::Text(written) => {
                let first = written.accept.first().cloned();
                vec![Inline::Text(first.unwrap_or_default())]
            }
            Self::Number(number) => vec![Inline::Text(number.answer_with_unit(sign))],
            Self::Menu(options) => {
                let key = options.iter().find(|option| option.key);
                key.map(|key| key.text.clone()).unwrap_or_default()
            }
        }
    }
}

impl Cloze {
    /// The options of each menu, in order.
    pub fn menus(&self) -> impl Iterator<Item = &[Choice]> {
        self.blanks.iter().filter_map(|blank| match blank {
            Blank::Menu(options) => Some(options.as_slice()),
            Blank::Text(_) | Blank::Number(_) => None,
        })
    }

    /// The text with the right answer in each gap, emphasised; where there are several gaps,
    /// each with its number.
    #[must_use]
    pub fn completed(&self, sign: DecimalSign) -> Vec<Inline> {
        self.fill(&self.text, sign)
    }

    fn fill(&self, text: &[Inline], sign: DecimalSign) -> Vec<Inline> {
        let fill = |inline: &Inline| match inline {
            Inline::Blank(index) => {
                let blank = self.blanks.get(usize::from(*index));
                let mut answer = blank.map(|it| it.answer(sign)).unwrap_or_default();
                if self.blanks.len() > 1 {
                    let number = format!("{}: ", index + 1);
                    answer.insert(0, Inline::Text(number));
                }
                Inline::Strong(answer)
            }
            Inline::Emphasis(inner) => Inline::Emphasis(self.fill(inner, sign)),
            Inline::Strong(inner) => Inline::Strong(self.fill(inner, sign)),
            other => other.clone(),
        };
        text.iter().map(fill).collect()
    }
}
