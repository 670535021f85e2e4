//! `[@grays-42]` and `[@grays-42; @uw-defecation]`

use std::ops::Range;

use crate::course::SourceId;

/// Whether the text between brackets was meant to cite something: it has an `@`
/// that is not part of an e-mail address.
pub(super) fn looks_like_one(label: &str) -> bool {
    label.match_indices('@').any(|(at, _)| {
        let before = label[..at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || matches!(c, ';' | ',' | '('))
    })
}

/// The sources that a citation with its brackets names, with their offsets in it.
/// `None` if it is not written as one.
pub(super) fn read(citation: &str) -> Option<Vec<(SourceId, Range<usize>)>> {
    let inside = citation.strip_prefix('[')?.strip_suffix(']')?;
    let mut start = 1;
    let parts = inside.split(';').map(|part| {
        let at = start + part.len() - part.trim_start().len();
        start += part.len() + 1;
        let part = part.trim();
        let id = SourceId::parse(part.strip_prefix('@')?).ok()?;
        Some((id, at..at + part.len()))
    });
    parts.collect()
}
