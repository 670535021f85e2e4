//! Options, right and wrong.

use super::Lowering;
use crate::{
    check::passages::Role,
    course::item::Choice,
    source::{
        Reported, authored,
        located::{List, Located},
        reader::Placed,
    },
};

impl<'a> Lowering<'a, '_> {
    /// A list of options, each with the place of its text.
    pub(super) fn choices(
        &mut self,
        list: &List<'a, authored::Choice<'a>>,
    ) -> Result<Placed<Vec<Placed<Choice>>>, Reported> {
        Ok(Placed {
            value: self.list(list, Self::choice)?,
            span: self.reader.span(list),
        })
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

/// The options without their places.
pub(super) fn without_places(options: Placed<Vec<Placed<Choice>>>) -> Vec<Choice> {
    options
        .value
        .into_iter()
        .map(|option| option.value)
        .collect()
}
