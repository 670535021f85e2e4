//! What it takes to complete the course.

use super::Lowering;
use crate::{
    check::{
        completion::{Asked, Placed},
        counts,
        index::Thing,
    },
    course::{ItemId, LessonId, ModuleId, SignOffId, completion::SignOff, item::scenario::Outcome},
    source::{Reported, authored, located::List},
};

impl<'a> Lowering<'a, '_> {
    /// Everything that is needed, with its place: which modules have assessments, and which
    /// items are stories, is known when all are read.
    pub(super) fn completion(
        &mut self,
        needs: &List<'a, authored::Need<'a>>,
    ) -> Result<Vec<Placed>, Reported> {
        let lowered = self.list(needs, |lowering, need| {
            let place = lowering.reader.file.place(lowering.reader.span(need));
            let asked =
                match lowering.reader.read(need)? {
                    authored::Need::AllLessons => Asked::Lessons(None),
                    authored::Need::Lessons(list) => Asked::Lessons(Some(lowering.refer_all(
                        Thing::Lesson,
                        &list,
                        LessonId::parse,
                    )?)),
                    authored::Need::AllAssessments => Asked::Assessments(None),
                    authored::Need::Assessments(list) => Asked::Assessments(Some(
                        lowering.refer_all(Thing::Module, &list, ModuleId::parse)?,
                    )),
                    authored::Need::Critical(list) => {
                        Asked::Critical(lowering.refer_all(Thing::Item, &list, ItemId::parse)?)
                    }
                    authored::Need::Ending { scenario, at_least } => {
                        let scenario = lowering.refer(Thing::Item, &scenario, ItemId::parse);
                        let at_least = lowering.optional(at_least.as_ref(), |lowering, outcome| {
                            Ok(match lowering.reader.read(outcome)? {
                                authored::Outcome::Good => Outcome::Good,
                                authored::Outcome::Mixed => Outcome::Mixed,
                                authored::Outcome::Harm => Outcome::Harm,
                            })
                        });
                        Asked::Ending(scenario?, at_least?.unwrap_or(Outcome::Harm))
                    }
                    authored::Need::SignOff { id, text } => {
                        let id = lowering.id(&id, SignOffId::parse);
                        let text = lowering.plain(&text);
                        Asked::SignOff(SignOff {
                            id: id?.value,
                            text: text?,
                        })
                    }
                };
            Ok(Placed { asked, place })
        })?;
        let span = self.reader.span(needs);
        counts::check(&mut self.reader, span, &counts::NEEDS, lowered.len())?;
        Ok(lowered)
    }
}
