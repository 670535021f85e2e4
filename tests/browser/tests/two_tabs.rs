//! Two tabs of one browser.

use anyhow::Result;
use browser_tests::{Learner, Setup, Site, every_kind::PRACTICE, places};

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_that_is_erased_in_one_tab_is_left_in_the_other() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let studying = learner.this_tab().await?;
    learner.open(PRACTICE).await?;
    learner.click("Begin").await?;
    learner.see("Question 1 of").await?;
    learner.see("Saved on this device").await?;

    learner.tab().await?;
    learner.open("#/data").await?;
    learner.click("Erase this course's records…").await?;
    learner.click("Erase now").await?;
    learner.see("Erased. Nothing of it is left").await?;

    learner.go_to_tab(&studying).await?;
    learner.see("There is no page").await?;
    assert!(!learner.sees("Check my answer").await?);
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
