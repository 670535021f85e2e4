//! A small telephone: everything can be tapped, and nothing is wider than the screen.

use anyhow::Result;
use browser_tests::{
    Learner, Pointer, Setup, Site,
    every_kind::{APART, ITEMS, PRACTICE, RARER, answer_to},
    places, tour,
};

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_question_earns_full_marks_by_touch() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    full_marks(&learner, PRACTICE).await?;
    full_marks(&learner, RARER).await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

async fn full_marks(learner: &Learner, practice: &str) -> Result<()> {
    learner.open(practice).await?;
    learner.tap("Begin").await?;
    for question in 1..=ITEMS {
        learner
            .read_heading(&format!("Question {question} of {ITEMS}"))
            .await?;
        let stem = learner.asked().await?.stem;
        let answer = answer_to(&stem)?;
        learner.answer_with(Pointer::Finger, &answer).await?;
        learner.tap("Check my answer").await?;
        let verdict = learner.text_of(".verdict strong").await?;
        assert_eq!(verdict, "That is right", "for `{stem}`");
        let next = if question < ITEMS {
            "Next question"
        } else {
            "See the result"
        };
        tokio::time::sleep(APART).await;
        learner.tap(next).await?;
    }
    learner
        .see(&format!("{ITEMS} of {ITEMS} questions right"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_and_a_source_open_and_close_by_touch() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.open("#/lesson/kinds/every-block").await?;
    learner.tap("stratum").await?;
    learner.see("A layer, most often of rock").await?;
    learner.tap("Close").await?;
    learner.see_no_more("A layer, most often of rock").await?;
    learner.tap("Source 1: Penhaligon A, Quill B").await?;
    learner.see("An almanac for tests").await?;
    // A tap beside the panel closes it.
    learner.point_at_first(Pointer::Finger, "h1").await?;
    learner.see_no_more("An almanac for tests").await?;
    learner.leave().await
}

/// Case 51, of magnifying: 400% leaves 320 pixels, and nothing sticks out of them.
#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_wider_than_its_window() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let mut wide = Vec::new();
    tour::every_page(&learner, &site, async |name| {
        for (setup, text) in [
            (Setup::phone(), "100%"),
            (Setup::phone().dark(), "100%"),
            (Setup::phone(), "200%"),
            (Setup::desk(), "100%"),
            (Setup::desk().dark(), "100%"),
            (Setup::desk(), "200%"),
            (Setup::magnified(), "100%"),
        ] {
            learner.browser().look(&setup).await?;
            learner.text_size(text).await?;
            if let Err(error) = learner.nothing_sticks_out(setup.width()).await {
                wide.push(format!("{name}, text at {text}: {error}"));
            }
        }
        learner.text_size("100%").await?;
        learner.browser().look(learner.setup()).await
    })
    .await?;
    assert!(wide.is_empty(), "{}", wide.join("\n"));
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_figure_is_enlarged_within_its_frame() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let phone = Setup::phone();
    let width = phone.width();
    let learner = Learner::new(&site, phone).await?;
    learner.open("#/lesson/kinds/every-block").await?;
    learner.see("Enlarge the figure").await?;
    let drawn = "return document.querySelector('figure img').getBoundingClientRect().width;";
    let whole: f64 = learner.script(drawn, vec![]).await?;
    assert!(whole <= f64::from(width), "{whole} pixels on {width}");
    learner.point_at_first(Pointer::Finger, ".enlarge").await?;
    let large: f64 = learner.script(drawn, vec![]).await?;
    assert!(large > whole * 1.5, "{large} pixels after {whole}");
    learner.nothing_sticks_out(width).await?;
    learner.point_at_first(Pointer::Finger, ".enlarge").await?;
    let again: f64 = learner.script(drawn, vec![]).await?;
    assert!((again - whole).abs() < 1.0, "{again} pixels, not {whole}");
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
