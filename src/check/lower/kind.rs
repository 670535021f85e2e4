//! The kinds of item.

use super::{Lowering, number::NumberFields, words::WordFields};
use crate::{
    check::{counts, options, passages::Role, twins, whole_numbers},
    course::item::{Criterion, Free, Kind, Multiple, Single, TrueFalse},
    source::{
        Reported, authored,
        located::{List, Located, Number, Text},
    },
};

impl<'a> Lowering<'a, '_> {
    /// How an item is answered.
    pub(super) fn kind(
        &mut self,
        kind: &Located<'a, authored::Kind<'a>>,
    ) -> Result<Kind, Reported> {
        use authored::Kind as Authored;
        let span = self.reader.span(kind);
        let kind = self.reader.read(kind);
        match kind.inspect_err(|_| self.figures_may_be_named())? {
            Authored::Single { options } => {
                let options = self.choices(&options, &options::SINGLE)?;
                Ok(Kind::Single(Single { options }))
            }
            Authored::Multiple { options } => {
                let options = self.choices(&options, &options::MULTIPLE)?;
                Ok(Kind::Multiple(Multiple { options }))
            }
            Authored::TrueFalse {
                answer,
                reasons,
                feedback,
            } => {
                let read = self.true_false(&answer, &reasons, &feedback);
                read.map(Kind::TrueFalse)
            }
            Authored::Numeric {
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
                self.number(span, &fields).map(Kind::Numeric)
            }
            Authored::Ordering { steps } => self.ordering(&steps).map(Kind::Ordering),
            Authored::Matching { pairs, spare } => {
                let matching = self.matching(&pairs, spare.as_ref());
                matching.map(Kind::Matching)
            }
            Authored::Cloze { text, blanks } => self.cloze(&text, &blanks).map(Kind::Cloze),
            Authored::Categorise { groups } => self.categorise(&groups).map(Kind::Categorise),
            Authored::ShortText {
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
                self.written(&fields).map(Kind::ShortText)
            }
            Authored::Free {
                criteria,
                model,
                words,
            } => {
                let free = self.free(&criteria, &model, words.as_ref());
                free.map(Kind::Free)
            }
            Authored::Scenario { variables, scenes } => {
                let scenario = self.scenario(variables.as_ref(), &scenes);
                scenario.map(Kind::Scenario)
            }
            Authored::Region {
                figure,
                alt,
                key,
                areas,
            } => {
                let region = self.region(&figure, &alt, &key, &areas);
                region.map(Kind::Region)
            }
        }
    }

    fn free(
        &mut self,
        criteria: &List<'a, authored::Criterion<'a>>,
        model: &Text<'a>,
        words: Option<&Located<'a, Number>>,
    ) -> Result<Free, Reported> {
        let span = self.reader.span(criteria);
        let criteria = self.list(criteria, |lowering, criterion| {
            let criterion = lowering.reader.read(criterion)?;
            lowering.explained(&criterion.text, &criterion.feedback)
        });
        let model = self.long(model, Role::Explanation);
        let words = self.optional(words, |lowering, words| {
            lowering.whole(words, &whole_numbers::WORDS)
        });
        let criteria = criteria?;
        counts::check(&mut self.reader, span, &counts::CRITERIA, criteria.len())?;
        let texts = criteria.iter().map(|(text, _)| text);
        twins::check(&mut self.reader, "criteria", texts)?;
        let criteria = criteria.into_iter().map(|(text, feedback)| Criterion {
            text: text.value,
            feedback,
        });
        Ok(Free {
            criteria: criteria.collect(),
            model: model?,
            words: words?,
        })
    }

    /// A statement with the reasons for and against it.
    pub(super) fn true_false(
        &mut self,
        answer: &Located<'a, bool>,
        reasons: &List<'a, authored::Choice<'a>>,
        feedback: &Text<'a>,
    ) -> Result<TrueFalse, Reported> {
        let answer = self.reader.read(answer);
        let reasons = self.choices(reasons, &options::TRUE_FALSE);
        let feedback = self.line(feedback);
        Ok(TrueFalse {
            answer: answer?,
            reasons: reasons?,
            feedback: feedback?,
        })
    }
}
