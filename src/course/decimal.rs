//! Decimal numbers, compared exactly.

use core::{cmp::Ordering, fmt, str::FromStr};

use crate::wire::Wire;

/// The most digits a number may have, before and after the point together.
const MAX_DIGITS: u32 = 15;

/// What a number that was worked out has at most: 18 digits, 18 of them after the point.
const MOST_DIGITS: u128 = 1_000_000_000_000_000_000;
const MOST_PLACES: u8 = 18;

/// A decimal number of at most 15 digits, or 18 where it was worked out. No rounding and no floating point, so
/// that `0.1` within `0.2 ± 0.1` is decided as it is on paper.
#[derive(Debug, Clone, Copy, Wire)]
pub struct Decimal {
    /// The digits as a whole number.
    digits: i64,
    /// How many of them stand after the point, 0 to 18.
    places: u8,
}

/// Why a text is not a decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalError {
    /// Not digits with at most one comma or point.
    NotANumber,
    /// More than 15 digits.
    TooLong,
}

impl fmt::Display for DecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotANumber => "this is not a decimal number such as `40`, `3.5` or `-2`",
            Self::TooLong => "a number has at most 15 digits",
        })
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    /// Reads digits with an optional sign and at most one comma or point. Spaces
    /// around the number are ignored; grouping marks are not understood, because a
    /// comma may be either.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let text = text.trim();
        let (negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
        if whole.is_empty() && fraction.is_empty() {
            return Err(DecimalError::NotANumber);
        }
        let mut digits = 0_i64;
        let (mut count, mut places) = (0, 0);
        for (text, after_the_point) in [(whole, false), (fraction, true)] {
            for digit in text.chars() {
                let digit = digit.to_digit(10).ok_or(DecimalError::NotANumber)?;
                if count > 0 || digit > 0 || after_the_point {
                    count += 1;
                }
                if count > MAX_DIGITS {
                    return Err(DecimalError::TooLong);
                }
                digits = digits * 10 + i64::from(digit);
                places += u8::from(after_the_point);
            }
        }
        Ok(Self {
            digits: if negative { -digits } else { digits },
            places,
        })
    }
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self {
        digits: 0,
        places: 0,
    };

    /// Whether the number is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.digits < 0
    }

    /// The sum, if it can be written with 18 digits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        Self::of(
            self.scaled(places).checked_add(other.scaled(places))?,
            places,
        )
    }

    /// The same number on the other side of zero.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self {
            digits: -self.digits,
            places: self.places,
        }
    }

    /// The number without its sign.
    #[must_use]
    pub const fn magnitude(self) -> Self {
        if self.is_negative() {
            self.negated()
        } else {
            self
        }
    }

    /// So many hundredths of the number, if that can be written with 18 digits.
    #[must_use]
    pub fn percent(self, percent: Self) -> Option<Self> {
        let digits = i128::from(self.digits) * i128::from(percent.digits);
        Self::of(digits, self.places + percent.places + 2)
    }

    /// The number with these digits, zeros at its end dropped as far as they have to be.
    fn of(mut digits: i128, mut places: u8) -> Option<Self> {
        while digits % 10 == 0 && places > 0 && digits.unsigned_abs() >= MOST_DIGITS {
            (digits, places) = (digits / 10, places - 1);
        }
        while digits % 10 == 0 && places > MOST_PLACES {
            (digits, places) = (digits / 10, places - 1);
        }
        let fits = digits.unsigned_abs() < MOST_DIGITS && places <= MOST_PLACES;
        let digits = i64::try_from(digits).ok().filter(|_| fits)?;
        Some(Self { digits, places })
    }

    /// The digits with `places` of them after the point, of which there are at most 18, even
    /// where a damaged pack says otherwise: so what comes out fits.
    fn scaled(self, places: u8) -> i128 {
        let mut digits = i128::from(self.digits);
        for _ in self.places..places.min(MOST_PLACES) {
            digits *= 10;
        }
        digits
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = self.places.max(other.places);
        self.scaled(places).cmp(&other.scaled(places))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits.unsigned_abs().to_string();
        let places = usize::from(self.places);
        let sign = if self.is_negative() { "-" } else { "" };
        if places == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!(
            "{}{digits}",
            "0".repeat((places + 1).saturating_sub(digits.len()))
        );
        let (whole, fraction) = padded.split_at(padded.len() - places);
        write!(f, "{sign}{whole}.{fraction}")
    }
}
