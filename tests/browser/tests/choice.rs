//! Nothing is shown against a learner's choice.

use anyhow::Result;
use browser_tests::{Learner, Setup, Site, places};

const LESSONS: [&str; 5] = [
    "six-principles",
    "signs-of-overwhelm",
    "two-minutes",
    "memory-and-suggestion",
    "afterwards",
];

#[tokio::test(flavor = "multi_thread")]
async fn what_was_set_aside_during_a_practice_is_not_shown_in_it_unasked() -> Result<()> {
    let site = Site::serve(&places::shipped_site()?).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.open("#/practice/holding-space").await?;
    learner.click("Begin").await?;
    learner.read_heading("Question 1 of 10").await?;
    let stem = learner.asked().await?.stem;
    let question = learner.address().await?;

    for lesson in LESSONS {
        learner
            .go(&format!("#/lesson/holding-space/{lesson}"))
            .await?;
        learner.see("Before you start").await?;
        learner.click("Skip for now").await?;
        learner.go("#/about").await?;
        learner.read_heading("About this course").await?;
    }

    learner.go(&question).await?;
    learner
        .see("that you have set aside since you began")
        .await?;
    assert!(!learner.sees(&stem).await?, "the question is not shown");
    learner.click("End here and see the result").await?;
    learner.see("0 of 10 questions right").await?;
    learner
        .see("A question about a lesson that you have set aside")
        .await?;
    assert!(!learner.sees(&stem).await?, "nor is it in the result");

    learner.go(&question).await?;
    learner.click("Show the question").await?;
    learner.see(&stem).await?;

    learner.go("#/practice/holding-space").await?;
    learner.see("There is nothing to ask here yet").await?;
    assert!(!learner.sees("How many questions?").await?);
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
