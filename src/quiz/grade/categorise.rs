//! Entries in groups: an entry is a part, right in its own group, and earns an equal share.
//!
//! Moodle's *matching* scores alike, where several prompts have the same answer (MoodleDocs,
//! "Matching question type"). A wrong entry takes nothing away: each has to be put somewhere, so
//! that nobody earns more by putting in more.

use super::{GradeError, Tally, all_chosen, count};
use crate::course::item::Categorise;

pub(super) fn tally(item: &Categorise, chosen: &[Option<u8>]) -> Result<Tally, GradeError> {
    all_chosen(chosen, item.entries.len(), item.groups.len())?;
    let pairs = item.entries.iter().zip(chosen);
    Ok(count(pairs, |(entry, group)| *group == Some(entry.group)))
}
