//! `empty-text`: a text that is there says something.

use crate::source::{
    Reported,
    markdown::Fault,
    reader::{Placed, Reader},
};

/// Reports a text that holds nothing but space.
pub(super) fn check(reader: &mut Reader<'_, '_>, text: &Placed<String>) -> Result<(), Reported> {
    if text.value.trim().is_empty() {
        Err(reader.error(text.span.clone(), Fault::Empty))
    } else {
        Ok(())
    }
}
