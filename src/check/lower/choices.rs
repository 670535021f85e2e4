//! Options, right and wrong.

use super::Lowering;
use crate::{
    check::{
        options::{self, OptionList},
        passages::{Passage, Role},
    },
    course::item::Choice,
    source::{
        Reported, authored,
        located::{List, Located},
        reader::Placed,
    },
};

impl<'a> Lowering<'a, '_> {
    /// A list of options. It is noted among the texts of its item, for the rules about options.
    pub(super) fn choices(
        &mut self,
        list: &List<'a, authored::Choice<'a>>,
        rule: &'static options::Rule,
    ) -> Result<Vec<Choice>, Reported> {
        let asks = |passage: &Passage<'_>| {
            matches!(passage.role, Role::Stem | Role::Description | Role::Gaps)
        };
        let (stem, from) = (self.passages.iter().rposition(asks), self.passages.len());
        let options = self.list(list, Self::choice)?;
        let place = self.reader.span(list);
        options::check(&mut self.reader, &options, place.clone(), rule)?;
        self.options.push(OptionList {
            form: rule.form,
            stem,
            texts: from..self.passages.len(),
            place,
        });
        Ok(options.into_iter().map(|option| option.value).collect())
    }

    fn choice(
        &mut self,
        choice: &Located<'a, authored::Choice<'a>>,
    ) -> Result<Placed<Choice>, Reported> {
        let (key, text, feedback) = match self.reader.read(choice)? {
            authored::Choice::Key { text, feedback } => (true, text, feedback),
            authored::Choice::Option { text, feedback } => (false, text, feedback),
        };
        let role = if key { Role::Key } else { Role::Distractor };
        let (line, feedback) = (self.placed_line_as(&text, role), self.line(&feedback));
        let line = line?;
        Ok(Placed {
            value: Choice {
                key,
                text: line.value,
                feedback: feedback?,
            },
            span: line.span,
        })
    }
}
