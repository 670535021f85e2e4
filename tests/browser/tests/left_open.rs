//! A question of each kind that was left open in an assessment: what is said of it afterwards.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{
    Learner, Setup, Site,
    every_kind::{Answer, answer_to},
    places,
};
use tempfile::TempDir;

#[tokio::test(flavor = "multi_thread")]
async fn of_every_kind_that_was_left_open_it_is_said_what_is_right() -> Result<()> {
    let course = TempDir::with_prefix("coursewright-left-open-")?;
    let site = TempDir::with_prefix("coursewright-left-open-site-")?;
    places::copy(
        &places::root().join("tests/fixtures/every-kind"),
        course.path(),
    )?;
    for (module, objective, count) in [
        ("kinds", "answer-anything", 7),
        ("rarer", "answer-rarely-asked", 6),
    ] {
        let file = course.path().join(module).join("module.ron");
        let text = fs::read_to_string(&file)?;
        let end = text.rfind(')').context("a module")?;
        let draw = format!("Draw(objective: \"{objective}\", count: {count})");
        let assessment = format!("assessment: Assessment(draw: [{draw}], pass_mark: 50),");
        fs::write(&file, format!("{}    {assessment}\n)\n", &text[..end]))?;
    }
    places::build(course.path(), site.path())?;
    let site = Site::serve(&site).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    for (module, count) in [("kinds", 7), ("rarer", 6)] {
        learner.open(&format!("#/assessment/{module}")).await?;
        learner.click("Begin").await?;
        learner.click("Look over and hand in").await?;
        learner.click("Hand everything in").await?;
        learner.read_heading("Your result").await?;
        let address = learner.address().await?.replace("result", "quiz");
        for at in 1..=count {
            learner.go(&format!("{address}/{at}")).await?;
            learner.see("You left this question open").await?;
            let stem = learner.text_of(".stem").await?;
            tells_the_key(&learner, &answer_to(&stem)?).await?;
            assert!(!learner.sees("You answered").await?, "`{stem}`");
            assert_eq!(
                learner.count(".part.right, .part.wrong").await?,
                0,
                "`{stem}`"
            );
        }
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Whether the page says what is right, part by part.
async fn tells_the_key(learner: &Learner, answer: &Answer) -> Result<()> {
    let right_is = async |text: &str| learner.see(&format!("Right is: {text}")).await;
    match answer {
        Answer::One(_) | Answer::Several(_) | Answer::Region(_) => {
            learner.see("right, not selected").await
        }
        Answer::Truth(truth, _) => right_is(truth).await,
        Answer::Number("1.3") => right_is("1.2 grams").await,
        Answer::Number(text) => right_is(text).await,
        Answer::Order(steps) => {
            let parts = "return [...document.querySelectorAll('.part')].map((it) => it.innerText);";
            let shown: Vec<String> = learner.script(parts, vec![]).await?;
            let in_order = shown
                .iter()
                .zip(*steps)
                .all(|(part, step)| part.starts_with(step));
            assert!(in_order && shown.len() == steps.len(), "{shown:?}");
            Ok(())
        }
        Answer::Pairs(pairs) => {
            for (_, answer) in *pairs {
                right_is(answer).await?;
            }
            Ok(())
        }
        Answer::Gaps(gaps) => {
            for at in 1..=gaps.len() {
                learner.see(&format!("Blank {at} Right is:")).await?;
            }
            Ok(())
        }
        Answer::Story(_) => {
            for scene in [
                "At the door",
                "Nobody came back.",
                "Chicory is a root.",
                "Air it",
            ] {
                learner.see(scene).await?;
            }
            Ok(())
        }
        Answer::Text(..) => anyhow::bail!("no assessment draws a text of one's own"),
    }
}
