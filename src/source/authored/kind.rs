// The kinds of item. Their part of the reference follows that of `item.rs`.

use serde::Deserialize;

use super::{
    Area, Blank, Choice, Criterion, Group, Pair, Scene, Spare, Step, Variable, WrongNumber,
    WrongText,
};
use crate::source::located::{List, Located, Number, Text};

/// # The kinds of item
///
/// What stands in `kind`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Kind<'a> {
    /// One right option. Exactly one of the options is a `Key`. They are shown in shuffled
    /// order. One point.
    ///
    /// ```ron,item
    /// stem: "A client asks you to go on longer than agreed. Which reply keeps to the plan?",
    /// kind: Single(options: [
    ///     Key(text: "Let us plan that for next time", feedback: "What is new is talked about dressed, before another session."),
    ///     Option(text: "A few minutes more will do", feedback: "It is kind, and widens what was agreed all the same."),
    ///     Option(text: "Tell me when it is enough", feedback: "That hands over the limit in the middle of the work."),
    /// ]),
    /// ```
    Single {
        /// Two to eight, one of them right.
        #[serde(borrow)]
        options: List<'a, Choice<'a>>,
    },
    /// Several right options. At least two of the options are keys, and at least one is not.
    /// The page says how many to select. As many points as there are keys: one for each key
    /// chosen, less one for each other option chosen, never below zero.
    ///
    /// ```ron,item
    /// stem: "Which of these signs are reasons to pause and ask?",
    /// kind: Multiple(options: [
    ///     Key(text: "Holding the breath", feedback: "It may be effort or fear, and only the client knows."),
    ///     Key(text: "Sudden silence", feedback: "Somebody who has stopped answering has not agreed to more."),
    ///     Option(text: "Slow, even breathing", feedback: "By itself it is what rest looks like."),
    ///     Option(text: "A rumbling stomach", feedback: "Digestion is heard more when people are at rest."),
    ///     Option(text: "Closed eyes", feedback: "Many people rest like this from the first minute."),
    /// ]),
    /// ```
    Multiple {
        /// Three to ten.
        options: List<'a, Choice<'a>>,
    },
    /// True or false, and why. One point for the right answer, and one more for the reason,
    /// which counts only when the first is right.
    ///
    /// ```ron,item
    /// stem: "A client who said yes on the phone can be touched without asking again.",
    /// kind: TrueFalse(
    ///     answer: false,
    ///     reasons: [
    ///         Key(text: "A yes holds for a moment and a place", feedback: "It is asked for again where the touch happens."),
    ///         Option(text: "A yes has to be given in writing", feedback: "A form records a talk and makes no consent by itself."),
    ///         Option(text: "A yes on the phone cannot be proved", feedback: "Proof is a matter for a court, and consent one for the client."),
    ///     ],
    ///     feedback: "Consent goes on, and is asked for again before touch.",
    /// ),
    /// ```
    TrueFalse {
        /// Whether the statement in the stem is true.
        answer: Located<'a, bool>,
        /// Two to six, one of them right.
        reasons: List<'a, Choice<'a>>,
        /// One line. Shown to everybody afterwards.
        feedback: Text<'a>,
    },
    /// A number. One point. Numbers are decimal (`3.5`, `-2`), written with a point and
    /// without an exponent, up to 15 digits. Learners write a comma or a point before a
    /// fraction, as is usual where they are, signs between thousands and the unit if they like;
    /// what could be read in two ways, or has another unit, is not taken and costs no try. They
    /// are shown numbers with their own sign. Nothing is rounded: bounds are worked out exactly
    /// when the course is compiled.
    ///
    /// The right numbers are given by `answer`, with or without a `tolerance` or a `percent`,
    /// or by `from` and `to`.
    ///
    /// ```ron,item
    /// stem: "Three clients each take 10 minutes for the talk before touch. How many minutes do they take together?",
    /// kind: Numeric(
    ///     answer: 30,
    ///     unit: "minutes",
    ///     tolerance: 0,
    ///     figures: 2,
    ///     wrong: [Wrong(value: 10, feedback: "That is the time of one client, and there are three.")],
    ///     feedback: "Three times 10 minutes make half an hour for talking.",
    /// ),
    /// ```
    ///
    /// ```ron,item
    /// stem: "About how many of 400 clients are 15 percent of them?",
    /// kind: Numeric(
    ///     answer: 60,
    ///     percent: 5,
    ///     unit: "clients",
    ///     wrong: [Wrong(value: 15, feedback: "That is the share, and what is asked for is a number of clients.")],
    ///     feedback: "15 of each 100 are 60 of 400, and 5 percent off still counts.",
    /// ),
    /// ```
    ///
    /// ```ron,item
    /// stem: "For how many minutes can a break between two sessions of this plan last: a quarter to half an hour?",
    /// kind: Numeric(
    ///     from: 15,
    ///     to: 30,
    ///     unit: "minutes",
    ///     wrong: [Wrong(value: 45, feedback: "Three quarters of an hour are longer than the plan allows.")],
    ///     feedback: "A quarter of an hour is 15 minutes, and half an hour is 30.",
    /// ),
    /// ```
    Numeric {
        /// A number. The right one. Left out: `from` and `to` say which are right.
        answer: Option<Located<'a, Number>>,
        /// A number. The lowest that is right. Left out: `answer` says which is.
        from: Option<Located<'a, Number>>,
        /// A number. The highest that is right. Left out: `answer` says which is.
        to: Option<Located<'a, Number>>,
        /// A number. How far off still counts, in the unit. Left out: 0.
        tolerance: Option<Located<'a, Number>>,
        /// A number. How far off still counts, in percent of the answer. Left out: 0.
        percent: Option<Located<'a, Number>>,
        /// Plain. Shown beside the field. Left out: nothing is.
        unit: Option<Text<'a>>,
        /// Whole, 1 to 15. How many significant figures the number has to be written with.
        /// `0.050`
        /// has two; zeros at the end of a whole number may be significant or not, so that `1500`
        /// passes for two, three and four. The `answer` is written with as many. Left out: any.
        figures: Option<Located<'a, Number>>,
        /// Expected wrong answers. What is right cannot be among them. Left out: none.
        wrong: Option<List<'a, WrongNumber<'a>>>,
        /// One line. Shown to everybody afterwards.
        feedback: Text<'a>,
    },
    /// Steps in order. They are shown shuffled. A point for each step that is directly
    /// followed by the right one: one point fewer than there are steps.
    ///
    /// ```ron,item
    /// stem: "Put the steps of a first session in order.",
    /// kind: Ordering(steps: [
    ///     Step(text: "Talk, both of you dressed", feedback: "What is agreed is agreed while there is time to think."),
    ///     Step(text: "Leave while the client undresses", feedback: "Privacy is part of the plan, also for a client who does not mind."),
    ///     Step(text: "Ask again before the first touch", feedback: "The talk was about a plan, and this is about now."),
    /// ]),
    /// ```
    Ordering {
        /// Three to eight, in their right order.
        steps: List<'a, Step<'a>>,
    },
    /// Pairs. A point a pair.
    ///
    /// ```ron,item
    /// stem: "What does each word mean?",
    /// kind: Matching(
    ///     pairs: [
    ///         Pair(prompt: "Withdrawal", answer: "Ending an agreement", feedback: "It can come by words or by signs, and needs no reason."),
    ///         Pair(prompt: "Capacity", answer: "Being able to decide", feedback: "It is about one decision, at the time at which it is made."),
    ///         Pair(prompt: "Disclosure", answer: "Telling what is known", feedback: "What the work is, what it may do, and what is not known."),
    ///         Pair(prompt: "Voluntariness", answer: "Deciding without pressure", feedback: "A discount for a quick yes is pressure, however friendly."),
    ///     ],
    ///     spare: [Spare(text: "Signing a form", feedback: "A form records a talk, and is none of the four.")],
    /// ),
    /// ```
    Matching {
        /// Two to eight; every answer is another.
        pairs: List<'a, Pair<'a>>,
        /// Answers that belong to no prompt. Left out: none.
        spare: Option<List<'a, Spare<'a>>>,
    },
    /// Gaps in a text. The `stem` says what to do. A point a blank.
    ///
    /// ```ron,item
    /// stem: "Complete the rule of this course.",
    /// kind: Cloze(
    ///     text: "When a client says that something hurts, the work {1}.",
    ///     blanks: [
    ///         Blank(
    ///             accept: ["stops", "ends"],
    ///             wrong: [Wrong(text: "slows", feedback: "Going on slowly is going on, and the pain was a no.")],
    ///             feedback: "Pain means stop: hands off first, and talk then.",
    ///         ),
    ///     ],
    /// ),
    /// ```
    Cloze {
        /// One line. `{1}`, `{2}` … are the blanks, in order, each once. A brace always
        /// belongs to
        /// a blank.
        text: Text<'a>,
        /// One to six.
        blanks: List<'a, Blank<'a>>,
    },
    /// Entries into groups. The groups are shown in this order, the entries shuffled. A point
    /// an entry.
    ///
    /// ```ron,item
    /// stem: "A new client writes to you. What do you do with each request?",
    /// kind: Categorise(groups: [
    ///     Group(name: "Accept", entries: [
    ///         Entry(text: "Work on a stiff hip", feedback: "It is within your training, and limits can be agreed."),
    ///     ]),
    ///     Group(name: "Refer", entries: [
    ///         Entry(text: "A numb saddle area", feedback: "New numbness there is for a physician, and soon."),
    ///         Entry(text: "Blood in the stool", feedback: "Its cause has to be found by somebody who may examine for it."),
    ///     ]),
    ///     Group(name: "Decline", entries: []),
    /// ]),
    /// ```
    Categorise {
        /// Two to five, with three to ten entries together.
        groups: List<'a, Group<'a>>,
    },
    /// A word or a few. One point. Hyphens, extra spaces and a full stop at the end never make
    /// a difference, except between two digits: `S2-4` is not `S24`. How an accented letter is
    /// put together makes none either.
    ///
    /// ```ron,item
    /// stem: "What is it called when a client ends an agreement, by words or by signs?",
    /// kind: ShortText(
    ///     accept: ["withdrawal", "withdrawing consent"],
    ///     case: false,
    ///     accents: false,
    ///     spelling: 1,
    ///     wrong: [Wrong(text: "capacity", feedback: "Capacity is being able to decide, before anything is agreed.")],
    ///     feedback: "Withdrawal can come at any moment, and needs no reason.",
    /// ),
    /// ```
    ShortText {
        /// Plain texts. The right answers; the first is shown as the answer.
        accept: List<'a, String>,
        /// Whether a capital letter is another letter than the small one. Left out: `false`.
        case: Option<Located<'a, bool>>,
        /// Whether a letter without its accent is another letter. With `false`, `naive` is
        /// `naïve`,
        /// and `strasse` is `Straße`. Left out: `true`.
        accents: Option<Located<'a, bool>>,
        /// Whole, 0 to 2. How many slips of the pen are forgiven: a letter too many, too few,
        /// another one, or two that have changed places. An accepted answer has at least four
        /// letters for each. Left out: 0.
        spelling: Option<Located<'a, Number>>,
        /// Expected wrong answers, which are never taken for slips of the pen. Left out: none.
        wrong: Option<List<'a, WrongText<'a>>>,
        /// One line. Shown to everybody afterwards.
        feedback: Text<'a>,
    },
    /// A text of one's own. The learner writes, is then shown the model answer and the rubric,
    /// and says which criteria the text meets. A point a criterion. Nothing reads the text, so
    /// that such an item is for practice: an assessment neither draws it nor makes it
    /// critical.
    ///
    /// ```ron,item
    /// stem: "Kim asked you to stop halfway through the session. Write what you would note down afterwards.",
    /// kind: Free(
    ///     criteria: [
    ///         Criterion(text: "Names what was agreed before", feedback: "Whoever reads it later has to know what the plan was."),
    ///         Criterion(text: "Says what was done, and no more", feedback: "What Kim may have felt is Kim's to say."),
    ///     ],
    ///     model: "One good answer: *We had agreed on work on the hip over the drape. After 20 minutes Kim said stop. I took both hands off, and we ended the session.*",
    ///     words: 60,
    /// ),
    /// ```
    Free {
        /// One to eight.
        criteria: List<'a, Criterion<'a>>,
        /// Long. One good answer.
        model: Text<'a>,
        /// Whole, 10 to 1000. About how many words are enough. Left out: nothing is said.
        words: Option<Located<'a, Number>>,
    },
    /// A story with decisions. [Write a scenario](how-to/scenario.md) leads through one. The
    /// story begins with the first scene, and its outcome is what earns points.
    ///
    /// ```ron,item
    /// stem: "Jordan comes for a second session. Find a way that Jordan can agree to.",
    /// kind: Scenario(
    ///     variables: [Variable(name: "trust", start: 0)],
    ///     scenes: [
    ///         Scene(
    ///             id: "arrival",
    ///             title: "Arrival",
    ///             text: "Jordan says *fine* and looks away.",
    ///             then: Choose([
    ///                 Choice(text: "Ask what would help", to: "talk", change: [Add("trust", 1)], feedback: "A question with no right answer leaves Jordan room."),
    ///                 Choice(text: "Begin as planned", to: "stillness", feedback: "A flat word and a look away were not asked about."),
    ///             ]),
    ///         ),
    ///         Scene(
    ///             id: "stillness",
    ///             title: "Stillness",
    ///             text: "Jordan lies still and does not answer.",
    ///             then: Choose([
    ///                 Choice(text: "Take your hands away and ask", to: "talk", repair: true, feedback: "Stopping made room for what had not been said."),
    ///                 Choice(text: "Go on gently", to: "harm", feedback: "Silence was taken for a yes, and the work went on."),
    ///             ]),
    ///         ),
    ///         Scene(
    ///             id: "talk",
    ///             title: "Talk",
    ///             text: "Jordan says what is off the list today.",
    ///             then: Choose([
    ///                 Choice(text: "Say the list back", to: "agreed", when: [AtLeast("trust", 1)], feedback: "What is said back can be put right before touch."),
    ///                 Choice(text: "Rest, and talk again next week", to: "rest", when: [AtMost("trust", 0)], feedback: "Little trust was left for a plan on this day."),
    ///             ]),
    ///         ),
    ///         Scene(id: "agreed", title: "Agreed", text: "You begin with what is left on the list.", then: End(outcome: Good, feedback: "Jordan's limits were heard before any touch began.")),
    ///         Scene(id: "rest", title: "Rest", text: "You end early, and make a new date.", then: End(outcome: Mixed, feedback: "It ended well, and began with a sign that was not asked about.")),
    ///         Scene(id: "harm", title: "Harm", text: "Jordan does not come back.", then: End(outcome: Harm, feedback: "Work went on without a yes, and nothing made it good.")),
    ///     ],
    /// ),
    /// ```
    Scenario {
        /// Up to four whole numbers that choices change. Left out: none.
        variables: Option<List<'a, Variable<'a>>>,
        /// Three to forty; the first is where the story begins.
        scenes: List<'a, Scene<'a>>,
    },
    /// A region of a figure. The figure is shown with a letter in each region, and beside it a
    /// list of the letters with their places; the letters come in shuffled order. What a region
    /// is called is shown afterwards. One point.
    ///
    /// ```ron,item
    /// stem: "Where in the figure is the muscle that works without being told to?",
    /// kind: Region(
    ///     figure: "canal.svg",
    ///     alt: "The anal canal from below: two rings, one inside the other.",
    ///     key: "inner",
    ///     areas: [
    ///         Area(element: "inner", name: "Internal sphincter", place: "the ring next to the middle", feedback: "It is smooth muscle, and keeps the canal closed at rest."),
    ///         Area(element: "outer", name: "External sphincter", place: "the ring around the other one", feedback: "It is striated muscle, and can be tightened at will."),
    ///         Area(element: "opening", name: "Canal", place: "the disc in the middle", feedback: "It is the space that the rings close, and no muscle."),
    ///     ],
    /// ),
    /// ```
    Region {
        /// Plain. The name of an SVG file in `figures/`, without words that give the answer away.
        figure: Text<'a>,
        /// Plain. What the figure shows, in 5 to 250 characters, without saying which region is
        /// which.
        alt: Text<'a>,
        /// Plain. The `element` of the area that is right.
        key: Text<'a>,
        /// Two to eight, each another element.
        areas: List<'a, Area<'a>>,
    },
}
