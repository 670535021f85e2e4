//! A day of the calendar.

use std::{fmt, str::FromStr};

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Such as 2026.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day that lies so many days after 1970-01-01.
    ///
    /// Howard Hinnant's `civil_from_days`, for days that are not before that one.
    #[must_use]
    pub fn since_1970(days: u32) -> Self {
        let days = u64::from(days) + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let small = |number: u64| u8::try_from(number).unwrap_or(u8::MAX);
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        let year = year_of_era + era * 400 + u64::from(month <= 2);
        Self {
            year: u16::try_from(year).unwrap_or(u16::MAX),
            month: small(month),
            day: small(of_year - (153 * shifted + 2) / 5 + 1),
        }
    }

    /// How many whole months lie between an earlier day and this one.
    #[must_use]
    pub fn months_since(self, earlier: Self) -> u32 {
        let months = |day: Self| u32::from(day.year) * 12 + u32::from(day.month);
        let begun = months(self).saturating_sub(months(earlier));
        begun.saturating_sub(u32::from(self.day < earlier.day))
    }
}

/// `2026-11-22`
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Not written as `2026-11-22`.
#[derive(Debug, PartialEq, Eq)]
pub struct NoDay;

impl FromStr for Day {
    type Err = NoDay;

    fn from_str(text: &str) -> Result<Self, NoDay> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NoDay);
        };
        let day = Self {
            year: year.parse().map_err(|_| NoDay)?,
            month: month.parse().map_err(|_| NoDay)?,
            day: day.parse().map_err(|_| NoDay)?,
        };
        let is_day =
            year.len() == 4 && (1..=12).contains(&day.month) && (1..=31).contains(&day.day);
        if is_day { Ok(day) } else { Err(NoDay) }
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_counted_over_leap_years_and_centuries() {
        for (days, written) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (789, "1972-02-29"),
            (11_016, "2000-02-29"),
            (20_779, "2026-11-22"),
        ] {
            assert_eq!(Day::since_1970(days).to_string(), written);
        }
    }

    #[test]
    fn a_month_is_over_on_the_same_day() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        assert_eq!(day("2026-11-22").months_since(day("2025-11-22")), 12);
        assert_eq!(day("2026-11-21").months_since(day("2025-11-22")), 11);
        assert_eq!(day("2025-01-01").months_since(day("2026-01-01")), 0);
    }
}
