//! Words that depend on what they speak of: numbers, outcomes, troubles.

use crate::{
    course::{CalloutKind, Confirmed, Grade},
    progress::{LessonProgress, View},
    quiz::{Mark, Score},
    store::StoreError,
    web::fetch::Trouble,
};

use super::{OPEN_QUESTION, PRACTICE, READ, SKIPPED};

/// "Source 3: Duthie HL, Gairns FW"
pub(in crate::web) fn source_of(number: usize, authors: &str) -> String {
    format!("Source {number}: {authors}")
}

/// What was done with a lesson, if anything was.
pub(in crate::web) fn lesson_state(done: LessonProgress) -> Option<&'static str> {
    match done {
        LessonProgress { read: true, .. } => Some(READ),
        LessonProgress {
            view: Some(View::Skip),
            ..
        } => Some(SKIPPED),
        LessonProgress { .. } => None,
    }
}

/// "Edition 2026.1."
pub(in crate::web) fn edition(edition: &str) -> String {
    format!("Edition {edition}. ")
}

/// "The text may be used under CC BY 4.0."
pub(in crate::web) fn licence(licence: &str) -> String {
    format!("The text may be used under {licence}.")
}

/// "Sources (5)"
pub(in crate::web) fn sources(count: usize) -> String {
    format!("Sources ({count})")
}

/// "Practice: Anatomy for every body"
pub(in crate::web) fn practice_of(module: &str) -> String {
    format!("{PRACTICE}: {module}")
}

/// "8 minutes"
pub(in crate::web) fn minutes(count: u32) -> String {
    counted(count, "minute", "minutes")
}

/// "4 lessons"
pub(in crate::web) fn lessons(count: u32) -> String {
    counted(count, "lesson", "lessons")
}

/// "18 questions"
pub(in crate::web) fn questions(count: u32) -> String {
    counted(count, "question", "questions")
}

fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "2 of 4 lessons read"
pub(in crate::web) fn lessons_read(read: u32, all: u32) -> String {
    format!("{read} of {} read", lessons(all))
}

/// "7 of 18 questions right"
pub(in crate::web) fn questions_right(right: u32, all: u32) -> String {
    format!("{right} of {} right", questions(all))
}

/// "7 of 10 questions right", for a practice
pub(in crate::web) fn questions_right_of(right: usize, all: u16) -> String {
    format!("{right} of {} right", questions(all.into()))
}

/// "Question 3 of 10", for the question at 2
pub(in crate::web) fn question_of(at: u16, all: u16) -> String {
    format!("Question {} of {all}", u32::from(at) + 1)
}

/// "Question 3 of 10: partly right"
pub(in crate::web) fn step_label(at: u16, all: u16, score: Option<Score>) -> String {
    format!("{}: {}", question_of(at, all), outcome(score))
}

/// How a question came out, or that it is open.
pub(in crate::web) fn outcome(score: Option<Score>) -> &'static str {
    score.map_or(OPEN_QUESTION, verdict)
}

/// "Select 3."
pub(in crate::web) fn select(count: u8) -> String {
    format!("Select {count}.")
}

/// "Step 2 of 5: Put on gloves"
pub(in crate::web) fn step_of(number: usize, all: usize, step: &str) -> String {
    format!("Step {number} of {all}: {step}")
}

/// "Blank 1"
pub(in crate::web) fn blank(number: usize) -> String {
    format!("Blank {number}")
}

/// "All 18"
pub(in crate::web) fn all_of(count: usize) -> String {
    format!("All {count}")
}

/// "Include 4 questions on lessons that you skipped or took in summary"
pub(in crate::web) fn include_aside(count: u32) -> String {
    format!(
        "Include {} on lessons that you skipped or took in summary",
        questions(count)
    )
}

/// "You began a practice: 3 of 10 questions answered."
pub(in crate::web) fn practice_open(answered: usize, all: u16) -> String {
    format!(
        "You began a practice: {answered} of {} answered.",
        questions(all.into())
    )
}

/// "place 3"
pub(in crate::web) fn place(place: usize) -> String {
    format!("place {place}")
}

/// "About 150 words are enough."
pub(in crate::web) fn about_words(count: u16) -> String {
    format!("About {count} words are enough.")
}

/// "3 significant figures"
pub(in crate::web) fn figures(count: u8) -> String {
    counted(count.into(), "significant figure", "significant figures")
}

/// "80% of the points"
pub(in crate::web) fn percent(percent: u8) -> String {
    format!("{percent}% of the points")
}

/// "3 of 4 points"
pub(in crate::web) fn points(score: Score) -> String {
    let all = counted(score.max().into(), "point", "points");
    format!("{} of {all}", score.points())
}

/// How a response came out as a whole.
pub(in crate::web) fn verdict(score: Score) -> &'static str {
    if score.is_full() {
        "That is right"
    } else if score.is_zero() {
        "Not quite"
    } else {
        "Partly right"
    }
}

/// How a part of a response came out, for people who do not see its sign.
pub(in crate::web) fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Right => "right",
        Mark::Wrong => "not right",
        Mark::Missed => "right, not selected",
        Mark::Open => "not yet",
        Mark::Left | Mark::Taken => "",
    }
}

/// What a learner is told when what they do cannot be saved.
pub(in crate::web) fn not_saved(why: &StoreError) -> &'static str {
    match why {
        StoreError::Denied => {
            "Not saved: this browser does not let the page store anything. You can study as usual; \
             your progress lasts until you close the page. Allowing site data for this page, or \
             leaving a private window, changes that."
        }
        StoreError::Full => {
            "Not saved: the browser's storage for this page is full. Keep this page open; saving is \
             tried again with your next answer. Clearing other data of this site makes room."
        }
        StoreError::Lost | StoreError::Failed(_) => {
            "Not saved: the browser did not keep what the page gave it. Keep this page open; saving \
             is tried again with your next answer."
        }
    }
}

/// "2 stored entries could not be read …"
pub(in crate::web) fn unreadable(count: usize) -> String {
    let entries = if count == 1 {
        "1 stored entry"
    } else {
        &format!("{count} stored entries")
    };
    format!(
        "{entries} could not be read. The rest of your progress is here, and what could not be \
         read is left as it is."
    )
}

/// What a learner is told when a part of the course did not arrive.
pub(in crate::web) fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Network => {
            "This part of the course did not load. Check the connection, then try again. Nothing \
             that you answered is lost."
                .into()
        }
        Trouble::Status(status) => format!(
            "This part of the course could not be found (the host answered {status}). It may just \
             have been replaced: try again. Nothing that you answered is lost."
        ),
        Trouble::Pack(why) => format!(
            "This part of the course could not be read: {why}. Try again. \
             Nothing that you answered is lost."
        ),
        Trouble::Part => {
            "This part of the course is not what this page expects. The course may have been \
             replaced since you opened it: try again, and if that does not help, open the page \
             anew. Nothing that you answered is lost."
                .into()
        }
    }
}

/// The title of a boxed note.
pub(in crate::web) fn callout(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Safety => "Safety",
        CalloutKind::Law => "Law",
        CalloutKind::Key => "Key point",
    }
}

/// A grade's letter and what it means.
pub(in crate::web) fn grade(grade: Grade) -> (&'static str, &'static str) {
    match grade {
        Grade::A => ("A", "Established"),
        Grade::B => ("B", "Plausible, limited evidence"),
        Grade::C => ("C", "Tradition or opinion"),
        Grade::D => ("D", "Unsupported or potentially harmful"),
    }
}

/// How a source was confirmed.
pub(in crate::web) fn confirmed(confirmed: Confirmed) -> &'static str {
    match confirmed {
        Confirmed::Page => "page or abstract read",
        Confirmed::General => "from general knowledge, not opened",
    }
}
