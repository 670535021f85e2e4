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
                remedy: remedy(&written, instead.as_deref(), |id| parse(id).is_ok()),
                written,
                error,
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

/// What to write instead.
fn remedy(written: &str, instead: Option<&str>, is_id: impl Fn(&str) -> bool) -> String {
    let quoted = |id: &str| format!("`\"{id}\"`");
    let parts: Vec<&str> = written.split(',').map(str::trim).collect();
    let letter = |c: &char| c.is_alphabetic() && !c.is_ascii();
    if let Some(name) = written.strip_suffix(".ron").filter(|name| is_id(name)) {
        return format!("leave `.ron` out: write `{name}`");
    }
    if parts.len() > 1 && parts.iter().all(|part| is_id(part)) {
        let each: Vec<String> = parts.into_iter().map(quoted).collect();
        return format!(
            "put each id in quotation marks of its own: {}",
            each.join(", ")
        );
    }
    if let Some(letter) = written.chars().find(letter) {
        return format!("write letters from `a` to `z` in place of `{letter}` and its like");
    }
    match instead {
        Some(instead) => format!("write `{instead}`"),
        None => "write an id such as `compare-sphincters`".to_owned(),
    }
}

#[derive(Debug)]
struct MalformedId {
    written: String,
    error: IdError,
    remedy: String,
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
        self.remedy.clone()
    }
}
