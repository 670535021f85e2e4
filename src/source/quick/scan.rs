//! Stepping through a text, sign by sign.

use super::{GivenUp, Result};

/// A text that is read up to a place.
pub(super) struct Quick<'de> {
    pub(super) text: &'de str,
    pub(super) at: usize,
}

impl<'de> Quick<'de> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn rest(&self) -> &'de [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    pub(super) fn slice(&self, start: usize, end: usize) -> Result<&'de str> {
        self.text.get(start..end).ok_or(GivenUp)
    }

    pub(super) fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// What comes next but for space is this sign.
    pub(super) fn sign(&mut self, sign: u8) -> Result<()> {
        self.space();
        if self.peek() != Some(sign) {
            return Err(GivenUp);
        }
        self.at += 1;
        Ok(())
    }

    /// After an entry there is a comma, or the end of the list.
    pub(super) fn comma(&mut self, end: u8) -> Result<()> {
        self.space();
        match self.peek() {
            Some(b',') => self.at += 1,
            Some(sign) if sign == end => {}
            _ => return Err(GivenUp),
        }
        self.space();
        Ok(())
    }

    /// A name, or what is written like one.
    pub(super) fn word(&mut self) -> Result<&'de str> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|it| it.is_ascii_alphanumeric() || it == b'_')
        {
            self.at += 1;
        }
        match self.slice(start, self.at)? {
            "" => Err(GivenUp),
            word => Ok(word),
        }
    }

    /// A text, without its quotation marks; it may hold escapes.
    pub(super) fn text(&mut self) -> Result<&'de str> {
        if self.peek() == Some(b'r') {
            self.at += 1;
            return self.raw_text();
        }
        self.at += 1;
        let start = self.at;
        loop {
            self.at += memchr::memchr2(b'"', b'\\', self.rest()).ok_or(GivenUp)?;
            if self.peek() == Some(b'"') {
                self.at += 1;
                return self.slice(start, self.at - 1);
            }
            // A backslash, and what it stands before.
            self.at += 2;
        }
    }

    /// `#"…"#` after its `r`.
    pub(super) fn raw_text(&mut self) -> Result<&'de str> {
        let signs = self.rest().iter().take_while(|it| **it == b'#').count();
        self.at += signs;
        self.sign(b'"')?;
        let start = self.at;
        loop {
            self.at += memchr::memchr(b'"', self.rest()).ok_or(GivenUp)? + 1;
            let end = self.at;
            let closing = self.rest().get(..signs).ok_or(GivenUp)?;
            if closing.iter().all(|it| *it == b'#') {
                self.at += signs;
                return self.slice(start, end - 1);
            }
        }
    }

    /// Whether a text begins here.
    pub(super) fn at_text(&self) -> bool {
        match self.rest() {
            [b'"', ..] => true,
            [b'r', rest @ ..] => rest.iter().find(|it| **it != b'#') == Some(&b'"'),
            _ => false,
        }
    }

    /// Steps over a value, whatever it is, and gives its text.
    pub(super) fn value(&mut self) -> Result<&'de str> {
        self.space();
        let start = self.at;
        if self.at_text() {
            self.text()?;
            return self.slice(start, self.at);
        }
        match self.peek() {
            Some(b'(' | b'[' | b'{') => self.group()?,
            Some(b'0'..=b'9' | b'+' | b'-' | b'.') => self.number(),
            _ => {
                self.word()?;
                let end = self.at;
                self.space();
                match self.peek() {
                    Some(b'(') => self.group()?,
                    _ => self.at = end,
                }
            }
        }
        self.slice(start, self.at)
    }

    pub(super) fn number(&mut self) {
        let belongs =
            |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'+' | b'-' | b'.');
        while self.peek().is_some_and(belongs) {
            self.at += 1;
        }
    }

    /// Steps over brackets and what is in them.
    pub(super) fn group(&mut self) -> Result<()> {
        let mut open = 0_usize;
        loop {
            match self.peek().ok_or(GivenUp)? {
                _ if self.at_text() => {
                    self.text()?;
                    continue;
                }
                b'(' | b'[' | b'{' => open += 1,
                b')' | b']' | b'}' => open -= 1,
                b' ' | b'\n' | b'\r' | b'\t' | b',' | b':' => {}
                b'0'..=b'9' | b'+' | b'-' | b'.' => {
                    self.number();
                    continue;
                }
                _ => {
                    self.word()?;
                    continue;
                }
            }
            self.at += 1;
            if open == 0 {
                return Ok(());
            }
        }
    }
}
