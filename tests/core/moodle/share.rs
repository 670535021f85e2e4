//! Exact fractions.

use std::{
    cmp::Ordering,
    fmt,
    iter::Sum,
    ops::{Add, Div, Mul, Sub},
    str::FromStr,
};

/// A fraction in its lowest terms, the denominator above 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share {
    over: i64,
    under: i64,
}

impl Share {
    pub(super) const NOTHING: Self = Self { over: 0, under: 1 };
    pub(super) const ALL: Self = Self { over: 1, under: 1 };

    pub(super) fn new(over: i64, under: i64) -> Self {
        assert_ne!(under, 0, "{over}/0");
        let (mut a, mut b) = (over.abs(), under.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let by = a.max(1) * under.signum();
        Self {
            over: over / by,
            under: under / by,
        }
    }

    pub(super) fn abs(self) -> Self {
        Self::new(self.over.abs(), self.under)
    }

    /// The whole hundredths, rounded towards less.
    pub(super) fn hundredths(self) -> i64 {
        (self.over * 100).div_euclid(self.under)
    }
}

impl Add for Share {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(
            self.over * other.under + other.over * self.under,
            self.under * other.under,
        )
    }
}

impl Sub for Share {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + Self::new(-other.over, other.under)
    }
}

impl Mul for Share {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self::new(self.over * other.over, self.under * other.under)
    }
}

impl Div for Share {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Self::new(self.over * other.under, self.under * other.over)
    }
}

impl Sum for Share {
    fn sum<I: Iterator<Item = Self>>(shares: I) -> Self {
        shares.fold(Self::NOTHING, Add::add)
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.over * other.under).cmp(&(other.over * self.under))
    }
}

impl FromStr for Share {
    type Err = std::num::ParseIntError;

    /// `3`, `-2/3`, `0.25` or `0,25`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some((over, under)) = text.split_once('/') {
            return Ok(Self::new(over.parse()?, under.parse()?));
        }
        let Some((whole, tenths)) = text.split_once(['.', ',']) else {
            return Ok(Self::new(text.parse()?, 1));
        };
        let places = u32::try_from(tenths.len()).unwrap_or_default();
        Ok(Self::new(
            format!("{whole}{tenths}").parse()?,
            10_i64.pow(places),
        ))
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.under {
            1 => write!(f, "{}", self.over),
            under => write!(f, "{}/{under}", self.over),
        }
    }
}
