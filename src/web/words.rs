//! Every word of the interface, in one place: plain, kind, and free of blame.

use crate::{
    course::{CalloutKind, Confirmed, Grade},
    progress::{LessonProgress, View},
    quiz::{Mark, Score},
    store::StoreError,
};

use super::fetch::Trouble;

pub(super) const SKIP_TO_CONTENT: &str = "Skip to the content";
pub(super) const OUTLINE: &str = "Course outline";
pub(super) const ABOUT: &str = "About this course";
pub(super) const ABOUT_SHORT: &str = "About";
pub(super) const LOADING: &str = "Loading…";
pub(super) const TRY_AGAIN: &str = "Try again";
pub(super) const CLOSE: &str = "Close";
pub(super) const EXPLANATION: &str = "Explanation";

pub(super) const START: &str = "Start the course";
pub(super) const GO_ON: &str = "Go on where you left off";
pub(super) const ALL_DONE: &str =
    "You have been through the whole course. Every lesson and practice stays open.";

pub(super) const LESSONS: &str = "Lessons";
pub(super) const OBJECTIVES: &str = "After this you can";
pub(super) const PRACTICE: &str = "Practice";
pub(super) const READ: &str = "read";
pub(super) const SKIPPED: &str = "skipped for now";

pub(super) const NOTE_TITLE: &str = "Before you start";
pub(super) const NOTE_CHOICES: &str = "Choose what suits you now. You can choose again later.";
pub(super) const TAKE_LESSON: &str = "Read the lesson";
pub(super) const TAKE_SUMMARY: &str = "Read the summary instead";
pub(super) const TAKE_NEITHER: &str = "Skip for now";
pub(super) const SUMMARY_SHOWN: &str = "You are reading the summary.";
pub(super) const LESSON_INSTEAD: &str = "Show the whole lesson";
pub(super) const SUMMARY_INSTEAD: &str = "Show the summary instead";
pub(super) const FINISH_LESSON: &str = "Finish and go on";
pub(super) const DESCRIPTION: &str = "Description of the figure";
pub(super) const ACTIVITY: &str = "Something to do";
pub(super) const SHOW_ANSWER: &str = "Compare with a worked answer";
pub(super) const CHECK: &str = "Check yourself";

pub(super) const HOW_MANY: &str = "How many questions?";
pub(super) const BEGIN: &str = "Begin";
pub(super) const RESUME: &str = "Go on with this practice";
pub(super) const NO_QUESTIONS: &str =
    "There is nothing to ask here yet: every question belongs to a lesson that you set aside.";
pub(super) const PRACTICE_IS: &str = "Questions come in a new order each time, with feedback after \
     each one. There is no time limit, and you can leave and come back at any point.";

pub(super) const TRUE: &str = "True";
pub(super) const FALSE: &str = "False";
pub(super) const IS_IT: &str = "Is this true or false?";
pub(super) const BECAUSE: &str = "Which reason fits?";
pub(super) const YOUR_NUMBER: &str = "Your answer";
pub(super) const ORDER_HINT: &str = "Move the steps until they are in order, the first at the top.";
pub(super) const EARLIER: &str = "Move up";
pub(super) const LATER: &str = "Move down";
pub(super) const CHOOSE_ANSWER: &str = "Choose…";
pub(super) const HAND_IN: &str = "Check my answer";
pub(super) const SKIP_QUESTION: &str = "Leave open for now";
pub(super) const NEXT_QUESTION: &str = "Next question";
pub(super) const SEE_RESULT: &str = "See the result";
pub(super) const ASK_AGAIN: &str = "Answer again";
pub(super) const INCOMPLETE: &str = "Something is still open. Put in an answer, then check it.";
pub(super) const NOT_A_NUMBER: &str =
    "This does not read as a number. Write digits with at most one comma or point, such as 3.5.";
pub(super) const DOES_NOT_FIT: &str = "This question changed while it was open. Please reload.";
pub(super) const YOU_SAID: &str = "You answered";
pub(super) const RIGHT_IS: &str = "Right is";
pub(super) const OTHER_OPTIONS: &str = "Why not the others";
pub(super) const RIGHT_ORDER: &str = "The right order";
pub(super) const ITEM_GONE: &str =
    "The author has taken this question out of the course. It does not count any more.";
pub(super) const ITEM_CHANGED: &str = "The author has changed this question since you answered \
     it. Your points stay; the question as it is now cannot be shown with your answer.";

pub(super) const RESULT: &str = "Your result";
pub(super) const OPEN_QUESTION: &str = "open";
pub(super) const ANSWER_OPEN: &str = "Answer the open questions";
pub(super) const PRACTISE_AGAIN: &str = "Practise again";
pub(super) const BACK_TO_MODULE: &str = "Back to the module";

pub(super) const LOST_TITLE: &str = "There is no page at this address";
pub(super) const LOST: &str =
    "The link may be old, or a part of it may be missing. Everything is in the course outline.";
pub(super) const NO_ATTEMPT: &str = "This browser does not know that practice. It may have been \
     done in another browser, or the stored data may have been cleared.";

pub(super) const YOU_ARE_IN: &str = "You are in";
pub(super) const QUESTIONS: &str = "Questions";
pub(super) const GO_TO_PRACTICE: &str = "Practise";
pub(super) const END_HERE: &str = "End here and see the result";

pub(super) const PRIVACY_TITLE: &str = "Your answers";
pub(super) const PRIVACY_LONG: &str = "Your answers and your progress are kept in this browser, on \
     this device, and are sent nowhere. Clearing this site's data in the browser removes them. \
     Other people who use this browser can see them.";
pub(super) const PRIVACY: &str = "Your answers stay in this browser. Nothing is sent anywhere.";

/// "Source 3: Duthie HL, Gairns FW"
pub(super) fn source_of(number: usize, authors: &str) -> String {
    format!("Source {number}: {authors}")
}

/// What was done with a lesson, if anything was.
pub(super) fn lesson_state(done: LessonProgress) -> Option<&'static str> {
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
pub(super) fn edition(edition: &str) -> String {
    format!("Edition {edition}. ")
}

/// "The text may be used under CC BY 4.0."
pub(super) fn licence(licence: &str) -> String {
    format!("The text may be used under {licence}.")
}

/// "Sources (5)"
pub(super) fn sources(count: usize) -> String {
    format!("Sources ({count})")
}

/// "Practice: Anatomy for every body"
pub(super) fn practice_of(module: &str) -> String {
    format!("{PRACTICE}: {module}")
}

/// "8 minutes"
pub(super) fn minutes(count: u32) -> String {
    counted(count, "minute", "minutes")
}

/// "4 lessons"
pub(super) fn lessons(count: u32) -> String {
    counted(count, "lesson", "lessons")
}

/// "18 questions"
pub(super) fn questions(count: u32) -> String {
    counted(count, "question", "questions")
}

fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "2 of 4 lessons read"
pub(super) fn lessons_read(read: u32, all: u32) -> String {
    format!("{read} of {} read", lessons(all))
}

/// "7 of 18 questions right"
pub(super) fn questions_right(right: u32, all: u32) -> String {
    format!("{right} of {} right", questions(all))
}

/// "7 of 10 questions right", for a practice
pub(super) fn questions_right_of(right: usize, all: u16) -> String {
    format!("{right} of {} right", questions(all.into()))
}

/// "Question 3 of 10", for the question at 2
pub(super) fn question_of(at: u16, all: u16) -> String {
    format!("Question {} of {all}", u32::from(at) + 1)
}

/// "Question 3 of 10: partly right"
pub(super) fn step_label(at: u16, all: u16, score: Option<Score>) -> String {
    format!("{}: {}", question_of(at, all), outcome(score))
}

/// How a question came out, or that it is open.
pub(super) fn outcome(score: Option<Score>) -> &'static str {
    score.map_or(OPEN_QUESTION, verdict)
}

/// "Select 3."
pub(super) fn select(count: u8) -> String {
    format!("Select {count}.")
}

/// "Step 2 of 5: Put on gloves"
pub(super) fn step_of(number: usize, all: usize, step: &str) -> String {
    format!("Step {number} of {all}: {step}")
}

/// "Blank 1"
pub(super) fn blank(number: usize) -> String {
    format!("Blank {number}")
}

/// "All 18"
pub(super) fn all_of(count: usize) -> String {
    format!("All {count}")
}

/// "Include 4 questions on lessons that you skipped or took in summary"
pub(super) fn include_aside(count: u32) -> String {
    format!(
        "Include {} on lessons that you skipped or took in summary",
        questions(count)
    )
}

/// "You began a practice: 3 of 10 questions answered."
pub(super) fn practice_open(answered: usize, all: u16) -> String {
    format!(
        "You began a practice: {answered} of {} answered.",
        questions(all.into())
    )
}

/// "place 3"
pub(super) fn place(place: usize) -> String {
    format!("place {place}")
}

/// "80% of the points"
pub(super) fn percent(percent: u8) -> String {
    format!("{percent}% of the points")
}

/// "3 of 4 points"
pub(super) fn points(score: Score) -> String {
    let all = counted(score.max().into(), "point", "points");
    format!("{} of {all}", score.points())
}

/// How a response came out as a whole.
pub(super) fn verdict(score: Score) -> &'static str {
    if score.is_full() {
        "That is right"
    } else if score.is_zero() {
        "Not quite"
    } else {
        "Partly right"
    }
}

/// How a part of a response came out, for people who do not see its sign.
pub(super) fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Right => "right",
        Mark::Wrong => "not right",
        Mark::Missed => "right, not selected",
        Mark::Left => "",
    }
}

/// What a learner is told when what they do cannot be saved.
pub(super) fn not_saved(why: &StoreError) -> &'static str {
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
pub(super) fn unreadable(count: usize) -> String {
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
pub(super) fn trouble(trouble: &Trouble) -> String {
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
            "This part of the course could not be read: {why}. Try again, or reload the page. \
             Nothing that you answered is lost."
        ),
    }
}

/// The title of a boxed note.
pub(super) fn callout(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Safety => "Safety",
        CalloutKind::Law => "Law",
        CalloutKind::Key => "Key point",
    }
}

/// A grade's letter and what it means.
pub(super) fn grade(grade: Grade) -> (&'static str, &'static str) {
    match grade {
        Grade::A => ("A", "Established"),
        Grade::B => ("B", "Plausible, limited evidence"),
        Grade::C => ("C", "Tradition or opinion"),
        Grade::D => ("D", "Unsupported or potentially harmful"),
    }
}

/// How a source was confirmed.
pub(super) fn confirmed(confirmed: Confirmed) -> &'static str {
    match confirmed {
        Confirmed::Page => "page or abstract read",
        Confirmed::General => "from general knowledge, not opened",
    }
}
