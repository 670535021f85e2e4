//! `language-tag`: a course's language is a tag such as `en` or `pt-BR`
//! (the common part of BCP 47).

use crate::source::{
    Problem, Reported,
    reader::{Placed, Reader},
};

/// Reports what is not a language tag.
pub(super) fn check(reader: &mut Reader<'_, '_>, tag: &Placed<String>) -> Result<(), Reported> {
    let mut parts = tag.value.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language =
        matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_lowercase());
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    if is_language && parts.all(is_part) {
        Ok(())
    } else {
        let written = tag.value.clone();
        Err(reader.error(tag.span.clone(), LanguageTag { written }))
    }
}

#[derive(Debug)]
struct LanguageTag {
    written: String,
}

impl Problem for LanguageTag {
    fn code(&self) -> &'static str {
        "language-tag"
    }

    fn message(&self) -> String {
        format!("`{}` is not a language tag", self.written)
    }

    fn label(&self) -> String {
        "write one such as `en`, `de` or `pt-BR`".to_owned()
    }
}
