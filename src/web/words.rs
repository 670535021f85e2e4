//! Every word of the interface, in one place: plain, kind, and free of blame.

mod data;
mod phrases;
mod saving;
mod sitting;
mod standing;

pub(super) use data::*;
pub(super) use phrases::*;
pub(super) use saving::*;
pub(super) use sitting::*;
pub(super) use standing::*;

pub(super) const SKIP_TO_CONTENT: &str = "Skip to the content";
pub(super) const OUTLINE: &str = "Course outline";
pub(super) const ABOUT: &str = "About this course";
pub(super) const ABOUT_SHORT: &str = "About";
pub(super) const LOADING: &str = "Loading…";
pub(super) const TRY_AGAIN: &str = "Try again";
pub(super) const OPEN_ANEW: &str = "Open the page anew";
pub(super) const CLOSE: &str = "Close";
pub(super) const EXPLANATION: &str = "Explanation";

pub(super) const START: &str = "Start the course";
pub(super) const GO_ON: &str = "Go on where you left off";
pub(super) const ALL_DONE: &str =
    "You have been through the whole course. Every lesson and practice stays open.";

pub(super) const LESSONS: &str = "Lessons";
pub(super) const OBJECTIVES: &str = "After this you can";
pub(super) const PRACTICE: &str = "Practice";
pub(super) const BEGUN: &str = "Begun.";
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
pub(super) const YOUR_NOTE: &str = "Your note on this lesson";
pub(super) const NOTE_IS_YOURS: &str =
    "It stays on this device and is sent nowhere. Others who use this browser could read it.";
pub(super) const KEEP_NOTE: &str = "Keep this note";
pub(super) const NOTE_OPEN: &str = "Kept when you leave the field.";
pub(super) const ENLARGE: &str = "Enlarge the figure";
pub(super) const DESCRIPTION: &str = "Description of the figure";
pub(super) const ACTIVITY: &str = "Something to do";
pub(super) const SHOW_ANSWER: &str = "Compare with a worked answer";
pub(super) const CHECK: &str = "Check yourself";

pub(super) const HOW_MANY: &str = "How many questions?";
pub(super) const BEGIN: &str = "Begin";
pub(super) const WHICH: &str = "Which questions?";
pub(super) const ANY_OBJECTIVE: &str = "Any objective";
pub(super) const ANY_DIFFICULTY: &str = "Any difficulty";
pub(super) const OBJECTIVE: &str = "Objective";
pub(super) const DIFFICULTY: &str = "Difficulty";
pub(super) const RESUME: &str = "Go on with this practice";
pub(super) const NO_QUESTIONS: &str =
    "There is nothing to ask here yet: every question belongs to a lesson that you set aside.";
pub(super) const PRACTICE_IS: &str = "Questions come in a new order each time, with feedback after \
     each one. There is no time limit, and you can leave and come back at any point.";

pub(super) const TRUE: &str = "True";
pub(super) const FALSE: &str = "False";
pub(super) const IS_IT: &str = "Is this true or false?";
pub(super) const BECAUSE: &str = "Which reason fits?";
pub(super) const YOUR_ANSWER: &str = "Your answer";
pub(super) const ORDER_HINT: &str = "Move the steps until they are in order, the first at the top.";
pub(super) const EARLIER: &str = "Move up";
pub(super) const LATER: &str = "Move down";
pub(super) const CHOOSE_ANSWER: &str = "Choose…";
pub(super) const COMPARE: &str = "Compare with a model answer";
pub(super) const MODEL_ANSWER: &str = "A model answer";
pub(super) const CRITERIA: &str = "What does your answer do?";
pub(super) const GO_ON_STORY: &str = "Go on";
pub(super) const STORY_AGAIN: &str = "Start the story again";
pub(super) const STORY_ENDED: &str = "The story ends here. Check it to see what each decision led to, \
     or start again and decide otherwise.";
pub(super) const STORY_BROKEN: &str = "The story cannot go on from here. Please start it again.";
pub(super) const CHOOSE_REGION: &str = "Choose a letter in the figure, or its place in the list.";
pub(super) const HAND_IN: &str = "Check my answer";
pub(super) const SKIP_QUESTION: &str = "Leave open for now";
pub(super) const NEXT_QUESTION: &str = "Next question";
pub(super) const SEE_RESULT: &str = "See the result";
pub(super) const ASK_AGAIN: &str = "Answer again";
pub(super) const INCOMPLETE: &str = "Something is still open. Put in an answer, then check it.";
pub(super) const NOT_A_NUMBER: &str =
    "This does not read as a number. Write it in digits, such as 3.5.";
pub(super) const DOES_NOT_FIT: &str = "This question changed while it was open. Please reload.";
pub(super) const YOU_SAID: &str = "You answered";
pub(super) const RIGHT_IS: &str = "Right is";
pub(super) const OTHER_OPTIONS: &str = "Why not the others";
pub(super) const OTHER_TURNS: &str = "What else could have been done here";
pub(super) const LEADS_TO: &str = "Leads to";
pub(super) const RIGHT_ORDER: &str = "The right order";
pub(super) const ITEM_GONE: &str =
    "The author has taken this question out of the course. It can be asked no more.";
pub(super) const A_QUESTION: &str = "A question that is no longer in the course";
pub(super) const TAKEN_OUT: &str = "taken out by the author";
pub(super) const ITEM_ASIDE: &str = "This question is about a lesson that you have set aside since you began. Leave it, or show it.";
pub(super) const ITEM_IS_ASIDE: &str = "A question about a lesson that you have set aside";
pub(super) const SHOW_QUESTION: &str = "Show the question";
pub(super) const ITEM_CHANGED: &str = "The author has changed this question since you answered \
     it. Your points in this practice stay; the question as it is now cannot be shown with your \
     answer. It is asked again in the next practice that draws it.";
pub(super) const REWORDED: &str =
    "The author has changed the wording since you answered. Your answer stands.";

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
