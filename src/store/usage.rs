//! How full a store is.

/// How full a store is, in whatever it counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Usage {
    /// What is taken.
    pub used: u64,
    /// What there is.
    pub limit: u64,
}

/// How full a store is, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Filling {
    /// Less than 60%.
    Roomy,
    /// 60% and more: time to think of it.
    Filling,
    /// 80% and more: time to do something.
    NearlyFull,
}

impl Usage {
    /// The share that is taken, in whole percent, rounded down and at most 100. A store
    /// without room is full.
    #[must_use]
    pub fn percent(self) -> u8 {
        let used = u128::from(self.used.min(self.limit)) * 100;
        let percent = used.checked_div(u128::from(self.limit));
        percent.and_then(|it| u8::try_from(it).ok()).unwrap_or(100)
    }

    /// How full it is, in words.
    #[must_use]
    pub fn filling(self) -> Filling {
        match self.percent() {
            0..60 => Filling::Roomy,
            60..80 => Filling::Filling,
            _ => Filling::NearlyFull,
        }
    }
}
