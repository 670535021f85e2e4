//! `too-many-items`: a course is not larger than can be read.

use super::remark::Remark;
use crate::source::{Diagnostic, MAX_ITEMS, Place, Report, Reported};

const CODE: &str = "too-many-items";

/// Reports the file with which a course has more than [`MAX_ITEMS`]. It is given the files
/// in order, with how many items each has.
pub(super) fn check(
    report: &mut Report,
    files: impl Iterator<Item = (String, usize)>,
) -> Result<(), Reported> {
    let mut items = 0;
    for (path, count) in files {
        items += count;
        if items > MAX_ITEMS {
            let message = format!(
                "with this file the course has {items} items, and {MAX_ITEMS} are the most"
            );
            let problem = Remark::new(&CODE, message, "").help("make two courses of it");
            let place = Place {
                path: path.into(),
                span: 0..0,
            };
            return Err(report.error(Diagnostic::new(place, problem)));
        }
    }
    Ok(())
}
