//! What becomes of the answers that learners have saved.

use coursewright::course::{Course, Edit, ItemId};

use super::pairs::{Pair, by_id, pairs};

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    New,
    Wording,
    Moved,
    Renamed,
    Key,
    Removed,
}

/// What becomes of the answers that learners have saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    Stand,
    AskedAgain,
    Archived,
}

impl Change {
    pub(super) const ALL: [Self; 6] = [
        Self::Key,
        Self::Removed,
        Self::Wording,
        Self::Moved,
        Self::Renamed,
        Self::New,
    ];

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Wording => "wording changed: answers stand",
            Self::Moved => "moved to another module: answers stand",
            Self::Renamed => "another id, named in `was`: answers stand",
            Self::Key => "key changed: the history stays, and it is asked again",
            Self::Removed => "removed: answers are kept and no longer counted",
        }
    }

    pub(super) fn answers(self) -> Option<Answers> {
        match self {
            Self::New => None,
            Self::Wording | Self::Moved | Self::Renamed => Some(Answers::Stand),
            Self::Key => Some(Answers::AskedAgain),
            Self::Removed => Some(Answers::Archived),
        }
    }
}

/// What became of each item that is not as it was, and how many are.
pub(super) fn changes(old: &Course, new: &Course) -> (Vec<(Change, String)>, usize) {
    let mut changes = Vec::new();
    let mut unchanged = 0;
    for Pair { before, now } in pairs(old, new) {
        let (module, item) = before;
        let Some((new_module, new_item)) = now else {
            changes.push((Change::Removed, item.id.to_string()));
            continue;
        };
        let change = match new_item.fingerprint.since(item.fingerprint) {
            Edit::Key => Change::Key,
            Edit::Wording => Change::Wording,
            Edit::Nothing if new_item.id != item.id => Change::Renamed,
            Edit::Nothing if new_module.id != module.id => Change::Moved,
            Edit::Nothing => {
                unchanged += 1;
                continue;
            }
        };
        let shown = if new_item.id == item.id {
            item.id.to_string()
        } else {
            format!("{}, now {}", item.id, new_item.id)
        };
        changes.push((change, shown));
    }
    let before = by_id(old);
    let was_there = |id: &ItemId| before.contains_key(id.as_str());
    for (id, (_, item)) in by_id(new) {
        if !was_there(&item.id) && !item.was.iter().any(was_there) {
            changes.push((Change::New, id.to_owned()));
        }
    }
    (changes, unchanged)
}

/// The lessons of one edition that the other does not have.
pub(super) fn lessons(of: &Course, without: &Course) -> Vec<String> {
    let ids = |course: &Course| -> Vec<String> {
        let lessons = course.modules.iter().flat_map(|module| &module.lessons);
        lessons.map(|lesson| lesson.id.to_string()).collect()
    };
    let others = ids(without);
    ids(of)
        .into_iter()
        .filter(|id| !others.contains(id))
        .collect()
}
