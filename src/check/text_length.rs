//! `text-length`: a text is no longer than somebody would read without a break.

use super::remark::Remark;
use crate::source::{
    MAX_LINKS, MAX_TEXT, Reported,
    reader::{Placed, Reader},
};

const CODE: &str = "text-length";

/// Reports a text that is too long, before its Markdown is read.
pub(super) fn check(reader: &mut Reader<'_, '_>, text: &Placed<String>) -> Result<(), Reported> {
    // A character has at least one byte.
    if text.value.len() <= MAX_TEXT {
        return Ok(());
    }
    let length = text.value.chars().count();
    if length <= MAX_TEXT {
        return Ok(());
    }
    let message = format!("this text has {length} characters, and a text has at most {MAX_TEXT}");
    Err(refused(reader, text, message))
}

/// Reports a text with more links and citations than anybody would follow, before its Markdown
/// is read.
pub(super) fn check_links(
    reader: &mut Reader<'_, '_>,
    text: &Placed<String>,
) -> Result<(), Reported> {
    let all = text.value.as_str();
    let is_citation = |(at, _): &(usize, &str)| {
        let before = all.get(..*at).unwrap_or_default();
        before.trim_end_matches(' ').ends_with(['[', ';'])
    };
    let citations = all.match_indices('@').filter(is_citation).count();
    let links = all.matches("](").count() + all.matches("<http").count() + citations;
    if links <= MAX_LINKS {
        return Ok(());
    }
    let message =
        format!("this text has {links} links and citations, and a text has at most {MAX_LINKS}");
    Err(refused(reader, text, message))
}

fn refused(reader: &mut Reader<'_, '_>, text: &Placed<String>, message: String) -> Reported {
    let label = "divide it into several texts or lessons";
    // It is shown where it begins: nobody needs to see all of it.
    let start = text.span.start;
    reader.error(start..start + 1, Remark::new(&CODE, message, label))
}
