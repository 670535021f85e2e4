//! Numbers to find: bounds are worked out here, exactly, so that the browser only compares.

use std::ops::Range;

use super::{Lowering, scoring::small};
use crate::{
    check::{
        numbers::{self, NumberProblem},
        whole_numbers, wrong_answers,
    },
    course::{
        Decimal,
        item::{Numeric, WrongNumber},
    },
    source::{
        Reported, authored,
        located::{List, Located, Number, Text},
        reader::Placed,
    },
};

/// What says which numbers are right.
pub(super) struct NumberFields<'f, 'a> {
    pub(super) answer: Option<&'f Located<'a, Number>>,
    pub(super) from: Option<&'f Located<'a, Number>>,
    pub(super) to: Option<&'f Located<'a, Number>>,
    pub(super) tolerance: Option<&'f Located<'a, Number>>,
    pub(super) percent: Option<&'f Located<'a, Number>>,
    pub(super) unit: Option<&'f Text<'a>>,
    pub(super) figures: Option<&'f Located<'a, Number>>,
    pub(super) wrong: Option<&'f List<'a, authored::WrongNumber<'a>>>,
    pub(super) feedback: &'f Text<'a>,
}

/// The numbers that are right.
struct Bounds {
    answer: String,
    least: Decimal,
    most: Decimal,
}

impl<'a> Lowering<'a, '_> {
    /// A number to find, all of which stands at `span`.
    pub(super) fn number(
        &mut self,
        span: Range<usize>,
        fields: &NumberFields<'_, 'a>,
    ) -> Result<Numeric, Reported> {
        let bounds = self.bounds(span, fields);
        let figures = self.optional(fields.figures, |lowering, figures| {
            lowering.whole(figures, &whole_numbers::FIGURES)
        });
        let unit = self.optional(fields.unit, Self::plain);
        let wrong = self.optional(fields.wrong, |lowering, list| {
            lowering.list(list, Self::wrong_number)
        });
        let feedback = self.line(fields.feedback);
        let (bounds, wrong) = (bounds?, wrong?.unwrap_or_default());
        let mut numeric = Numeric {
            answer: bounds.answer,
            least: bounds.least,
            most: bounds.most,
            unit: unit?.unwrap_or_default(),
            figures: figures?.map(small),
            wrong: Vec::new(),
            feedback: feedback?,
        };
        if let Some(answer) = fields.answer {
            let span = self.reader.span(answer);
            numbers::check_figures(&mut self.reader, span, &numeric)?;
        }
        wrong_answers::check_numbers(&mut self.reader, &numeric, &wrong)?;
        numeric.wrong = wrong.into_iter().map(|wrong| wrong.value).collect();
        Ok(numeric)
    }

    fn bounds(
        &mut self,
        span: Range<usize>,
        fields: &NumberFields<'_, 'a>,
    ) -> Result<Bounds, Reported> {
        let mut read = |number: Option<&Located<'a, Number>>| {
            self.optional(number, |lowering, number| lowering.decimal(number))
        };
        let (answer, from, to) = (read(fields.answer), read(fields.from), read(fields.to));
        let tolerance = self.tolerance(fields);
        match (answer?, from?, to?, tolerance?) {
            (Some(answer), None, None, tolerance) => {
                let tolerance = match tolerance {
                    None => Some(Decimal::ZERO),
                    Some(Tolerance::Absolute(tolerance)) => Some(tolerance),
                    Some(Tolerance::Percent(percent)) => answer.magnitude().percent(percent),
                };
                let bounds = tolerance.and_then(|tolerance| {
                    let least = answer.plus(tolerance.negated())?;
                    Some((least, answer.plus(tolerance)?))
                });
                let Some((least, most)) = bounds else {
                    let problem = NumberProblem::TooManyDigits;
                    return Err(self.reader.error(span, problem));
                };
                let answer = answer.to_string();
                Ok(Bounds {
                    answer,
                    least,
                    most,
                })
            }
            (None, Some(least), Some(most), None) if least <= most => Ok(Bounds {
                answer: format!("{least} \u{2013} {most}"),
                least,
                most,
            }),
            (None, Some(_), Some(_), None) => {
                let span = fields.to.map_or(span, |to| self.reader.span(to));
                Err(self.reader.error(span, NumberProblem::Backwards))
            }
            _ => Err(self.reader.error(span, NumberProblem::Unclear)),
        }
    }

    fn tolerance(&mut self, fields: &NumberFields<'_, 'a>) -> Result<Option<Tolerance>, Reported> {
        let mut read = |number: Option<&Located<'a, Number>>| {
            self.optional(number, |lowering, number| {
                let read = lowering.decimal(number)?;
                let span = lowering.reader.span(number);
                wrong_answers::check_tolerance(&mut lowering.reader, span, read)?;
                Ok(read)
            })
        };
        let (tolerance, percent) = (read(fields.tolerance), read(fields.percent));
        match (tolerance?, percent?, fields.percent) {
            (Some(_), Some(_), Some(percent)) => {
                let span = self.reader.span(percent);
                Err(self.reader.error(span, NumberProblem::TwoTolerances))
            }
            (tolerance, percent, _) => Ok(tolerance
                .map(Tolerance::Absolute)
                .or(percent.map(Tolerance::Percent))),
        }
    }

    fn wrong_number(
        &mut self,
        wrong: &Located<'a, authored::WrongNumber<'a>>,
    ) -> Result<Placed<WrongNumber>, Reported> {
        let wrong = self.reader.read(wrong)?;
        let (value, feedback) = (self.decimal(&wrong.value), self.line(&wrong.feedback));
        let span = self.reader.span(&wrong.value);
        let (value, feedback) = (value?, feedback?);
        Ok(Placed {
            value: WrongNumber { value, feedback },
            span,
        })
    }
}

/// How far off still counts.
enum Tolerance {
    Absolute(Decimal),
    Percent(Decimal),
}
