//! A reload in the middle of a practice redraws nothing.

use anyhow::Result;
use browser_tests::{
    Learner, Pointer, Setup, Site,
    every_kind::{Deed, ITEMS, PRACTICE, RARER},
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

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_loses_no_part_of_what_is_put_in() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.open(RARER).await?;
    learner.click("Begin").await?;
    let mut filled = 0;
    for question in 1..=ITEMS {
        learner
            .read_heading(&format!("Question {question} of {ITEMS}"))
            .await?;
        let empty = learner.asked().await?.put_in;
        // A story has parts of another kind: the next test is about it.
        for parts in 1..=empty.len() {
            learner.fill_in(parts).await?;
            let put_in = learner.asked().await?.put_in;
            assert_ne!(put_in, empty, "part {parts} is put in");
            same_after_reload(&learner, &format!("with {parts} parts filled in")).await?;
            filled += 1;
        }
        if learner.sees("Compare with a model answer").await? {
            learner.click("Compare with a model answer").await?;
            learner.see("What does your answer do?").await?;
            same_after_reload(&learner, "that is compared with its model").await?;
            learner.click("Names the time").await?;
            same_after_reload(&learner, "with one criterion").await?;
        }
        if question < ITEMS {
            learner.click("Leave open for now").await?;
        }
    }
    assert!(filled > ITEMS, "only {filled} parts were filled in");
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_in_any_scene_of_a_story_goes_on_there() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    for (ways, half, rest) in [
        (
            [
                Deed::Do("Open and say that you are not ready"),
                Deed::Answer("The milk"),
                Deed::Do("Sit down together"),
            ]
            .as_slice(),
            "The salt",
            "The spoon",
        ),
        (
            &[
                Deed::Do("Wait until it rings again"),
                Deed::Do("Run after the guest"),
                Deed::Answer("The milk"),
                Deed::Do("Eat, and say little"),
            ],
            "True",
            "It is a seed of small trees",
        ),
    ] {
        learner.open_the_story().await?;
        for deed in ways {
            learner.do_with(Pointer::Finger, *deed).await?;
            same_scene_after_reload(&learner).await?;
        }
        for option in [half, rest] {
            learner.tap(option).await?;
            same_scene_after_reload(&learner).await?;
            assert!(learner.count("form :checked").await? > 0, "`{option}`");
        }
        learner.tap("Go on").await?;
        learner.see("The story ends here").await?;
        let ending = learner.text_of("form h3").await?;
        learner.reload().await?;
        learner.see("The story ends here").await?;
        assert_eq!(learner.text_of("form h3").await?, ending);
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

async fn same_scene_after_reload(learner: &Learner) -> Result<()> {
    let scene = learner.text_of("form h3").await?;
    same_after_reload(learner, "in a story").await?;
    assert_eq!(learner.text_of("form h3").await?, scene);
    Ok(())
}

async fn same_after_reload(learner: &Learner, when: &str) -> Result<()> {
    let before = learner.asked().await?;
    learner.reload().await?;
    assert_eq!(learner.asked().await?, before, "a question {when}");
    Ok(())
}
