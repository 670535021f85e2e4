//! Answers in words: short texts, and the blanks of a cloze.

use unicode_normalization::UnicodeNormalization;

use super::{Lowering, number::NumberFields, scoring::small};
use crate::{
    check::{
        cloze, counts, hidden_characters, options, passages::Role, whole_numbers, wrong_answers,
    },
    course::{
        item::{Blank, Cloze, Leniency, Written, WrongText},
        text::Inline,
    },
    source::{
        Reported, authored,
        located::{List, Located, Number, Text},
        markdown::Form,
        reader::Placed,
    },
};

/// What says which words are right.
pub(super) struct WordFields<'f, 'a> {
    pub(super) accept: &'f List<'a, String>,
    pub(super) case: Option<&'f Located<'a, bool>>,
    pub(super) accents: Option<&'f Located<'a, bool>>,
    pub(super) spelling: Option<&'f Located<'a, Number>>,
    pub(super) wrong: Option<&'f List<'a, authored::WrongText<'a>>>,
    pub(super) feedback: &'f Text<'a>,
}

impl<'a> Lowering<'a, '_> {
    /// A text with its blanks.
    pub(super) fn cloze(
        &mut self,
        text: &Text<'a>,
        blanks: &List<'a, authored::Blank<'a>>,
    ) -> Result<Cloze, Reported> {
        let read = self.markdown(text, Form::Cloze, Role::Gaps);
        let span = self.reader.span(blanks);
        let blanks = self.list(blanks, Self::blank);
        let (read, blanks) = (read?, blanks?);
        counts::check(&mut self.reader, span, &counts::BLANKS, blanks.len())?;
        let text_span = self.reader.span(text);
        cloze::check_markers(&mut self.reader, text_span, &read.blanks, blanks.len())?;
        let text: Vec<Inline> = read.into_line();
        Ok(Cloze { text, blanks })
    }

    fn blank(&mut self, blank: &Located<'a, authored::Blank<'a>>) -> Result<Blank, Reported> {
        match self.reader.read(blank)? {
            authored::Blank::Blank {
                accept,
                case,
                accents,
                spelling,
                wrong,
                feedback,
            } => {
                let fields = WordFields {
                    accept: &accept,
                    case: case.as_ref(),
                    accents: accents.as_ref(),
                    spelling: spelling.as_ref(),
                    wrong: wrong.as_ref(),
                    feedback: &feedback,
                };
                self.written(&fields).map(Blank::Text)
            }
            authored::Blank::Number {
                answer,
                from,
                to,
                tolerance,
                percent,
                unit,
                figures,
                wrong,
                feedback,
            } => {
                let fields = NumberFields {
                    answer: answer.as_ref(),
                    from: from.as_ref(),
                    to: to.as_ref(),
                    tolerance: tolerance.as_ref(),
                    percent: percent.as_ref(),
                    unit: unit.as_ref(),
                    figures: figures.as_ref(),
                    wrong: wrong.as_ref(),
                    feedback: &feedback,
                };
                let span = self.reader.span(blank);
                self.number(span, &fields).map(Blank::Number)
            }
            authored::Blank::Menu { options } => {
                let options = self.choices(&options, &options::MENU);
                options.map(Blank::Menu)
            }
        }
    }

    /// The words that are right, and those that are expected instead.
    pub(super) fn written(&mut self, fields: &WordFields<'_, 'a>) -> Result<Written, Reported> {
        let accept = self.list(fields.accept, |lowering, text| {
            lowering.answer(text, Role::Accepted)
        });
        let wrong = self.optional(fields.wrong, |lowering, list| {
            lowering.list(list, |lowering, wrong| {
                let wrong = lowering.reader.read(wrong)?;
                let text = lowering.answer(&wrong.text, Role::Rejected);
                let feedback = lowering.line(&wrong.feedback);
                Ok((text?, feedback?))
            })
        });
        let leniency = self.leniency(fields);
        let feedback = self.line(fields.feedback);
        let (accept, wrong) = (accept?, wrong?.unwrap_or_default());
        let span = self.reader.span(fields.accept);
        counts::check(&mut self.reader, span, &counts::ACCEPTED, accept.len())?;
        let leniency = leniency?;
        let texts = wrong.iter().map(|(text, _)| text);
        wrong_answers::check_texts(&mut self.reader, leniency, &accept, texts)?;
        if let Some(spelling) = fields.spelling {
            let span = self.reader.span(spelling);
            wrong_answers::check_slips(&mut self.reader, span, leniency, &accept)?;
        }
        let wrong = wrong.into_iter().map(|(text, feedback)| WrongText {
            text: text.value,
            feedback,
        });
        Ok(Written {
            accept: accept.into_iter().map(|accepted| accepted.value).collect(),
            leniency,
            wrong: wrong.collect(),
            feedback: feedback?,
        })
    }

    fn leniency(&mut self, fields: &WordFields<'_, 'a>) -> Result<Leniency, Reported> {
        let flag = |lowering: &mut Self, flag: &Located<'a, bool>| lowering.reader.read(flag);
        let case = self.optional(fields.case, flag);
        let accents = self.optional(fields.accents, flag);
        let slips = self.optional(fields.spelling, |lowering, slips| {
            lowering.whole(slips, &whole_numbers::SPELLING)
        });
        Ok(Leniency {
            case_matters: case?.unwrap_or(false),
            accents_ignored: !accents?.unwrap_or(true),
            slips: slips?.map_or(0, small),
        })
    }

    /// An answer in words, in the normal form in which learners' words come.
    fn answer(&mut self, text: &Text<'a>, role: Role) -> Result<Placed<String>, Reported> {
        let value = self.plain_as(text, role)?;
        let span = self.reader.span(text);
        let answer = Placed { value, span };
        hidden_characters::check_answer(&mut self.reader, &answer, text.raw())?;
        Ok(Placed {
            value: answer.value.nfc().collect(),
            ..answer
        })
    }
}
