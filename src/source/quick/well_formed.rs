//! Whether every sign of a text is where it belongs.

use super::{GivenUp, Result, scan::Quick};

/// How many brackets are looked into: ron allows far more.
pub(super) const DEEPEST: usize = 16;

/// How many digits a number may have: ron reads all of those.
const DIGITS: usize = 15;

impl Quick<'_> {
    /// Steps over a value with as many levels, and looks at every sign of it.
    pub(super) fn well_formed(&mut self, levels: usize) -> Result<()> {
        self.space();
        if self.at_text() {
            let is_raw = self.peek() == Some(b'r');
            return match self.text()? {
                text if !is_raw && text.contains('\\') => Err(GivenUp),
                _ => Ok(()),
            };
        }
        match self.peek() {
            Some(b'[') => self.well_formed_group(levels, b']'),
            Some(b'(') => self.well_formed_group(levels, b')'),
            Some(b'0'..=b'9') => {
                let number = self.word()?;
                let is_short =
                    number.len() <= DIGITS && number.bytes().all(|it| it.is_ascii_digit());
                is_short.then_some(()).ok_or(GivenUp)
            }
            _ => {
                let word = self.word()?;
                self.space();
                match (word, self.peek()) {
                    ("Some" | "None", _) => Err(GivenUp),
                    (_, Some(b'(')) => self.well_formed_group(levels, b')'),
                    _ => Ok(()),
                }
            }
        }
    }

    /// `[value, …]`, `(value, …)` or `(name: value, …)`
    pub(super) fn well_formed_group(&mut self, levels: usize, end: u8) -> Result<()> {
        let levels = levels.checked_sub(1).ok_or(GivenUp)?;
        self.at += 1;
        self.space();
        let start = self.at;
        let named = end == b')' && self.word().is_ok() && self.sign(b':').is_ok();
        self.at = start;
        while self.peek() != Some(end) {
            if named {
                let starts_well = self.peek().is_some_and(|it| !it.is_ascii_digit());
                starts_well.then_some(()).ok_or(GivenUp)?;
                self.word()?;
                self.sign(b':')?;
            }
            self.well_formed(levels)?;
            self.comma(end)?;
        }
        self.at += 1;
        Ok(())
    }
}
