//! From offsets in a text to offsets in the string that it was written as.

/// The offset in `raw`, a RON string with its quotes, of the character at `offset` of
/// the text that it stands for. In `r#"…"#` the two differ by the opening; elsewhere
/// an escape such as `\n` or `\u{e9}` is longer than what it stands for.
pub(crate) fn offset_in_raw(raw: &str, offset: usize) -> usize {
    Offsets::of(raw).at(offset)
}

/// The same for several offsets of one string. Together they take as long as the last alone, as
/// far as they ascend.
pub(crate) struct Offsets<'r> {
    raw: &'r str,
    /// How far `raw` has been gone through.
    at: usize,
    /// Which offset of the text that is.
    decoded: usize,
}

impl<'r> Offsets<'r> {
    pub(crate) fn of(raw: &'r str) -> Self {
        let at = match raw.starts_with('r') {
            true => raw.find('"').map_or(0, |quote| quote + 1),
            false => usize::from(raw.starts_with('"')),
        };
        let decoded = 0;
        Self { raw, at, decoded }
    }

    pub(crate) fn at(&mut self, offset: usize) -> usize {
        if offset < self.decoded {
            *self = Self::of(self.raw);
        }
        while self.decoded < offset && self.at < self.raw.len() {
            let wanted = (self.at + offset - self.decoded).min(self.raw.len());
            let rest = &self.raw.as_bytes()[self.at..wanted];
            // Up to the next escape a text is written as it is.
            let (written, stands_for) = match memchr::memchr(b'\\', rest) {
                _ if self.raw.starts_with('r') => (rest.len(), rest.len()),
                None => (rest.len(), rest.len()),
                Some(0) => step(&self.raw[self.at..]),
                Some(plain) => (plain, plain),
            };
            self.at += written;
            self.decoded += stands_for;
        }
        self.at.min(self.raw.len())
    }
}

/// What `raw`, a RON string with its quotes, stands for; `None` where it is none.
pub(crate) fn decoded(raw: &str) -> Option<String> {
    super::syntax::options().from_str(raw).ok()
}

/// How many bytes the escape at the start of `raw` is written with, and how many it stands for.
fn step(raw: &str) -> (usize, usize) {
    let mut chars = raw.chars();
    match (chars.next(), chars.next()) {
        // A line break after a backslash vanishes, with the space that follows.
        (Some('\\'), Some('\n' | '\r')) => {
            let rest = raw[1..].trim_start_matches([' ', '\t', '\n', '\r']);
            (raw.len() - rest.len(), 0)
        }
        // Bytes are written one by one, each with two digits.
        (Some('\\'), Some('x')) => (4, 1),
        (Some('\\'), Some('u')) => {
            let end = raw.find('}').unwrap_or(raw.len());
            let digits = raw.get(3..end).unwrap_or_default();
            let character = u32::from_str_radix(digits, 16)
                .ok()
                .and_then(char::from_u32);
            (end + 1, character.map_or(1, char::len_utf8))
        }
        (Some('\\'), Some(_)) => (2, 1),
        _ => (1, 1),
    }
}
