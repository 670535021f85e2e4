//! What an option says of the others.

use super::vocabulary::{
    APPLY, LETTERS, NAMED, NONE_OF, NUMERALS, OPTIONS, RIGHT, SMALL, SOME, TOGETHER, VERBS,
};

/// What an option says of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Some or all of them are right.
    Some,
    /// None is.
    None,
}

/// What an option says of the others, if it says nothing else. `counts` is whether a number
/// is asked for.
pub(super) fn verdict(said: &[String], counts: bool) -> Option<Verdict> {
    let said = Said(said);
    // `All of them` and `none` are numbers too.
    if counts && !said.has(&["above"]) {
        return said.names_others().then_some(Verdict::Some);
    }
    if said.is_of_none() {
        return Some(Verdict::None);
    }
    (said.is_of_some() || said.names_others()).then_some(Verdict::Some)
}

/// The words of an option, in lower case.
#[derive(Debug, Clone, Copy)]
struct Said<'o>(&'o [String]);

impl Said<'_> {
    fn count(self, list: &[&str]) -> usize {
        let words = self.0.iter();
        words.filter(|it| list.contains(&it.as_str())).count()
    }

    fn has(self, list: &[&str]) -> bool {
        self.count(list) > 0
    }

    /// Whether every word is in one of these lists.
    fn has_only(self, lists: &[&[&str]]) -> bool {
        let is_any = |word: &String| lists.iter().any(|list| list.contains(&word.as_str()));
        self.0.iter().all(is_any)
    }

    /// Whether it speaks of nothing but options.
    fn is_plain(self) -> bool {
        self.has_only(&[SOME, NONE_OF, OPTIONS, APPLY, VERBS, RIGHT, SMALL, &["no"]])
    }

    /// Whether it says that something is right or wrong.
    fn judges(self) -> bool {
        self.has(VERBS) && self.has(RIGHT) || self.has(APPLY)
    }

    /// `all of these signs`, `none of the above muscles`
    fn opens_with(self, list: &[&str]) -> bool {
        let Some(([first, of], rest)) = self.0.split_first_chunk() else {
            return false;
        };
        list.contains(&first.as_str())
            && of == "of"
            && rest.len() <= 3
            && Said(rest.get(..2).unwrap_or(rest)).has(&["these", "above"])
    }

    fn is_of_none(self) -> bool {
        // `Nothing is wrong` may be an answer, and so may `No answer`.
        let judges = self.judges() && self.0.first().is_some_and(|it| it != "nothing");
        let is_none_of = self.has(NONE_OF) && (self.has(OPTIONS) || judges);
        let has_no_right_one =
            self.has(&["no"]) && self.has(OPTIONS) && (self.judges() || self.has(RIGHT));
        self.0 == ["none"]
            || self.is_plain() && (is_none_of || has_no_right_one)
            || self.opens_with(NONE_OF)
    }

    fn is_of_some(self) -> bool {
        self.is_plain() && self.has(SOME) && (self.has(OPTIONS) || self.judges())
            || self.opens_with(SOME)
    }

    /// Whether it says nothing but the letters or numbers of others: `A and C only`.
    fn names_others(self) -> bool {
        let only =
            |names| self.has_only(&[names, SMALL, VERBS, RIGHT, APPLY, NAMED, TOGETHER, &["all"]]);
        let points = self.has(&["only"]) || self.has(NAMED) || self.has(TOGETHER);
        // `a` is an article as well.
        let is_letter = |word: Option<&String>| word.is_some_and(|it| it == "a");
        let has_letter = self.count(LETTERS) > self.count(&["a"])
            || is_letter(self.0.first())
            || is_letter(self.0.last());
        let letters = self.count(LETTERS);
        only(LETTERS) && has_letter && (letters > 1 || letters == 1 && points)
            || only(NUMERALS) && self.count(NUMERALS) > 1 && points
    }
}

#[cfg(test)]
mod tests;
