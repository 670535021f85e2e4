//! The kinds of item.

use super::{Lowering, choices::without_places};
use crate::{
    check::{cloze, counts, options, twins, wrong_answers},
    course::{
        Decimal,
        item::{
            Blank, Cloze, Kind, Matching, Multiple, Numeric, Ordering, Pair, Single, Spare, Step,
            TrueFalse, WrongNumber, WrongText,
        },
        text::Inline,
    },
    source::{
        Reported, authored,
        located::{List, Located, Number, Text},
        markdown::Form,
        reader::Placed,
    },
};

type Read<T> = Result<T, Reported>;

impl<'a> Lowering<'a, '_> {
    /// How an item is answered.
    pub(super) fn kind(&mut self, kind: &Located<'a, authored::Kind<'a>>) -> Read<Kind> {
        use authored::Kind as Authored;
        match self.reader.read(kind)? {
            Authored::Single { options } => {
                let options = self.choices(&options)?;
                options::check(&mut self.reader, &options, &options::SINGLE)?;
                let options = without_places(options);
                Ok(Kind::Single(Single { options }))
            }
            Authored::Multiple { options } => {
                let options = self.choices(&options)?;
                options::check(&mut self.reader, &options, &options::MULTIPLE)?;
                let options = without_places(options);
                Ok(Kind::Multiple(Multiple { options }))
            }
            Authored::TrueFalse {
                answer,
                reasons,
                feedback,
            } => self.true_false(&answer, &reasons, &feedback),
            Authored::Numeric {
                answer,
                unit,
                tolerance,
                wrong,
                feedback,
            } => {
                let unit = self.optional(unit.as_ref(), Self::plain);
                let numbers = self.numeric(&answer, tolerance.as_ref(), wrong.as_ref());
                let feedback = self.line(&feedback);
                let (answer, tolerance, wrong) = numbers?;
                Ok(Kind::Numeric(Numeric {
                    answer,
                    tolerance,
                    unit: unit?.unwrap_or_default(),
                    wrong,
                    feedback: feedback?,
                }))
            }
            Authored::Ordering { steps } => self.ordering(&steps),
            Authored::Matching { pairs, spare } => self.matching(&pairs, spare.as_ref()),
            Authored::Cloze { text, blanks } => self.cloze(&text, &blanks),
        }
    }

    fn true_false(
        &mut self,
        answer: &Located<'a, bool>,
        reasons: &List<'a, authored::Choice<'a>>,
        feedback: &Text<'a>,
    ) -> Read<Kind> {
        let answer = self.reader.read(answer);
        let reasons = self.choices(reasons).and_then(|reasons| {
            options::check(&mut self.reader, &reasons, &options::TRUE_FALSE)?;
            Ok(without_places(reasons))
        });
        let feedback = self.line(feedback);
        Ok(Kind::TrueFalse(TrueFalse {
            answer: answer?,
            reasons: reasons?,
            feedback: feedback?,
        }))
    }

    /// The right number, the tolerance and the expected wrong numbers.
    fn numeric(
        &mut self,
        answer: &Located<'a, Number>,
        tolerance: Option<&Located<'a, Number>>,
        wrong: Option<&List<'a, authored::WrongNumber<'a>>>,
    ) -> Read<(Decimal, Decimal, Vec<WrongNumber>)> {
        let answer = self.decimal(answer);
        let tolerance = self.optional(tolerance, |lowering, tolerance| {
            let read = lowering.decimal(tolerance)?;
            let span = lowering.reader.span(tolerance);
            wrong_answers::check_tolerance(&mut lowering.reader, span, read)?;
            Ok(read)
        });
        let wrong = self.optional(wrong, |lowering, list| {
            lowering.list(list, |lowering, wrong| {
                let wrong = lowering.reader.read(wrong)?;
                let (value, feedback) = (
                    lowering.decimal(&wrong.value),
                    lowering.line(&wrong.feedback),
                );
                let span = lowering.reader.span(&wrong.value);
                let (value, feedback) = (value?, feedback?);
                Ok(Placed {
                    value: WrongNumber { value, feedback },
                    span,
                })
            })
        });
        let (answer, tolerance) = (answer?, tolerance?.unwrap_or(Decimal::ZERO));
        let wrong = wrong?.unwrap_or_default();
        wrong_answers::check_numbers(&mut self.reader, answer, tolerance, &wrong)?;
        let wrong = wrong.into_iter().map(|wrong| wrong.value).collect();
        Ok((answer, tolerance, wrong))
    }

    fn ordering(&mut self, steps: &List<'a, authored::Step<'a>>) -> Read<Kind> {
        let span = self.reader.span(steps);
        let steps = self.list(steps, |lowering, step| {
            let step = lowering.reader.read(step)?;
            let (text, feedback) = (
                lowering.placed_line(&step.text),
                lowering.line(&step.feedback),
            );
            Ok((text?, feedback?))
        })?;
        counts::check(&mut self.reader, span, &counts::STEPS, steps.len())?;
        twins::check(
            &mut self.reader,
            "steps",
            steps.iter().map(|(text, _)| text),
        )?;
        let steps = steps.into_iter().map(|(text, feedback)| Step {
            text: text.value,
            feedback,
        });
        Ok(Kind::Ordering(Ordering {
            steps: steps.collect(),
        }))
    }

    fn matching(
        &mut self,
        pairs: &List<'a, authored::Pair<'a>>,
        spare: Option<&List<'a, authored::Spare<'a>>>,
    ) -> Read<Kind> {
        let span = self.reader.span(pairs);
        let pairs = self.list(pairs, |lowering, pair| {
            let pair = lowering.reader.read(pair)?;
            let prompt = lowering.placed_line(&pair.prompt);
            let answer = lowering.placed_line(&pair.answer);
            let feedback = lowering.line(&pair.feedback);
            Ok((prompt?, answer?, feedback?))
        });
        let spare = self.optional(spare, |lowering, list| {
            lowering.list(list, |lowering, spare| {
                let spare = lowering.reader.read(spare)?;
                let (text, feedback) = (
                    lowering.placed_line(&spare.text),
                    lowering.line(&spare.feedback),
                );
                Ok((text?, feedback?))
            })
        });
        let (pairs, spare) = (pairs?, spare?.unwrap_or_default());
        counts::check(&mut self.reader, span, &counts::PAIRS, pairs.len())?;
        let prompts = pairs.iter().map(|(prompt, ..)| prompt);
        twins::check(&mut self.reader, "prompts", prompts)?;
        let answers = pairs.iter().map(|(_, answer, _)| answer);
        let answers = answers.chain(spare.iter().map(|(text, _)| text));
        twins::check(&mut self.reader, "answers", answers)?;
        let pairs = pairs.into_iter().map(|(prompt, answer, feedback)| Pair {
            prompt: prompt.value,
            answer: answer.value,
            feedback,
        });
        let spare = spare.into_iter().map(|(text, feedback)| Spare {
            text: text.value,
            feedback,
        });
        Ok(Kind::Matching(Matching {
            pairs: pairs.collect(),
            spare: spare.collect(),
        }))
    }

    fn cloze(&mut self, text: &Text<'a>, blanks: &List<'a, authored::Blank<'a>>) -> Read<Kind> {
        let read = self.markdown(text, Form::Cloze);
        let span = self.reader.span(blanks);
        let blanks = self.list(blanks, Self::blank);
        let (read, blanks) = (read?, blanks?);
        counts::check(&mut self.reader, span, &counts::BLANKS, blanks.len())?;
        let text_span = self.reader.span(text);
        cloze::check_markers(&mut self.reader, text_span, &read.blanks, blanks.len())?;
        let text: Vec<Inline> = read.into_line();
        Ok(Kind::Cloze(Cloze { text, blanks }))
    }

    fn blank(&mut self, blank: &Located<'a, authored::Blank<'a>>) -> Read<Blank> {
        let blank = self.reader.read(blank)?;
        let accept_span = self.reader.span(&blank.accept);
        let plain = |lowering: &mut Self, text: &Text<'a>| {
            let value = lowering.plain(text)?;
            let span = lowering.reader.span(text);
            Ok(Placed { value, span })
        };
        let accept = self.list(&blank.accept, plain);
        let wrong = self.optional(blank.wrong.as_ref(), |lowering, list| {
            lowering.list(list, |lowering, wrong| {
                let wrong = lowering.reader.read(wrong)?;
                let (text, feedback) =
                    (plain(lowering, &wrong.text), lowering.line(&wrong.feedback));
                Ok((text?, feedback?))
            })
        });
        let feedback = self.line(&blank.feedback);
        let (accept, wrong) = (accept?, wrong?.unwrap_or_default());
        counts::check(
            &mut self.reader,
            accept_span,
            &counts::ACCEPTED,
            accept.len(),
        )?;
        let wrong_texts = wrong.iter().map(|(text, _)| text);
        wrong_answers::check_texts(&mut self.reader, &accept, wrong_texts)?;
        let wrong = wrong.into_iter().map(|(text, feedback)| WrongText {
            text: text.value,
            feedback,
        });
        Ok(Blank {
            accept: accept.into_iter().map(|accepted| accepted.value).collect(),
            wrong: wrong.collect(),
            feedback: feedback?,
        })
    }
}
