//! `keys`: how many of the options are right. Their number and their texts are
//! checked here as well.

use std::ops::Range;

use super::{counts, twins};
use crate::{
    course::item::Choice,
    source::{
        Problem, Reported,
        reader::{Placed, Reader},
    },
};

/// Options that are weighed against each other, among the texts of their item.
#[derive(Debug)]
pub(super) struct OptionList {
    pub(super) form: Form,
    /// Which text asks for them: the item's stem, a scene's text, or a text with gaps.
    pub(super) stem: Option<usize>,
    /// Which texts are theirs, feedback included.
    pub(super) texts: Range<usize>,
    /// Where they stand.
    pub(super) place: Range<usize>,
}

/// How options are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Single,
    Multiple,
    /// The reasons of a statement.
    Reasons,
    /// What can be put into a gap.
    Menu,
}

/// What is asked of options.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) form: Form,
    count: &'static counts::Count,
    what: &'static str,
    keys: Keys,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// Exactly one is right.
    One,
    /// At least two are right and at least one is not.
    Several,
}

pub(super) const SINGLE: Rule = Rule {
    form: Form::Single,
    count: &counts::SINGLE_OPTIONS,
    what: "options",
    keys: Keys::One,
};

pub(super) const MULTIPLE: Rule = Rule {
    form: Form::Multiple,
    count: &counts::MULTIPLE_OPTIONS,
    what: "options",
    keys: Keys::Several,
};

pub(super) const MENU: Rule = Rule {
    form: Form::Menu,
    count: &counts::SINGLE_OPTIONS,
    what: "options",
    keys: Keys::One,
};

pub(super) const TRUE_FALSE: Rule = Rule {
    form: Form::Reasons,
    count: &counts::REASONS,
    what: "reasons",
    keys: Keys::One,
};

/// Reports options that do not make an item of the kind.
pub(super) fn check(
    reader: &mut Reader<'_, '_>,
    options: &[Placed<Choice>],
    span: Range<usize>,
    rule: &'static Rule,
) -> Result<(), Reported> {
    let counted = counts::check(reader, span.clone(), rule.count, options.len());
    let texts = options.iter();
    let texts = texts.map(|option| (option.value.text.as_slice(), &option.span));
    let distinct = twins::check_all(reader, rule.what, texts);
    let keys: Vec<_> = options.iter().filter(|option| option.value.key).collect();
    let problem = match (rule.keys, keys.as_slice()) {
        (Keys::One, [_]) => None,
        (Keys::One, [_, second, ..]) => Some((second.span.clone(), WrongKeys::TwoOfOne)),
        (Keys::One, []) => Some((span, WrongKeys::None)),
        (Keys::Several, [] | [_]) => Some((span, WrongKeys::TooFew)),
        (Keys::Several, keys) if keys.len() == options.len() => Some((span, WrongKeys::All)),
        (Keys::Several, _) => None,
    };
    let keys = problem.map_or(Ok(()), |(span, problem)| Err(reader.error(span, problem)));
    counted.and(distinct).and(keys)
}

#[derive(Debug)]
enum WrongKeys {
    None,
    TwoOfOne,
    TooFew,
    All,
}

impl Problem for WrongKeys {
    fn code(&self) -> &'static str {
        "keys"
    }

    fn message(&self) -> String {
        let message = match self {
            Self::None => "none of these is the right one: there is no `Key(…)`",
            Self::TwoOfOne => "only one of these can be right, and this is a second `Key(…)`",
            Self::TooFew => "at least two options of a `Multiple` are right",
            Self::All => "at least one option of a `Multiple` is not right",
        };
        message.to_owned()
    }

    fn label(&self) -> String {
        let label = match self {
            Self::None => "write `Key` for the right one of these",
            Self::TwoOfOne => "write `Option` here, or make the item a `Multiple`",
            Self::TooFew => "write `Key` for two of these, or make the item a `Single`",
            Self::All => "add an `Option(…)` here",
        };
        label.to_owned()
    }
}
