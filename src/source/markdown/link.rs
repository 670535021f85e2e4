//! Where links lead.

use std::ops::Range;

use super::{Fault, Mention};

/// A link's address, understood but not yet resolved.
pub(super) enum Address {
    /// `https:` or `mailto:`.
    Away(String),
    /// Within the course.
    Within(Mention),
}

/// Reads a link's address. Only what is listed here passes: whatever else there is or
/// will be (`javascript:`, `data:`, a changed case, a hidden tab) is refused.
pub(super) fn read(address: &str) -> Result<Address, Fault> {
    let fault = || Fault::Address {
        address: address.to_owned(),
    };
    let Some((scheme, rest)) = address.split_once(':') else {
        return Err(fault());
    };
    match scheme {
        "https" if is_https(address) => Ok(Address::Away(address.to_owned())),
        "mailto" if is_clean(rest) && rest.contains('@') => Ok(Address::Away(address.to_owned())),
        "term" => Ok(Address::Within(Mention::Term(rest.to_owned()))),
        "lesson" => Ok(Address::Within(Mention::Lesson(rest.to_owned()))),
        "module" => Ok(Address::Within(Mention::Module(rest.to_owned()))),
        _ => Err(fault()),
    }
}

/// Whether a text is an `https` address, as a browser shows it.
pub(crate) fn is_https(address: &str) -> bool {
    let host = address.strip_prefix("https://");
    host.is_some_and(|host| host.starts_with(char::is_alphanumeric)) && is_clean(address)
}

/// What looks like a link and is read as text, because its address has a tab or another
/// control character in it: browsers drop some of them, so that an address may be hidden.
pub(super) fn hidden(text: &str) -> impl Iterator<Item = (Fault, Range<usize>)> + '_ {
    let starts = text.match_indices("](").map(|(at, sign)| at + sign.len());
    starts.filter_map(|start| {
        let before = &text[..start - 2];
        let end = start + text[start..].find(')')?;
        let written = &text[start..end];
        let address = written.split(['"', '\'']).next().unwrap_or_default().trim();
        let is_hidden = address.contains(':')
            && !address.starts_with('<')
            && address.contains(|c: char| c.is_control() && c != '\n' && c != '\r');
        let open = before.rfind('[')?;
        let is_meant = is_escaped(before) || is_escaped(&before[..open]);
        (is_hidden && !is_meant).then(|| {
            let address = address.escape_debug().to_string();
            (Fault::Address { address }, open..end + 1)
        })
    })
}

/// Whether what comes after a text has a backslash right before it, and so is no sign.
fn is_escaped(before: &str) -> bool {
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    backslashes % 2 == 1
}

/// Whether a text has nothing in it that a browser would drop or read as something
/// else.
fn is_clean(text: &str) -> bool {
    !text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\')
}
