//! The truth about saving.

use super::{
    Journal, Place,
    shelf::{Shelf, State},
};
use crate::{progress::encoding::Unreadable, store::StoreError};

/// Whether what the learner did is kept, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Nothing has been done yet, and nothing stands in the way.
    Nothing,
    /// Every record has been written through to the device.
    Device,
    /// Every record is in the browser's hands; with why the device does not have it, if it
    /// has refused.
    Browser(Option<StoreError>),
    /// Some records are still on their way.
    UnderWay,
    /// Some are not kept.
    Not(NotSaved),
}

/// What is not kept, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotSaved {
    /// How many records.
    pub count: usize,
    /// Why, if it is not that a newer version of the page has written here.
    pub why: Option<StoreError>,
}

impl Journal {
    /// The truth about saving.
    #[must_use]
    pub fn saved(&self) -> Saved {
        let stores = (self.browser.is_open(), self.device.is_open());
        let kept = |record| self.browser.has(record) || self.device.has(record);
        let lost: Vec<_> = match stores {
            (true, _) => self
                .browser
                .missing
                .iter()
                .copied()
                .filter(|it| !kept(*it))
                .collect(),
            (false, true) => self.device.missing.iter().copied().collect(),
            (false, false) => self.history.identities().collect(),
        };
        if self.is_newer {
            return Saved::Not(NotSaved {
                count: lost.len(),
                why: None,
            });
        }
        if !lost.is_empty() {
            let in_browser = |record| self.browser.under_way.contains(record);
            // The device's store takes what waits as soon as it has written what it has.
            if !self.device.under_way.is_empty() || lost.iter().all(in_browser) {
                return Saved::UnderWay;
            }
        }
        let trouble = self.browser.why().or_else(|| self.device.why());
        let can_save = stores.0 || stores.1 || self.device.state == State::Waiting;
        if !lost.is_empty() || !can_save {
            return Saved::Not(NotSaved {
                count: lost.len(),
                why: Some(trouble.unwrap_or(StoreError::Lost)),
            });
        }
        if self.history.is_empty() {
            return Saved::Nothing;
        }
        if stores.1 && self.device.missing.is_empty() {
            return Saved::Device;
        }
        Saved::Browser(self.device.why())
    }

    /// Whether a store holds something that only a newer version of the page can read.
    /// Nothing is written then.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.is_newer
    }

    /// Entries that could not be read and stay as they are: key, text, why.
    pub fn unreadable(&self) -> impl Iterator<Item = (&str, &str, Unreadable)> {
        let in_browser = &self.browser.unreadable;
        let on_device = self
            .device
            .unreadable
            .iter()
            .filter(|(key, it)| in_browser.get(key) != Some(it));
        let all = in_browser.iter().chain(on_device);
        all.map(|(key, (text, why))| (key.as_str(), text.as_str(), *why))
    }

    /// Whether what another tab does can only be heard of through the device's store.
    #[must_use]
    pub fn hears_by_device(&self) -> bool {
        !self.browser.is_open() || self.browser.is_full
    }

    /// How many records a store has, or why it cannot be used; `None` while it is not open.
    #[must_use]
    pub fn holds(&self, place: Place) -> Option<Result<usize, &StoreError>> {
        let shelf = self.known(place);
        match &shelf.state {
            State::Waiting => None,
            State::Open => Some(Ok(self.history.len() - shelf.missing.len())),
            State::Closed(why) => Some(Err(why)),
        }
    }
}

impl Shelf {
    fn why(&self) -> Option<StoreError> {
        match &self.state {
            State::Closed(why) => Some(why.clone()),
            State::Waiting | State::Open => self.trouble.clone(),
        }
    }
}
