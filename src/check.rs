//! From what was read to a checked [`Course`].
//!
//! Two kinds of rules meet here. What a value must be in itself (an id well formed,
//! one key among the options) is checked where `lower` makes it, by a function of
//! the rule's own file. What values must be to each other (ids unique, references
//! resolved, objectives taught and tested) is checked at the end over an `index` of
//! every definition and use that lowering came across, so that a mistake in one place
//! hides none in another. What could not be read leaves a gap in the index, and no
//! rule complains about what may stand in a gap.

mod assessment;
mod cloze;
mod counts;
mod coverage;
mod decimals;
mod figures;
mod files;
mod format_version;
mod ids;
mod index;
mod languages;
mod links;
mod lower;
mod names;
mod numbers;
mod options;
mod plain_text;
mod prerequisites;
mod references;
mod renames;
mod scoring;
mod twins;
mod unique;
mod whole_numbers;
mod wrong_answers;

use crate::{
    course::Course,
    source::{Folder, Report, Reported},
};
use index::Index;

/// Reads and checks a course. What is wrong goes to the report.
pub(crate) fn course(folder: &Folder, report: &mut Report) -> Result<Course, Reported> {
    let mut index = Index::default();
    format_version::check(folder, report)?;
    let course = lower::course(folder, report, &mut index);
    unique::check(&index, report);
    renames::check(&index, report);
    references::check(&index, report);
    coverage::check(&index, report);
    prerequisites::check(&index, report);
    files::check(folder, &index, report);
    course
}
