//! From offsets in a text to offsets in the string that it was written as.

/// The offset in `raw`, a RON string with its quotes, of the character at `offset` of
/// the text that it stands for. In `r#"…"#` the two differ by the opening; elsewhere
/// an escape such as `\n` or `\u{e9}` is longer than what it stands for.
pub(crate) fn offset_in_raw(raw: &str, offset: usize) -> usize {
    if raw.starts_with('r') {
        let opening = raw.find('"').map_or(0, |quote| quote + 1);
        return (opening + offset).min(raw.len());
    }
    let mut at = usize::from(raw.starts_with('"'));
    let mut decoded = 0;
    while decoded < offset && at < raw.len() {
        let (written, stands_for) = step(&raw[at..]);
        at += written;
        decoded += stands_for;
    }
    at.min(raw.len())
}

/// How many bytes the first character of `raw` is written with, and how many it
/// stands for.
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
        (Some(character), _) => (character.len_utf8(), character.len_utf8()),
        (None, _) => (1, 1),
    }
}
