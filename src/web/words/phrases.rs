//! Words that depend on what they speak of: numbers, outcomes, troubles.

use crate::{
    course::{CalloutKind, Confirmed, Grade, item::Difficulty},
    progress::{LessonProgress, View, Which},
    quiz::{Mark, Score},
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

/// "1 question is to be asked again: …"
pub(in crate::web) fn to_be_asked_again(count: u32) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!(
        "{} {verb} to be asked again: the author has changed what is right. Your earlier answers \
         are kept.",
        questions(count)
    )
}

/// Why a question is asked again that was answered on this date.
pub(in crate::web) fn asked_again(date: &str) -> String {
    format!(
        "The author has changed what is right here since you answered on {date}, so it is asked \
         again. Your earlier answer is kept."
    )
}

/// "7 of 10 questions right", for a practice
pub(in crate::web) fn questions_right_of(right: usize, all: usize) -> String {
    format!("{right} of {} right", questions(whole(all)))
}

/// "1 question was taken out of the course …"
pub(in crate::web) fn taken_out(count: usize) -> String {
    let (verb, rest) = if count == 1 {
        ("was", "does not count.")
    } else {
        ("were", "do not count.")
    };
    let questions = questions(whole(count));
    format!("{questions} {verb} taken out of the course by the author, and {rest}")
}

pub(super) fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// "Question 3 of 10", for the question at 2
pub(in crate::web) fn question_of(at: u16, all: u16) -> String {
    format!("Question {} of {}", u32::from(at) + 1, u32::from(all))
}

/// "Question 3 of 10: partly right"
pub(in crate::web) fn step_label(at: u16, all: u16, outcome: &str) -> String {
    format!("{}: {outcome}", question_of(at, all))
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

/// "Those with a mistake last time (3)"
pub(in crate::web) fn which(which: Which, count: usize) -> String {
    let which = match which {
        Which::All => "All of them",
        Which::New => "Not answered yet",
        Which::Mistakes => "Not right last time",
        Which::SureMistakes => "Very sure last time, and not right",
    };
    format!("{which} ({count})")
}

/// How hard a question is.
pub(in crate::web) fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Easy => "Easy",
        Difficulty::Medium => "Medium",
        Difficulty::Hard => "Hard",
    }
}

/// "All 18"
pub(in crate::web) fn all_of(count: usize) -> String {
    match count {
        1 => "The only one".into(),
        count => format!("All {count}"),
    }
}

/// "Include 4 questions on lessons that you skipped or took in summary"
pub(in crate::web) fn include_aside(count: u32) -> String {
    format!(
        "Include {} on lessons that you skipped or took in summary",
        questions(count)
    )
}

/// "place 3"
pub(in crate::web) fn place(place: usize) -> String {
    format!("place {place}")
}

/// "C", of the third region of a figure.
pub(in crate::web) fn letter(nth: usize) -> String {
    let letters = (b'A'..=b'Z').map(char::from);
    letters.skip(nth).take(1).collect()
}

/// "About 150 words are enough."
pub(in crate::web) fn about_words(count: u16) -> String {
    format!("About {} words are enough.", u32::from(count))
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
            "This part of the course could not be found (the host answered {}). It may just \
             have been replaced: try again. Nothing that you answered is lost.",
            u32::from(*status)
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
