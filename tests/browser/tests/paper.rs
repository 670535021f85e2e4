//! What is printed: the text, its terms and its sources, and nothing that can only be pressed.

use anyhow::Result;
use browser_tests::{
    Learner, Setup, Site,
    every_kind::{Answer, Gap, ITEMS, PRACTICE, RARER, answer_to},
    places,
};
use serde::Deserialize;
use serde_json::json;

const LESSON: &str = "#/lesson/kinds/every-block";
/// What a lesson with a note says in short, and what only the whole of it says.
const SUMMARY: &str = "The short text is about stone";
const BEHIND_THE_NOTE: &str = "The whole text";
/// What only the lesson itself says.
const IN_THE_LESSON: &str = "lies on another";

/// How many of some elements take room on the page, and how many there are.
const SHOWN: &str = "
    const all = [...document.querySelectorAll(arguments[0])];
    const takesRoom = (it) => it.getClientRects().length > 0 && it.getBoundingClientRect().height > 0;
    return [all.filter(takesRoom).length, all.length];";

async fn shown(learner: &Learner, selector: &str) -> Result<[usize; 2]> {
    learner.script(SHOWN, vec![selector.into()]).await
}

async fn show_on(learner: &Learner, media: &str) -> Result<()> {
    let media = json!({ "media": media });
    let browser = learner.browser();
    browser
        .devtools("Emulation.setEmulatedMedia", media)
        .await?;
    Ok(())
}

/// What there is to write on, of a question on paper.
#[derive(Debug, Deserialize)]
struct Sheet {
    /// Boxes to tick or to fill.
    boxes: usize,
    /// Lines to write on.
    lines: usize,
    /// Places for a number beside a step.
    places: usize,
    /// What there is to choose from and has no letter to write down.
    unlettered: usize,
    /// How high the room for a text is, in pixels.
    room: f64,
    /// What could only be pressed.
    pressed: usize,
    text: String,
}

const SHEET: &str = "
    const all = (selector) => [...document.querySelectorAll(`main ${selector}`)]
        .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height > 0);
    const line = (it) => {
        const style = getComputedStyle(it);
        return style.borderTopWidth === '0px' && style.borderBottomWidth === '1px'
            && !style.borderBottomColor.startsWith('rgba(0, 0, 0, 0');
    };
    const before = (it) => getComputedStyle(it, '::before');
    const isBox = (it) => parseFloat(before(it).width) > 10 && before(it).borderTopWidth === '1px';
    const isPlace = (it) => before(it).content === '\"\"' && before(it).borderBottomWidth === '1px'
        && parseFloat(before(it).width) > 20;
    const isLettered = (it) => before(it).counterIncrement === 'letter 1';
    const ruled = all('textarea').filter((it) => getComputedStyle(it).backgroundImage !== 'none');
    return {
        boxes: all('label.option > input').length + all('.turn').filter(isBox).length,
        lines: all(':is(select, input[type=text])').filter(line).length,
        places: all('.steps li').filter(isPlace).length,
        unlettered: all('.paper li').filter((it) => !isLettered(it)).length,
        room: ruled[0]?.getBoundingClientRect().height ?? 0,
        pressed: all(':is(.primary, .quiet, .step-button, .problem)').length,
        text: document.body.innerText.replace(/\\s+/g, ' '),
    };";

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_question_can_be_answered_on_paper() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    for practice in [PRACTICE, RARER] {
        learner.open(practice).await?;
        learner.click("Begin").await?;
        for question in 1..=ITEMS {
            let heading = format!("Question {question} of {ITEMS}");
            learner.read_heading(&heading).await?;
            let asked = learner.asked().await?;
            show_on(&learner, "print").await?;
            let sheet: Sheet = learner.script(SHEET, vec![]).await?;
            can_be_answered(&sheet, &answer_to(&asked.stem)?, &asked.shown);
            assert_eq!(sheet.pressed, 0, "{sheet:?}");
            show_on(&learner, "screen").await?;
            if question < ITEMS {
                learner.click("Leave open for now").await?;
            }
        }
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Whether there is a place for each part of the answer, and everything that there is to choose
/// from.
fn can_be_answered(sheet: &Sheet, answer: &Answer, shown: &[String]) {
    let (boxes, lines, places) = match answer {
        Answer::One(_) | Answer::Several(_) | Answer::Truth(..) | Answer::Region(_) => {
            (shown.len(), 0, 0)
        }
        Answer::Story(_) => (2, 0, 0),
        Answer::Number(_) => (0, 1, 0),
        Answer::Order(steps) => (0, 0, steps.len()),
        Answer::Pairs(pairs) => (0, pairs.len(), 0),
        Answer::Gaps(gaps) => (0, gaps.len(), 0),
        Answer::Text(_, criteria) => {
            assert!(sheet.room > 200.0, "{sheet:?}");
            for criterion in *criteria {
                assert!(sheet.text.contains(criterion), "{sheet:?}");
            }
            (0, 0, 0)
        }
    };
    // The criteria of a text are not chosen from.
    assert!(
        sheet.unlettered == 0 || matches!(answer, Answer::Text(..)),
        "{sheet:?}"
    );
    let found = (sheet.boxes, sheet.lines, sheet.places);
    assert_eq!(found, (boxes, lines, places), "{sheet:?}");
    let menus =
        matches!(answer, Answer::Gaps(gaps) if gaps.iter().all(|it| matches!(it, Gap::Write(_))));
    for option in shown.iter().filter(|it| *it != "Choose…" && !menus) {
        // The text around gaps has fields between.
        let is_cloze = matches!(answer, Answer::Gaps(_)) && option.contains("The moon");
        assert!(
            is_cloze || sheet.text.contains(option),
            "`{option}`: {sheet:?}"
        );
    }
}

/// What is said to an answer: all that is there, and what of it is on paper, without spaces.
const SAID: &str = "
    const bare = (text) => text.replace(/\\s+/g, '').toLowerCase();
    const said = document.querySelectorAll('.feedback :is(p, .source)');
    const paper = bare(document.querySelector('main').innerText);
    const missing = [...said].map((it) => it.textContent).filter((it) => !paper.includes(bare(it)));
    return [said.length, document.querySelectorAll('.feedback details:not([open])').length, missing];";

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_printed_with_everything_that_is_said_to_it() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let mut was_closed = 0;
    for practice in [PRACTICE, RARER] {
        learner.open(practice).await?;
        learner.click("Begin").await?;
        for question in 1..=ITEMS {
            let heading = format!("Question {question} of {ITEMS}");
            learner.read_heading(&heading).await?;
            let stem = learner.asked().await?.stem;
            if stem.starts_with("Write down") {
                learner.fill_in(1).await?;
                learner.click("Compare with a model answer").await?;
            }
            learner.answer_anyhow().await?;
            show_on(&learner, "print").await?;
            let (said, closed, missing): (usize, usize, Vec<String>) =
                learner.script(SAID, vec![]).await?;
            assert!(said > 0, "nothing is said to `{stem}`");
            assert!(
                missing.is_empty(),
                "not on paper, for `{stem}`: {missing:#?}"
            );
            was_closed += closed;
            let sheet: Sheet = learner.script(SHEET, vec![]).await?;
            assert_eq!(sheet.pressed, 0, "{sheet:?}");
            show_on(&learner, "screen").await?;
            if question < ITEMS {
                learner.click("Next question").await?;
            }
        }
    }
    assert!(
        was_closed > ITEMS / 2,
        "only {was_closed} parts were closed"
    );
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_is_not_chosen_is_not_printed() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("#/lesson/kinds/with-a-note").await?;
    learner.click("Read the summary instead").await?;
    learner.see("You are reading the summary").await?;
    show_on(&learner, "print").await?;
    learner.see(SUMMARY).await?;
    let page: String = learner
        .script("return document.documentElement.textContent;", vec![])
        .await?;
    assert!(!page.contains(BEHIND_THE_NOTE), "{page}");
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_lesson_has_its_terms_and_sources_and_no_buttons() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open(LESSON).await?;
    learner.see(IN_THE_LESSON).await?;
    show_on(&learner, "print").await?;
    for part in [".term button", ".cite button", ".sources li"] {
        let [there, all] = shown(&learner, part).await?;
        assert!(all > 0, "the lesson has no `{part}`");
        assert_eq!(there, all, "of all `{part}` are on paper");
    }
    for part in ["main .primary", "main .quiet", ".top"] {
        let [there, all] = shown(&learner, part).await?;
        assert!(all > 0, "the page has no `{part}`");
        assert_eq!(there, 0, "`{part}` cannot be pressed on paper");
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
