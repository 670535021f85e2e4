//! `newer-format`: a course in a format that this version does not know yet.
//! `missing-file`, where the folder is no course at all.
//!
//! It is looked for before anything else, and nothing else is said then: every other
//! complaint would be about things that only a newer coursewright understands.

use crate::source::{Folder, Problem, Report, Reported, authored::FormatVersion, reader::Reader};

/// The version of the format that is read here.
const FORMAT: u32 = 1;

/// Reports a course in a newer format, and a folder that is none.
pub(super) fn check(folder: &Folder, report: &mut Report) -> Result<(), Reported> {
    if !folder.files.contains_key("course.ron") {
        let course = Reader::open(folder, "course.ron", report).whole::<FormatVersion<'_>>();
        return course.map(|_| ());
    }
    // What else is wrong with the file is reported when it is read for good.
    let mut unsaid = Report::default();
    let mut quiet = Reader::open(folder, "course.ron", &mut unsaid);
    let Ok(FormatVersion {
        format: Some(format),
    }) = quiet.whole()
    else {
        return Ok(());
    };
    match format.raw().parse::<u32>() {
        Ok(number) if number > FORMAT => {
            let span = quiet.span(&format);
            Err(Reader::open(folder, "course.ron", report).error(span, NewerFormat { number }))
        }
        _ => Ok(()),
    }
}

#[derive(Debug)]
struct NewerFormat {
    number: u32,
}

impl Problem for NewerFormat {
    fn code(&self) -> &'static str {
        "newer-format"
    }

    fn message(&self) -> String {
        format!(
            "this course is written in format {}; this coursewright reads format {FORMAT}",
            self.number
        )
    }

    fn label(&self) -> String {
        "update coursewright".to_owned()
    }
}
