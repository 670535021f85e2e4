//! What an answer earns.

use super::Lowering;
use crate::{
    check::{counts, passages::Role, scoring, whole_numbers},
    course::item::{Hint, Kind, Partial, Percent, Scoring},
    source::{
        Reported, authored,
        located::{List, Located, Number},
    },
};

impl<'a> Lowering<'a, '_> {
    /// What an answer to an item earns; `kind` is the item's, if it could be read.
    pub(super) fn scoring(
        &mut self,
        item: &authored::Item<'a>,
        kind: Option<&Kind>,
    ) -> Result<Scoring, Reported> {
        let points = self.optional(item.points.as_ref(), |lowering, points| {
            lowering.whole(points, &whole_numbers::POINTS)
        });
        let partial = self.partial(item, kind);
        let negative = self.optional(item.negative.as_ref(), |lowering, negative| {
            lowering.percent(negative, &whole_numbers::NEGATIVE)
        });
        let tries = self.optional(item.tries.as_ref(), Self::tries);
        let hints = self.optional(item.hints.as_ref(), Self::hints);
        let certainty = self.optional(item.certainty.as_ref(), |lowering, certainty| {
            lowering.reader.read(certainty)
        });
        Ok(Scoring {
            points: points?.map_or(1, small),
            partial: partial?,
            negative: negative?.unwrap_or(Percent::ZERO),
            retries: tries?.unwrap_or_default().into_iter().skip(1).collect(),
            hints: hints?.unwrap_or_default(),
            certainty: certainty?.unwrap_or(false),
        })
    }

    fn partial(
        &mut self,
        item: &authored::Item<'a>,
        kind: Option<&Kind>,
    ) -> Result<Partial, Reported> {
        let partial = self.optional(item.partial.as_ref(), |lowering, partial| {
            Ok(match lowering.reader.read(partial)? {
                authored::Partial::AllOrNothing => Partial::AllOrNothing,
                authored::Partial::Proportional => Partial::Proportional,
                authored::Partial::RightMinusWrong => Partial::RightMinusWrong,
            })
        })?;
        let usual = kind.map_or(Partial::Proportional, Kind::usual_partial);
        let partial = partial.unwrap_or(usual);
        let negative = item.negative.as_ref().map(|it| self.reader.span(it));
        scoring::check_negative(&mut self.reader, negative, partial)?;
        Ok(partial)
    }

    fn tries(&mut self, list: &List<'a, Number>) -> Result<Vec<Percent>, Reported> {
        let tries = self.list(list, |lowering, earns| {
            lowering.percent(earns, &whole_numbers::TRY)
        })?;
        let span = self.reader.span(list);
        counts::check(&mut self.reader, span.clone(), &counts::TRIES, tries.len())?;
        scoring::check_tries(&mut self.reader, span, &tries)?;
        Ok(tries)
    }

    fn hints(&mut self, list: &List<'a, authored::Hint<'a>>) -> Result<Vec<Hint>, Reported> {
        let hints = self.list(list, |lowering, hint| {
            let hint = lowering.reader.read(hint)?;
            let text = lowering.placed_line_as(&hint.text, Role::Hint);
            let cost = lowering.optional(hint.cost.as_ref(), |lowering, cost| {
                lowering.percent(cost, &whole_numbers::COST)
            });
            Ok(Hint {
                text: text?.value,
                cost: cost?.unwrap_or(Percent::ZERO),
            })
        })?;
        let span = self.reader.span(list);
        counts::check(&mut self.reader, span.clone(), &counts::HINTS, hints.len())?;
        scoring::check_hints(&mut self.reader, span, &hints)?;
        Ok(hints)
    }

    /// A share in percent.
    pub(super) fn percent(
        &mut self,
        number: &Located<'a, Number>,
        bounds: &'static whole_numbers::Bounds,
    ) -> Result<Percent, Reported> {
        self.whole(number, bounds).map(|it| Percent::new(small(it)))
    }
}

/// A number that its bounds keep within a byte.
pub(super) fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
