//! Words of reviews, and of where a learner stands.

use crate::progress::{
    calibration::{Fit, Said},
    mastery::{Mastery, Standing},
};

use super::{questions, whole};

pub(in crate::web) const REVIEW: &str = "Review";
pub(in crate::web) const REVIEW_IS: &str = "Questions that you have met come back here, each at \
     about the time when it is worth remembering again. Answer them as they are: how it went is \
     all that is needed. A review can wait for as long as you like.";
pub(in crate::web) const NOTHING_TO_REVIEW: &str = "There is nothing to review at present.";
pub(in crate::web) const BEGIN_REVIEW: &str = "Review now";
pub(in crate::web) const RESUME_REVIEW: &str = "Go on with this review";
pub(in crate::web) const BACK_TO_REVIEW: &str = "Back to reviews";
pub(in crate::web) const FORECAST: &str = "The coming month";
pub(in crate::web) const FORECAST_DAYS: &str = "Day by day";
pub(in crate::web) const REVIEW_SETTINGS: &str = "Set how reviews come";
pub(in crate::web) const HOW_MANY_RIGHT: &str = "How many of a hundred reviews should go right?";
pub(in crate::web) const HOW_MANY_A_DAY: &str = "At most how many a day?";
pub(in crate::web) const SETTINGS_ARE: &str = "More that go right means more reviews. What you \
     set aside is in none of them.";

pub(in crate::web) const YOUR_PROGRESS: &str = "Your progress";
pub(in crate::web) const OBJECTIVES_SHOWN: &str = "What you have shown";
pub(in crate::web) const MASTERY_IS: &str = "Each objective, and how many of its questions are \
     met: last answered right without help, and likely to be today. It is met when all are, and \
     stable when you were right on several days. What you set aside is left out.";
pub(in crate::web) const HOW_ESTIMATED: &str = "How this is estimated";
pub(in crate::web) const ESTIMATE_IS: &str = "For each question: the chance that you would answer \
     it right a month from now, by a published model of memory (FSRS-6). It rises with right \
     answers on different days and to different questions, and falls with time. It is an \
     estimate, was not fitted to you, and nothing depends on it.";
pub(in crate::web) const CALIBRATION: &str = "How sure, and how often right";

pub(in crate::web) const COMPLETION: &str = "To complete the course";
pub(in crate::web) const SIGN_OFF: &str = "Somebody has watched me do this";
pub(in crate::web) const WHO_WATCHED: &str = "Who watched? A name or initials.";
pub(in crate::web) const SIGN: &str = "Note this";
pub(in crate::web) const TAKE_BACK: &str = "Take it back";
pub(in crate::web) const TO_RECORD: &str = "Your record of completion";
pub(in crate::web) const RECORD: &str = "Record of completion";
pub(in crate::web) const NO_RECORD: &str = "The course is not completed yet. This is where you \
     stand.";
pub(in crate::web) const NO_COMPLETION: &str =
    "The author has not said what completes this course. This is where you stand.";
pub(in crate::web) const RECORD_IS: &str = "This is a self-study record. It was made in the \
     learner's own browser, without supervision, and is neither a certificate nor a licence to \
     practise.";
pub(in crate::web) const PRINT_RECORD: &str = "Print, or save as a PDF";
pub(in crate::web) const OBJECTIVES_MET: &str = "Objectives met";
pub(in crate::web) const OBJECTIVES_OPEN: &str = "Objectives not yet met";

/// "12 questions are ready."
pub(in crate::web) fn ready(count: usize) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("{} {verb} ready.", questions(whole(count)))
}

/// "today", "tomorrow", "in 5 days"
pub(in crate::web) fn day_ahead(days: u32) -> String {
    match days {
        0 => "today".into(),
        1 => "tomorrow".into(),
        days => format!("in {days} days"),
    }
}

/// "About 40 reviews in 30 days, if answers go right."
pub(in crate::web) fn forecast(count: u32, days: usize) -> String {
    format!("{} in {days} days, if answers go right.", questions(count))
}

/// "90 of 100"
pub(in crate::web) fn share(percent: u8) -> String {
    format!("{percent} of 100")
}

/// "10", or "None for now"
pub(in crate::web) fn per_day(count: u16) -> String {
    match count {
        0 => "None for now".into(),
        count => u32::from(count).to_string(),
    }
}

/// "3 of 4 met, not yet stable. In a month about 40% right by estimate, 20% to 85%."
pub(in crate::web) fn mastery(mastery: Mastery) -> String {
    let Mastery {
        items,
        met,
        stable,
        percent,
        at_least,
        at_most,
        ..
    } = mastery;
    let counts = match mastery.standing() {
        Standing::Open => return "not begun".into(),
        Standing::Begun if met == 0 => format!("0 of {items} met"),
        Standing::Begun if stable > 0 => format!("{met} of {items} met, {stable} stable"),
        Standing::Begun | Standing::Met => format!("{met} of {items} met, not yet stable"),
        Standing::Stable => format!("all {items} met and stable"),
    };
    format!("{counts}. In a month about {percent}% right by estimate, {at_least}% to {at_most}%.")
}

/// "Objectives met (3)"
pub(in crate::web) fn counted(heading: &str, count: usize) -> String {
    format!("{heading} ({count})")
}

/// "Anatomy: 3 of 4 met, not yet stable. …"
pub(in crate::web) fn objective_in(module: &str, shown: Option<Mastery>) -> String {
    let stands = shown.map_or_else(|| "no question asks for it".into(), mastery);
    format!("{module}: {stands}")
}

/// "this pays when 67% to 80% are right; 8 of 10 were (80%), which fits"
pub(in crate::web) fn said(said: Said, fit: Fit, least: u8, most: u8) -> String {
    let Some(percent) = said.percent() else {
        return format!("nothing yet; this pays when {least}% to {most}% are right");
    };
    let fit = match fit {
        Fit::Surer => "fewer than that",
        Fit::Fitting => "which fits, as far as can be told",
        Fit::LessSure => "more than that: you could trust these answers more",
    };
    let Said { answers, right } = said;
    format!(
        "this pays when {least}% to {most}% are right; {right} of {answers} were ({percent}%), {fit}"
    )
}

/// "5 of 14 lessons finished, whole or in summary"
pub(in crate::web) fn need_lessons(done: u32, of: u32) -> String {
    format!(
        "{done} of {} finished, whole or in summary",
        super::lessons(of)
    )
}

/// "1 of 3 assessments passed: Anatomy, Consent"
pub(in crate::web) fn need_assessments(done: u32, of: u32, names: &str) -> String {
    let noun = if of == 1 { "assessment" } else { "assessments" };
    format!("{done} of {of} {noun} passed: {names}")
}

/// "4 of 6 questions right, of those that must be"
pub(in crate::web) fn need_critical(done: u32, of: u32) -> String {
    format!("{done} of {} right, of those that must be", questions(of))
}

/// "The story in Consent, played to an ending that the course asks for"
pub(in crate::web) fn need_ending(module: &str) -> String {
    format!("The story in \u{201c}{module}\u{201d}, played to an ending that the course asks for")
}

/// Whether something that is done or not is done.
pub(in crate::web) fn is_done(it: bool) -> &'static str {
    if it { "done" } else { "not yet" }
}

/// "Watched by A. B."
pub(in crate::web) fn signed_by(name: &str) -> String {
    format!("Watched by {}.", name.trim_end_matches('.'))
}

/// That the course is completed, and when it was.
pub(in crate::web) fn completed_on(date: &str) -> String {
    format!("Everything that the course asks for is done. Completed on {date}.")
}

/// "Edition 2026.1, as the course is now. Printed on 3 March 2026."
pub(in crate::web) fn record_of(edition: &str, date: &str) -> String {
    format!("Edition {edition}, as the course is now. Printed on {date}.")
}
