//! `source-link`: the link of a source is an `https` address.

use crate::source::{
    Problem, Reported,
    markdown::is_https,
    reader::{Placed, Reader},
};

/// Reports another address.
pub(super) fn check(reader: &mut Reader<'_, '_>, link: &Placed<String>) -> Result<(), Reported> {
    if is_https(&link.value) {
        Ok(())
    } else {
        let written = link.value.clone();
        Err(reader.error(link.span.clone(), SourceLink { written }))
    }
}

#[derive(Debug)]
struct SourceLink {
    written: String,
}

impl Problem for SourceLink {
    fn code(&self) -> &'static str {
        "source-link"
    }

    fn message(&self) -> String {
        "the link of a source starts with `https://` and has no spaces".to_owned()
    }

    fn label(&self) -> String {
        match self.written.strip_prefix("http://") {
            Some(rest) => format!("write `https://{rest}`, if that can be opened"),
            None if self.written.starts_with("10.") => {
                format!("write `https://doi.org/{}`", self.written)
            }
            None => "write the address as the browser shows it, or leave `link` out".to_owned(),
        }
    }
}
