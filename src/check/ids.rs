//! `malformed-id`: ids are lower-case words joined by hyphens.

use crate::{
    course::IdError,
    source::{
        Problem, Reported,
        reader::{Placed, Reader},
    },
};

/// Reads an id, and reports one that is not well formed.
pub(super) fn check<I>(
    reader: &mut Reader<'_, '_>,
    text: &Placed<String>,
    parse: fn(&str) -> Result<I, IdError>,
) -> Result<I, Reported> {
    parse(&text.value).map_err(|error| {
        let written = text.value.clone();
        // Any of the kinds of id would do: all are written in the same way.
        let instead = respelt(&written).filter(|instead| parse(instead).is_ok());
        reader.error(
            text.span.clone(),
            MalformedId {
                written,
                error,
                instead,
            },
        )
    })
}

/// The nearest well-formed id: letters and digits in lower case, everything between
/// them a hyphen.
fn respelt(written: &str) -> Option<String> {
    let words = written.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    (!words.is_empty()).then(|| words.join("-"))
}

#[derive(Debug)]
struct MalformedId {
    written: String,
    error: IdError,
    instead: Option<String>,
}

impl Problem for MalformedId {
    fn code(&self) -> &'static str {
        "malformed-id"
    }

    fn message(&self) -> String {
        match self.error {
            IdError::Empty => self.error.to_string(),
            IdError::TooLong | IdError::NotKebabCase => {
                format!("`{}` is not an id: {}", self.written, self.error)
            }
        }
    }

    fn label(&self) -> String {
        match &self.instead {
            Some(instead) => format!("write `{instead}`"),
            None => "write an id such as `compare-sphincters`".to_owned(),
        }
    }
}
