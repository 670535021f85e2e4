//! Kinds that put things where they belong: ordering, matching, sorting into groups.

use super::{Lowering, scoring::small};
use crate::{
    check::{counts, twins},
    course::item::{Categorise, Entry, Feedback, Matching, Ordering, Pair, Spare, Step},
    course::text::Inline,
    source::{
        Reported, authored,
        located::{List, Text},
        reader::Placed,
    },
};

impl<'a> Lowering<'a, '_> {
    /// Steps to put in order.
    pub(super) fn ordering(
        &mut self,
        steps: &List<'a, authored::Step<'a>>,
    ) -> Result<Ordering, Reported> {
        let span = self.reader.span(steps);
        let steps = self.list(steps, |lowering, step| {
            let step = lowering.reader.read(step)?;
            lowering.explained(&step.text, &step.feedback)
        })?;
        counts::check(&mut self.reader, span, &counts::STEPS, steps.len())?;
        let texts = steps.iter().map(|(text, _)| text);
        twins::check(&mut self.reader, "steps", texts)?;
        let steps = steps.into_iter().map(|(text, feedback)| Step {
            text: text.value,
            feedback,
        });
        Ok(Ordering {
            steps: steps.collect(),
        })
    }

    /// Prompts, each with its answer.
    pub(super) fn matching(
        &mut self,
        pairs: &List<'a, authored::Pair<'a>>,
        spare: Option<&List<'a, authored::Spare<'a>>>,
    ) -> Result<Matching, Reported> {
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
                lowering.explained(&spare.text, &spare.feedback)
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
        Ok(Matching {
            pairs: pairs.collect(),
            spare: spare.collect(),
        })
    }

    /// Entries to sort into groups.
    pub(super) fn categorise(
        &mut self,
        groups: &List<'a, authored::Group<'a>>,
    ) -> Result<Categorise, Reported> {
        let span = self.reader.span(groups);
        let groups = self.list(groups, |lowering, group| {
            let group = lowering.reader.read(group)?;
            let name = lowering.placed_line(&group.name);
            let entries = lowering.list(&group.entries, |lowering, entry| {
                let entry = lowering.reader.read(entry)?;
                lowering.explained(&entry.text, &entry.feedback)
            });
            Ok((name?, entries?))
        })?;
        counts::check(
            &mut self.reader,
            span.clone(),
            &counts::GROUPS,
            groups.len(),
        )?;
        twins::check(
            &mut self.reader,
            "groups",
            groups.iter().map(|(name, _)| name),
        )?;
        let texts = || groups.iter().flat_map(|(_, entries)| entries);
        counts::check(&mut self.reader, span, &counts::ENTRIES, texts().count())?;
        twins::check(&mut self.reader, "entries", texts().map(|(text, _)| text))?;
        let (mut names, mut sorted) = (Vec::new(), Vec::new());
        for (group, (name, entries)) in (0..).zip(groups) {
            names.push(name.value);
            sorted.extend(entries.into_iter().map(|(text, feedback)| Entry {
                text: text.value,
                group: small(group),
                feedback,
            }));
        }
        Ok(Categorise {
            groups: names,
            entries: sorted,
        })
    }

    /// A text with its place, and what is said about it.
    pub(super) fn explained(
        &mut self,
        text: &Text<'a>,
        feedback: &Text<'a>,
    ) -> Result<(Placed<Vec<Inline>>, Feedback), Reported> {
        let (text, feedback) = (self.placed_line(text), self.line(feedback));
        Ok((text?, feedback?))
    }
}
