//! `keys`: how many of the options are right. Their number and their texts are
//! checked here as well.

use super::{counts, twins};
use crate::{
    course::item::Choice,
    source::{
        Problem, Reported,
        reader::{Placed, Reader},
    },
};

/// What a kind of item asks of its options.
#[derive(Debug)]
pub(super) struct Rule {
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
    count: &counts::SINGLE_OPTIONS,
    what: "options",
    keys: Keys::One,
};

pub(super) const MULTIPLE: Rule = Rule {
    count: &counts::MULTIPLE_OPTIONS,
    what: "options",
    keys: Keys::Several,
};

pub(super) const MENU: Rule = Rule {
    count: &counts::SINGLE_OPTIONS,
    what: "options",
    keys: Keys::One,
};

pub(super) const TRUE_FALSE: Rule = Rule {
    count: &counts::REASONS,
    what: "reasons",
    keys: Keys::One,
};

/// Reports options that do not make an item of the kind.
pub(super) fn check(
    reader: &mut Reader<'_, '_>,
    options: &Placed<Vec<Placed<Choice>>>,
    rule: &'static Rule,
) -> Result<(), Reported> {
    let span = options.span.clone();
    let options = &options.value;
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
