//! Stories. Scenes and variables are named in the author's files and numbered in the model.

use std::ops::Range;

use super::Lowering;
use crate::{
    check::{
        counts, options,
        passages::Role,
        scenario::{self, Named, Names},
        twins, whole_numbers,
    },
    course::{
        ItemId,
        item::{
            Multiple, Scenario, Single,
            scenario::{Ask, Asked, Change, Condition, Ending, Outcome, Scene, Then, Turn},
        },
    },
    source::{
        Reported, authored,
        located::{List, Located, Number, Text},
        reader::Placed,
    },
};

impl<'a> Lowering<'a, '_> {
    /// A story.
    pub(super) fn scenario(
        &mut self,
        variables: Option<&List<'a, authored::Variable<'a>>>,
        scenes: &List<'a, authored::Scene<'a>>,
    ) -> Result<Scenario, Reported> {
        let variables = self.optional(variables, Self::variables);
        let entries = self.entries(scenes)?;
        let read: Vec<_> = entries
            .iter()
            .map(|entry| self.reader.read(entry))
            .collect();
        let read: Vec<authored::Scene<'a>> = read.into_iter().collect::<Result<_, _>>()?;
        let ids: Vec<_> = read.iter().map(|scene| self.name(&scene.id)).collect();
        let ids: Vec<Placed<String>> = ids.into_iter().collect::<Result<_, _>>()?;
        let (variables, start) = variables?.unwrap_or_default().into_iter().unzip();
        let names = Names {
            scenes: ids.iter().map(|id| id.value.clone()).collect(),
            variables,
        };
        let unique = scenario::check_unique(&mut self.reader, &ids);
        let span = self.reader.span(scenes);
        let counted = counts::check(&mut self.reader, span, &counts::SCENES, read.len());
        let lowered: Vec<_> = read.iter().map(|scene| self.scene(scene, &names)).collect();
        let scenes = lowered.into_iter().collect::<Result<_, _>>()?;
        unique.and(counted)?;
        let scenario = Scenario { start, scenes };
        let places: Vec<Range<usize>> = ids.into_iter().map(|id| id.span).collect();
        scenario::check(&mut self.reader, &scenario, &places, &names)?;
        Ok(scenario)
    }

    /// The variables, each with what it is in the beginning.
    fn variables(
        &mut self,
        list: &List<'a, authored::Variable<'a>>,
    ) -> Result<Vec<(String, i8)>, Reported> {
        let variables = self.list(list, |lowering, variable| {
            let variable = lowering.reader.read(variable)?;
            let name = lowering.name(&variable.name);
            let start = lowering.optional(variable.start.as_ref(), Self::value);
            Ok((name?, start?.unwrap_or(0)))
        })?;
        let span = self.reader.span(list);
        counts::check(&mut self.reader, span, &counts::VARIABLES, variables.len())?;
        let names: Vec<_> = variables.iter().map(|(name, _)| name.clone()).collect();
        scenario::check_unique(&mut self.reader, &names)?;
        let plain = variables.into_iter();
        Ok(plain.map(|(name, start)| (name.value, start)).collect())
    }

    fn scene(&mut self, scene: &authored::Scene<'a>, names: &Names) -> Result<Scene, Reported> {
        let title = self.placed_line(&scene.title).map(|title| title.value);
        let text = self.short(&scene.text, Role::Description);
        let then = self.reader.read(&scene.then).and_then(|then| match then {
            authored::Then::Choose(turns) => self.turns(&turns, names).map(Then::Choose),
            authored::Then::Ask {
                question,
                right,
                wrong,
            } => {
                let question = self.asked(&question);
                let (right, wrong) = (self.target(&right, names), self.target(&wrong, names));
                Ok(Then::Ask(Ask {
                    question: question?,
                    right: right?,
                    wrong: wrong?,
                }))
            }
            authored::Then::End { outcome, feedback } => {
                let outcome = self.reader.read(&outcome);
                let feedback = self.line(&feedback);
                Ok(Then::End(Ending {
                    outcome: match outcome? {
                        authored::Outcome::Good => Outcome::Good,
                        authored::Outcome::Mixed => Outcome::Mixed,
                        authored::Outcome::Harm => Outcome::Harm,
                    },
                    feedback: feedback?,
                }))
            }
        });
        Ok(Scene {
            title: title?,
            text: text?,
            then: then?,
        })
    }

    fn turns(
        &mut self,
        list: &List<'a, authored::Turn<'a>>,
        names: &Names,
    ) -> Result<Vec<Turn>, Reported> {
        let turns = self.list(list, |lowering, turn| {
            let turn = lowering.reader.read(turn)?;
            let text = lowering.placed_line(&turn.text);
            let to = lowering.target(&turn.to, names);
            let when = lowering.optional(turn.when.as_ref(), |lowering, list| {
                lowering.list(list, |lowering, when| lowering.condition(when, names))
            });
            let change = lowering.optional(turn.change.as_ref(), |lowering, list| {
                lowering.list(list, |lowering, change| lowering.change(change, names))
            });
            let feedback = lowering.line(&turn.feedback);
            let repair = lowering.optional(turn.repair.as_ref(), |lowering, repair| {
                lowering.reader.read(repair)
            });
            let text = text?;
            let turn = Turn {
                text: text.value.clone(),
                to: to?,
                when: when?.unwrap_or_default(),
                change: change?.unwrap_or_default(),
                feedback: feedback?,
                repair: repair?.unwrap_or(false),
            };
            Ok((text, turn))
        })?;
        let span = self.reader.span(list);
        counts::check(&mut self.reader, span, &counts::TURNS, turns.len())?;
        twins::check(
            &mut self.reader,
            "choices",
            turns.iter().map(|(text, _)| text),
        )?;
        Ok(turns.into_iter().map(|(_, turn)| turn).collect())
    }

    fn condition(
        &mut self,
        condition: &Located<'a, authored::Condition<'a>>,
        names: &Names,
    ) -> Result<Condition, Reported> {
        Ok(match self.reader.read(condition)? {
            authored::Condition::AtLeast(variable, value) => {
                let variable = self.variable(&variable, names);
                Condition::AtLeast(variable?, self.value(&value)?)
            }
            authored::Condition::AtMost(variable, value) => {
                let variable = self.variable(&variable, names);
                Condition::AtMost(variable?, self.value(&value)?)
            }
        })
    }

    fn change(
        &mut self,
        change: &Located<'a, authored::Change<'a>>,
        names: &Names,
    ) -> Result<Change, Reported> {
        Ok(match self.reader.read(change)? {
            authored::Change::Add(variable, value) => {
                let variable = self.variable(&variable, names);
                Change::Add(variable?, self.value(&value)?)
            }
            authored::Change::Set(variable, value) => {
                let variable = self.variable(&variable, names);
                Change::Set(variable?, self.value(&value)?)
            }
        })
    }

    fn asked(&mut self, asked: &Located<'a, authored::Asked<'a>>) -> Result<Asked, Reported> {
        match self.reader.read(asked)? {
            authored::Asked::Single { options } => {
                let options = self.choices(&options, &options::SINGLE)?;
                Ok(Asked::Single(Single { options }))
            }
            authored::Asked::Multiple { options } => {
                let options = self.choices(&options, &options::MULTIPLE)?;
                Ok(Asked::Multiple(Multiple { options }))
            }
            authored::Asked::TrueFalse {
                answer,
                reasons,
                feedback,
            } => {
                let read = self.true_false(&answer, &reasons, &feedback);
                read.map(Asked::TrueFalse)
            }
        }
    }

    /// The position of the scene that is named.
    fn target(&mut self, text: &Text<'a>, names: &Names) -> Result<u8, Reported> {
        let name = self.reader.text(text)?;
        scenario::find(&mut self.reader, &name, Named::Scene, &names.scenes)
    }

    /// The position of the variable that is named.
    fn variable(&mut self, text: &Text<'a>, names: &Names) -> Result<u8, Reported> {
        let name = self.reader.text(text)?;
        scenario::find(&mut self.reader, &name, Named::Variable, &names.variables)
    }

    /// A name that is written like an id.
    fn name(&mut self, text: &Text<'a>) -> Result<Placed<String>, Reported> {
        let id = self.id(text, ItemId::parse)?;
        Ok(Placed {
            value: id.value.to_string(),
            span: id.span,
        })
    }

    /// What a variable can be.
    fn value(&mut self, number: &Located<'a, Number>) -> Result<i8, Reported> {
        let value = whole_numbers::check(&mut self.reader, number, &whole_numbers::VALUE)?;
        Ok(i8::try_from(value).unwrap_or_default())
    }
}
