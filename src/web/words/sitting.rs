//! Words of assessments, and of what can go with an answer.

use crate::quiz::{Certainty, Way};

use super::{OPEN_QUESTION, minutes, questions, whole};

pub(in crate::web) const ASSESSMENT: &str = "Assessment";
pub(in crate::web) const GO_TO_ASSESSMENT: &str = "To the assessment";
pub(in crate::web) const ASSESSMENT_IS: &str = "An assessment shows whether you can do what this \
     module is for. Feedback comes at the end, for every answer. Until you hand it in you can \
     change anything, leave, and come back.";
pub(in crate::web) const ASSESSMENT_HONESTLY: &str = "The right answers are part of this page, \
     as there is no server that could keep them. So this is for you and your learning. It \
     certifies nothing: for that, somebody has to be with you.";
pub(in crate::web) const NO_ASSESSMENT: &str = "This module has no assessment at present.";
pub(in crate::web) const ASKS_ASIDE: &str = "Some of these questions are about lessons that you \
     skipped or took in summary. Each of them asks before it is shown, and you can leave it open.";
pub(in crate::web) const RESUME_ASSESSMENT: &str = "Go on with this assessment";
pub(in crate::web) const HOW_LONG: &str = "How long would you like to take?";
pub(in crate::web) const TIME_IS: &str = "A time that you choose is a plan and no more. Nothing \
     is handed in by itself, and you can take more time at any point.";
pub(in crate::web) const TIME_IS_OVER: &str = "The time that you planned is over. Everything that \
     you put in is kept. Take as long as you need.";
pub(in crate::web) const MORE_TIME: &str = "Plan 10 more minutes";
pub(in crate::web) const NO_TIME: &str = "Go on without a time";
pub(in crate::web) const NONE_LEFT: &str = "You have made every attempt that the author provides. \
     You can look at your answers, and practise as long as you like.";
pub(in crate::web) const YOUR_ATTEMPTS: &str = "Your attempts";
pub(in crate::web) const PASSED: &str = "Passed";
pub(in crate::web) const NOT_PASSED: &str = "Not passed this time";
pub(in crate::web) const NOT_A_CERTIFICATE: &str = "This is a self-study result. It is no \
     certificate and gives no leave to practise.";
pub(in crate::web) const KEEP_ANSWER: &str = "Keep this answer";
pub(in crate::web) const ANSWER_KEPT: &str =
    "This answer is kept. You can change it until you hand everything in.";
pub(in crate::web) const ANSWERED: &str = "answered";
pub(in crate::web) const LEFT_OPEN: &str = "You left this question open. This is what is right, \
     and why. It is among the mistakes that you can practise.";
pub(in crate::web) const TO_HAND_IN: &str = "Look over and hand in";
pub(in crate::web) const BEFORE_HAND_IN: &str = "Before you hand in";
pub(in crate::web) const BEFORE_HAND_IN_IS: &str = "These are your questions, with everything \
     that you put in. Once you hand them in, answers stay as they are, and you see how each came \
     out and why.";
pub(in crate::web) const HAND_IN_ALL: &str = "Hand everything in";
pub(in crate::web) const BACK_TO_QUESTIONS: &str = "Back to the questions";
pub(in crate::web) const RETAKE: &str = "Practise what was not right";
pub(in crate::web) const TO_ASSESSMENT: &str = "Back to the assessment";

pub(in crate::web) const OPENS_AFTER: &str = "The author asks for something before this module. \
     It opens when you have finished:";
pub(in crate::web) const BEST_AFTER: &str = "This module builds on another. You can begin here, \
     and it may be easier after:";

pub(in crate::web) const HOW_SURE: &str = "How sure are you? You can leave this open.";
pub(in crate::web) const WHY_SURE: &str = "What is this for?";
pub(in crate::web) const CERTAINTY_IS: &str = "Knowing how far you can trust your own answer is \
     worth learning. Each answer earns 1, 2 or 3 if it is right, and 0, −2 or −6 if it is \
     not, as you were hardly, fairly or very sure. Saying what you think earns most: very sure \
     pays above a chance of 80%, fairly sure between 67% and 80%. These points are for you \
     alone, and count nowhere (Gardner-Medwin).";
pub(in crate::web) const ASK_SURE: &str = "Ask me how sure I am of each answer";
pub(in crate::web) const TO_CALIBRATION: &str = "See how sure you were, and how often right";
pub(in crate::web) const ONE_MORE_TRY: &str = "Try once more";
pub(in crate::web) const SHOW_RIGHT: &str = "Show the right answer";

/// "Assessment: Anatomy for every body"
pub(in crate::web) fn assessment_of(module: &str) -> String {
    format!("{ASSESSMENT}: {module}")
}

/// What it takes to pass an assessment, in sentences.
pub(in crate::web) fn assessment_terms(
    count: usize,
    pass_mark: u8,
    critical: usize,
    attempts: Option<u8>,
    hours: u16,
) -> Vec<String> {
    let mut lines = vec![format!(
        "{}. {pass_mark}% of the points pass.",
        questions(whole(count))
    )];
    if critical > 0 {
        lines.push(format!(
            "{critical} of them must be right, whatever the total."
        ));
    }
    if let Some(attempts) = attempts {
        lines.push(format!("Attempts: {attempts}."));
    }
    if hours > 0 {
        lines.push(format!(
            "Between two attempts: at least {}.",
            time_of(hours)
        ));
    }
    lines
}

fn time_of(hours: u16) -> String {
    let hours = u32::from(hours);
    match (hours / 24, hours % 24) {
        (1, 0) => "a day".into(),
        (days, 0) => format!("{days} days"),
        _ if hours == 1 => "an hour".into(),
        _ => format!("{hours} hours"),
    }
}

/// "You began an assessment: 3 of 10 questions answered."
pub(in crate::web) fn begun(way: &Way, answered: usize, all: usize) -> String {
    let what = match way {
        Way::Practice => "a practice",
        Way::Assessment(_) => "an assessment",
        Way::Review => "a review",
    };
    let all = questions(whole(all));
    format!("You began {what}: {answered} of {all} answered.")
}

/// What is said of "1.200" where a fraction is written with a comma.
pub(in crate::web) fn two_ways(fraction: &str) -> String {
    format!(
        "This can be read in two ways. Write it in the way of 1200, or with a fraction in that of {fraction}."
    )
}

/// What is said of "5 inches" where centimetres are asked for.
pub(in crate::web) fn other_unit(unit: &str) -> String {
    format!("Write the number in {unit}.")
}

/// "30 minutes", or "As long as it takes"
pub(in crate::web) fn time_choice(time: Option<u16>) -> String {
    time.map_or_else(|| "As long as it takes".into(), |it| minutes(it.into()))
}

/// "You planned to take until 14:35."
pub(in crate::web) fn planned_until(moment: &str) -> String {
    format!("You planned to take until {moment}.")
}

/// When another attempt can be begun.
pub(in crate::web) fn next_attempt(moment: &str) -> String {
    format!(
        "The next attempt can be begun from {moment} on. The author leaves time between two \
         attempts, because what is learned over days stays longer."
    )
}

/// "75% of the points; 80% pass."
pub(in crate::web) fn percent_of(percent: u8, pass_mark: u8) -> String {
    format!("{percent}% of the points; {pass_mark}% pass.")
}

/// Which of the questions that have to be right were not.
pub(in crate::web) fn critical_missed(numbers: &[String]) -> String {
    let noun = if numbers.len() == 1 {
        "question"
    } else {
        "questions"
    };
    let numbers = numbers.join(", ");
    format!("To be right whatever the total, and not right this time: {noun} {numbers}.")
}

/// The class and the state of a question of an assessment before it is handed in; `put_in` says
/// of what is put in and not kept why it is no answer yet.
pub(in crate::web) fn put_in(
    is_answered: bool,
    put_in: Option<Result<(), String>>,
) -> (&'static str, String) {
    match (is_answered, put_in) {
        (_, Some(Ok(()))) | (true, None) => ("kept", ANSWERED.into()),
        (true, Some(Err(why))) => (
            "kept",
            format!("answered; not yet as it was changed. {why}"),
        ),
        (false, Some(Err(why))) => ("open", format!("begun. {why}")),
        (false, None) => ("open", OPEN_QUESTION.into()),
    }
}

/// "Show a hint (takes 20% off)"
pub(in crate::web) fn show_hint(is_next: bool, cost: u8) -> String {
    let text = if is_next {
        "Show another hint"
    } else {
        "Show a hint"
    };
    match cost {
        0 => text.into(),
        cost => format!("{text} (takes {cost}% off)"),
    }
}

/// "Another try can earn 50%."
pub(in crate::web) fn try_earns(percent: u8) -> String {
    format!("Another try can earn up to {percent}%.")
}

/// "With what you made use of, this counts as 0.5 of 1 point."
pub(in crate::web) fn counts_as(hundredths: i64, points: u8) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let all = hundredths.unsigned_abs();
    let (whole, rest) = (all / 100, all % 100);
    let noun = if points == 1 { "point" } else { "points" };
    format!("This counts as {sign}{whole}.{rest:02} of {points} {noun}.")
}

/// How sure somebody is.
pub(in crate::web) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Low => "Hardly sure",
        Certainty::Middle => "Fairly sure",
        Certainty::High => "Very sure",
    }
}

/// "You were fairly sure: +2."
pub(in crate::web) fn certainty_mark(said: Certainty, mark: i8) -> String {
    let sure = match said {
        Certainty::Low => "hardly sure",
        Certainty::Middle => "fairly sure",
        Certainty::High => "very sure",
    };
    let sign = if mark < 0 { "−" } else { "+" };
    format!("You were {sure}: {sign}{}.", mark.unsigned_abs())
}
