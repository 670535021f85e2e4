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
mod chains;
mod cloze;
mod completion;
mod counts;
mod course_size;
mod courses;
mod coverage;
mod decimals;
mod ease;
mod figures;
mod files;
mod format_version;
mod hard_words;
mod hidden_characters;
mod ids;
mod index;
mod items;
mod languages;
mod lessons;
mod links;
mod list_length;
mod lower;
mod names;
mod numbers;
mod options;
mod passages;
mod phrases;
mod plain_text;
mod prerequisites;
mod references;
mod regions;
mod remark;
mod renames;
mod repeats;
mod run;
mod scenario;
mod scoring;
mod settings;
mod text_length;
mod texts;
mod twins;
mod unique;
mod whole_numbers;
mod words;
mod wrong_answers;

use std::sync::LazyLock;

use crate::{
    course::Course,
    rules::Rule,
    source::{Folder, ItemPlaces, Report, Reported, Request},
};
pub use ease::reading_grade;
use index::Index;
pub(crate) use lower::Earlier;

/// Reads and checks a course. What is wrong goes to the report; where the items stand is
/// told besides, and what can be used again if an earlier reading is given.
pub(crate) fn course(
    folder: &Folder,
    request: &Request,
    earlier: Option<&Earlier>,
    report: &mut Report,
) -> (Result<Course, Reported>, ItemPlaces, Option<Earlier>) {
    let mut index = Index::default();
    if let Err(newer) = format_version::check(folder, report) {
        return (Err(newer), ItemPlaces::new(), None);
    }
    let lowered = match lower::course(folder, request.today, earlier, report, &mut index) {
        Ok(lowered) => lowered,
        Err(refused) => return (Err(refused), ItemPlaces::new(), None),
    };
    let (course, mut settings) = (lowered.course, lowered.settings);
    report.each(&[
        &|report| unique::check(&index, report),
        &|report| renames::check(&index, report),
        &|report| references::check(&index, report),
        &|report| {
            if !request.gaps {
                coverage::check(&index, report);
            }
        },
        &|report| prerequisites::check(&index, report),
        &|report| files::check(folder, &index, report),
        &|report| hidden_characters::check(folder, report),
        &|report| {
            if let Ok(course) = &course {
                courses::check(course, folder, &index, &settings, report);
            }
        },
    ]);
    settings.levels.extend(&request.levels);
    let allowances = std::mem::take(&mut index.allowances);
    let settle = || settings.settle(&allowances, report);
    let ((), items) = rayon::join(settle, || {
        // A large index is let go of meanwhile, too.
        let index = index;
        index.item_places()
    });
    (course, items, lowered.earlier)
}

/// The rules of good practice, each beside the code that looks for it.
pub(crate) static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let all = [texts::RULES, items::RULES, lessons::RULES, courses::RULES];
    all.concat()
});

/// A count as a number that limits are compared with.
fn number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
