//! How sure a learner said they were, against how often they were right.

use crate::quiz::Certainty;

/// The answers given with one certainty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// How many there were.
    pub answers: u32,
    /// How many of them were right.
    pub right: u32,
}

/// The answers given with each certainty, for a chart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Calibration([Said; 3]);

/// How what was said goes with what was so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Right less often than was said, even allowing for chance.
    Surer,
    /// About as often, or too few answers to tell.
    Fitting,
    /// Right more often than was said, even allowing for chance.
    LessSure,
}

impl Calibration {
    /// Counts one more answer.
    #[must_use]
    pub fn with(mut self, said: Certainty, is_right: bool) -> Self {
        let bar = &mut self.0[said as usize];
        bar.answers = bar.answers.saturating_add(1);
        bar.right = bar.right.saturating_add(u32::from(is_right));
        self
    }

    /// What was said with this certainty.
    #[must_use]
    pub const fn said(&self, certainty: Certainty) -> Said {
        self.0[certainty as usize]
    }

    /// How that goes with the range in which saying so pays best.
    #[must_use]
    pub fn fit(&self, certainty: Certainty) -> Fit {
        let (least, most) = pays(certainty);
        match self.said(certainty).plausible() {
            Some((_, high)) if high < least => Fit::Surer,
            Some((low, _)) if low > most => Fit::LessSure,
            _ => Fit::Fitting,
        }
    }
}

impl FromIterator<(Certainty, bool)> for Calibration {
    fn from_iter<I: IntoIterator<Item = (Certainty, bool)>>(answers: I) -> Self {
        let with = |all: Self, (said, is_right)| all.with(said, is_right);
        answers.into_iter().fold(Self::default(), with)
    }
}

impl Said {
    /// The share that was right, in whole percent, rounded down. `None` without answers.
    #[must_use]
    pub fn percent(self) -> Option<u8> {
        let percent = (u64::from(self.right) * 100).checked_div(u64::from(self.answers))?;
        u8::try_from(percent).ok()
    }

    /// The shares, in whole percent, that such a count leaves plausible: the score interval
    /// of 95% after Wilson, "Probable Inference, the Law of Succession, and Statistical
    /// Inference", *Journal of the American Statistical Association* 22, 1927. Rounded
    /// outwards. `None` without answers.
    #[must_use]
    pub fn plausible(self) -> Option<(u8, u8)> {
        /// The square of 1.96, between which and its negative 95% of a normal distribution lie.
        const Z2: f64 = 3.8416;
        let (n, right) = (f64::from(self.answers), f64::from(self.right));
        let centre = right + Z2 / 2.0;
        let spread = (Z2 * (right * (n - right) / n + Z2 / 4.0)).sqrt();
        let share = |count: f64| count / (n + Z2) * 100.0;
        let (low, high) = (share(centre - spread), share(centre + spread));
        (self.answers > 0).then(|| (whole(low.floor()), whole(high.ceil())))
    }
}

/// The chance of being right, in whole percent, at which a certainty earns the most with the
/// marks of certainty-based marking (1, 2 or 3 if right; 0, −2 or −6 if wrong): up to two
/// thirds, up to four fifths, and above. It follows from the marks: at a chance `p`, they
/// earn `p`, `4p − 2` and `9p − 6` on average.
#[must_use]
pub const fn pays(certainty: Certainty) -> (u8, u8) {
    match certainty {
        Certainty::Low => (0, 67),
        Certainty::Middle => (67, 80),
        Certainty::High => (80, 100),
    }
}

/// From 0 to 100; what rounding has put beside them is brought back.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a conversion to a smaller number ends at its bounds"
)]
fn whole(percent: f64) -> u8 {
    (percent as u8).min(100)
}
