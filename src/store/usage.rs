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
        // Above 2^57, which no device has, the last bits go: a hundredfold has no room for them.
        let shift = 7_u32.saturating_sub(self.limit.leading_zeros());
        let limit = self.limit >> shift;
        let percent = ((self.used.min(self.limit) >> shift) * 100).checked_div(limit);
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
