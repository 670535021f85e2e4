//! The sign that stands before a fraction.

/// The sign that stands before a fraction where a learner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecimalSign {
    /// 1.5
    Point,
    /// 1,5
    Comma,
}

impl DecimalSign {
    /// The sign.
    #[must_use]
    pub const fn char(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    /// A number, or several, that were written with either sign, with this one. There must be
    /// no other points or commas in the text.
    #[must_use]
    pub fn write(self, numbers: &str) -> String {
        let mut written = String::new();
        for it in numbers.chars() {
            let is_sign = matches!(it, '.' | ',');
            written.push(if is_sign { self.char() } else { it });
        }
        written
    }
}
