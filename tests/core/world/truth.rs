//! What the stores really hold, against what a page says.

use coursewright::progress::{History, Journal, Place, Saved};

use super::{Disk, World};
use crate::course_builder::course_id;

/// What a page that opens now finds in these stores.
pub(super) fn found(stores: &[(Place, &Disk)]) -> History {
    let mut journal = Journal::new(&course_id("pelvic-bodywork"), 0);
    for (place, disk) in stores {
        journal.opened(*place, Ok(disk.entries()));
    }
    journal.history().clone()
}

impl World {
    /// A page says no more of saving than the stores hold, and has told its listener of
    /// everything. Gives what it calls saved.
    #[track_caller]
    pub(crate) fn assert_truthful(&self, page: usize) -> History {
        let page = &self.pages[page];
        let (saved, history) = page
            .keeper
            .read(|journal| (journal.saved(), journal.history().clone()));
        if page.is_dead() {
            return History::default();
        }
        assert!(
            *page.told.borrow() == history,
            "the listener knows otherwise"
        );
        let held = match &saved {
            Saved::Device => self.found_in(Place::Device),
            Saved::Browser(_) => self.reopened(),
            Saved::Nothing => {
                assert!(history.is_empty(), "there is something: {history:?}");
                return history;
            }
            Saved::UnderWay | Saved::Not(_) => return History::default(),
        };
        let lost = history.without(&held);
        assert!(lost.is_empty(), "{saved:?} is claimed without {lost:?}");
        history
    }
}
