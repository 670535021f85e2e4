//! A reload in the middle of a practice redraws nothing.

use anyhow::Result;
use browser_tests::{
    Learner, Setup, Site,
    every_kind::{ITEMS, PRACTICE},
    places,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_at_every_question_changes_nothing() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open(PRACTICE).await?;
    learner.click("Begin").await?;
    for question in 1..=ITEMS {
        learner
            .read_heading(&format!("Question {question} of {ITEMS}"))
            .await?;
        same_after_reload(&learner, "before it is touched").await?;
        learner.fill_in(1).await?;
        same_after_reload(&learner, "half filled in").await?;
        learner.fill_in(usize::MAX).await?;
        same_after_reload(&learner, "filled in").await?;
        learner.click("Check my answer").await?;
        learner.text_of(".verdict").await?;
        same_after_reload(&learner, "answered").await?;
        let next = if question < ITEMS {
            "Next question"
        } else {
            "See the result"
        };
        learner.click(next).await?;
    }
    learner.read_heading("Your result").await?;
    let result = learner.text_of("main").await?;
    learner.reload().await?;
    learner.see("Your result").await?;
    learner.see("A week has").await?;
    assert_eq!(learner.text_of("main").await?, result);
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

async fn same_after_reload(learner: &Learner, when: &str) -> Result<()> {
    let before = learner.asked().await?;
    learner.reload().await?;
    assert_eq!(learner.asked().await?, before, "a question {when}");
    Ok(())
}
