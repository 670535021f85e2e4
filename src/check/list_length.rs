//! `list-length`: a list has no more entries than somebody would write.

use super::remark::Remark;
use crate::source::{MAX_ENTRIES, Reported, located::List, reader::Reader};

const CODE: &str = "list-length";

/// Reports a list that is too long, before its entries are read.
pub(super) fn check<'a, T>(
    reader: &mut Reader<'a, '_>,
    list: &List<'a, T>,
    entries: usize,
) -> Result<(), Reported> {
    if entries <= MAX_ENTRIES {
        return Ok(());
    }
    let message = format!("this list has {entries} entries, and a list has at most {MAX_ENTRIES}");
    let label = "take out what does not belong here, or divide what the list is part of";
    // Nobody needs to see all of it.
    let start = reader.file.span_of(list.raw()).start;
    Err(reader.error(start..start + 1, Remark::new(&CODE, message, label)))
}
