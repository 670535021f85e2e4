//! What a module asks for before it, and the assessment at its end.

use super::{Lowering, scoring::small};
use crate::{
    check::{
        assessment::Placed,
        counts,
        index::{Requirement, Thing},
        whole_numbers,
    },
    course::{Assessment, DrawRule, Force, ItemId, ModuleId, ObjectiveId, Prerequisite},
    source::{Reported, authored, located::Located},
};

impl<'a> Lowering<'a, '_> {
    /// A module that comes first.
    pub(super) fn prerequisite(
        &mut self,
        prerequisite: &Located<'a, authored::Prerequisite<'a>>,
    ) -> Result<Prerequisite, Reported> {
        let (force, text) = match self.reader.read(prerequisite)? {
            authored::Prerequisite::Advises(text) => (Force::Advises, text),
            authored::Prerequisite::Locks(text) => (Force::Locks, text),
        };
        let module = self.refer(Thing::Module, &text, ModuleId::parse)?;
        self.index.requirements.push(Requirement {
            of: self.user.id.clone(),
            wanted: module.to_string(),
            place: self.reader.file.place(self.reader.span(&text)),
        });
        Ok(Prerequisite { module, force })
    }

    /// The assessment at a module's end, with the places of its draws.
    pub(super) fn assessment(
        &mut self,
        assessment: &Located<'a, authored::Assessment<'a>>,
    ) -> Result<Placed, Reported> {
        let assessment = self.reader.read(assessment)?;
        let draw = self.list(&assessment.draw, |lowering, draw| {
            let rule = lowering.draw_rule(draw)?;
            Ok((rule, lowering.reader.file.place(lowering.reader.span(draw))))
        });
        let draw = draw.and_then(|draw| {
            let span = self.reader.span(&assessment.draw);
            counts::check(&mut self.reader, span, &counts::DRAWS, draw.len())?;
            Ok(draw)
        });
        let pass_mark = self.percent(&assessment.pass_mark, &whole_numbers::PASS_MARK);
        let critical = self.optional(assessment.critical.as_ref(), |lowering, list| {
            let ids = lowering.placed_refer_all(Thing::Item, list, ItemId::parse)?;
            let ids = ids.into_iter();
            let placed = ids.map(|id| (id.value, lowering.reader.file.place(id.span)));
            Ok(placed.collect::<Vec<_>>())
        });
        let mut whole = |number: &Option<_>, bounds| {
            self.optional(number.as_ref(), |lowering, number| {
                lowering.whole(number, bounds)
            })
        };
        let attempts = whole(&assessment.attempts, &whole_numbers::ATTEMPTS);
        let cooling_off = whole(&assessment.cooling_off, &whole_numbers::COOLING_OFF);
        let minutes = whole(&assessment.minutes, &whole_numbers::ASSESSMENT_MINUTES);
        let (draw, draws) = draw?.into_iter().unzip();
        let (critical, critical_places) = critical?.unwrap_or_default().into_iter().unzip();
        Ok(Placed {
            assessment: Assessment {
                draw,
                pass_mark: pass_mark?,
                critical,
                attempts: attempts?.map(small),
                cooling_off: cooling_off?.unwrap_or(0),
                minutes: minutes?,
            },
            draws,
            critical: critical_places,
        })
    }

    fn draw_rule(&mut self, draw: &Located<'a, authored::Draw<'a>>) -> Result<DrawRule, Reported> {
        let draw = self.reader.read(draw)?;
        let objective = self.refer(Thing::Objective, &draw.objective, ObjectiveId::parse);
        let difficulty = self.optional(draw.difficulty.as_ref(), Self::difficulty);
        let count = self.whole(&draw.count, &whole_numbers::DRAWN);
        Ok(DrawRule {
            objective: objective?,
            difficulty: difficulty?,
            count: small(count?),
        })
    }
}
