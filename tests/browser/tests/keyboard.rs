//! Everything can be done by keyboard alone, and the focus can be seen wherever it stops.

use anyhow::Result;
use browser_tests::{
    Key, Learner, Pointer, Setup, Site,
    every_kind::{ITEMS, PRACTICE, RARER, WAYS, answer_to},
    places,
};

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_question_earns_full_marks_by_keyboard_alone() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    full_marks(&learner, PRACTICE).await?;
    full_marks(&learner, RARER).await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

async fn full_marks(learner: &Learner, practice: &str) -> Result<()> {
    learner.open(practice).await?;
    learner.see("How many questions?").await?;
    learner.tab_to(&format!("All {ITEMS}")).await?;
    learner.tab_to("Begin").await?;
    learner.press(Key::Enter).await?;

    for question in 1..=ITEMS {
        learner
            .read_heading(&format!("Question {question} of {ITEMS}"))
            .await?;
        learner.focus_on("h1").await?;
        let stem = learner.asked().await?.stem;
        learner.answer_by_keyboard(&answer_to(&stem)?).await?;
        learner.tab_to("Check my answer").await?;
        learner.press(Key::Enter).await?;
        learner.focus_on(".verdict").await?;
        let verdict = learner.text_of(".verdict strong").await?;
        assert_eq!(verdict, "That is right", "for `{stem}`");
        let next = if question < ITEMS {
            "Next question"
        } else {
            "See the result"
        };
        learner.tab_to(next).await?;
        learner.press(Key::Enter).await?;
    }
    learner
        .see(&format!("{ITEMS} of {ITEMS} questions right"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_played_to_every_ending_and_handed_in_at_no_other_place() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    for (deeds, ending, earned) in WAYS {
        learner.open(RARER).await?;
        learner.click("Begin").await?;
        while !learner.asked().await?.stem.starts_with("A guest") {
            let before = learner.address().await?;
            learner.click("Leave open for now").await?;
            let look = async || Ok((learner.address().await? != before).then_some(()));
            browser_tests::until("the next question", look).await?;
        }
        for deed in deeds {
            let submit = "return document.querySelector('[type=submit]').checkVisibility();";
            let can_hand_in: bool = learner.script(submit, vec![]).await?;
            assert!(!can_hand_in, "the story has not ended before {deed:?}");
            learner.do_with(Pointer::Mouse, *deed).await?;
        }
        assert_eq!(learner.text_of("form h3").await?, ending);
        learner.click("Check my answer").await?;
        learner.see(earned).await?;
        learner.see(ending).await?;
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_and_a_source_open_and_close_by_keyboard() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("#/lesson/kinds/every-block").await?;
    learner.see("lies on another").await?;

    let term = learner.tab_to("stratum").await?;
    learner.press(Key::Enter).await?;
    learner.see("A layer, most often of rock").await?;
    learner.press(Key::Escape).await?;
    learner.see_no_more("A layer, most often of rock").await?;
    assert_eq!(
        learner.focus().await?,
        term,
        "the focus is back on the term"
    );

    let source = learner.tab_to("Source 1: Penhaligon A, Quill B").await?;
    learner.press(Key::Enter).await?;
    learner.see("An almanac for tests").await?;
    learner.tab_to("Close").await?;
    learner.press(Key::Enter).await?;
    learner.see_no_more("An almanac for tests").await?;
    assert_eq!(
        learner.focus().await?,
        source,
        "the focus is back on the citation"
    );
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_tab_leads_past_the_header() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("#/module/kinds").await?;
    learner.read_heading("Kinds").await?;
    learner.press(Key::Tab).await?;
    let stop = learner.focus().await?;
    assert_eq!(stop.name, "Skip to the content");
    learner.press(Key::Enter).await?;
    learner.focus_on("main").await?;
    learner.arrive_at("#/module/kinds").await?;
    let stop = learner.tab_until("a link", |_| true).await?;
    assert_eq!(
        stop.name, "Course outline",
        "the next stop is in the content"
    );
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_questions_in_a_lesson_the_answered_one_takes_the_focus() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("#/lesson/kinds/every-block").await?;
    learner.see("Which of these is a fruit?").await?;

    learner.click("An apple").await?;
    learner.press(Key::Tab).await?;
    learner.press(Key::Enter).await?;
    learner
        .focus_on(".check:has(.verdict) .verdict.right")
        .await?;

    learner
        .tab_until("the second question", |stop| stop.name == "Check my answer")
        .await?;
    learner.press(Key::Enter).await?;
    learner.see("The right order").await?;
    let section = "return [...document.querySelectorAll('.check')]
        .indexOf(document.activeElement.closest('.check'));";
    let look = async || {
        let at: i64 = learner.script(section, vec![]).await?;
        Ok((at == 1).then_some(()))
    };
    browser_tests::until("the focus in the second question", look).await?;
    learner.leave().await
}
