//! Which item of the new edition is which of the old one.

use std::collections::BTreeMap;

use coursewright::course::{Course, Item, ItemId, Module};

use crate::checked;

/// An item with the module that it is in.
pub(super) type Within<'a> = (&'a Module, &'a Item);

/// An item of the old edition, and what it is in the new one, if it is still there.
pub(super) struct Pair<'a> {
    pub(super) before: Within<'a>,
    pub(super) now: Option<Within<'a>>,
}

/// Every item of the old edition, ordered by its id.
pub(super) fn pairs<'a>(old: &'a Course, new: &'a Course) -> Vec<Pair<'a>> {
    let now = by_id(new);
    let former: BTreeMap<&str, Within<'a>> = (now.values())
        .flat_map(|within| within.1.was.iter().map(|was| (was.as_str(), *within)))
        .collect();
    let pair = |(id, before): (&str, Within<'a>)| Pair {
        before,
        now: former.get(id).or_else(|| now.get(id)).copied(),
    };
    by_id(old).into_iter().map(pair).collect()
}

/// Every item of an edition.
pub(super) fn by_id(course: &Course) -> BTreeMap<&str, Within<'_>> {
    checked::items(course)
        .map(|(module, item)| (item.id.as_str(), (module, item)))
        .collect()
}

/// What items of the old edition are called in the new one.
pub(super) struct Names<'a>(BTreeMap<&'a ItemId, &'a ItemId>);

impl<'a> Names<'a> {
    pub(super) fn of(old: &'a Course, new: &'a Course) -> Self {
        let renamed = |pair: Pair<'a>| Some((&pair.before.1.id, &pair.now?.1.id));
        let renamed = pairs(old, new).into_iter().filter_map(renamed);
        Self(renamed.filter(|(before, now)| before != now).collect())
    }

    /// The name that it has now; that of an item which is gone stays.
    pub(super) fn now<'b>(&self, before: &'b ItemId) -> &'b ItemId
    where
        'a: 'b,
    {
        self.0.get(before).copied().unwrap_or(before)
    }
}
