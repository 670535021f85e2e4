//! What does not arrive is asked for again, and nobody is left without a word.

use anyhow::Result;
use browser_tests::{Fault, Learner, Setup, Site, places};
use serde_json::json;

const LESSON: &str = "#/lesson/kinds/every-block";
/// What only the lesson itself says.
const IN_THE_LESSON: &str = "lies on another";

/// Cases 44 (another page with status 200) and 47: the lessons.
#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_does_not_arrive_is_asked_for_again() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.expect_trouble("every-block-");
    for (fault, message) in [
        (Fault::Missing, "could not be found (the host answered 404)"),
        (Fault::AnotherPage, "this is not a course file"),
        (Fault::Half, "this course file is damaged"),
        (Fault::CutOff, "did not load. Check the connection"),
    ] {
        site.fail("every-block-", fault);
        learner.open(LESSON).await?;
        learner.see(message).await?;
        learner.see("Nothing that you answered is lost").await?;
        let asked = site.requests("every-block-");
        learner.click("Try again").await?;
        learner.see(message).await?;
        site.heal();
        learner.click("Try again").await?;
        learner.see(IN_THE_LESSON).await?;
        assert!(
            site.requests("every-block-") > asked,
            "{fault:?}: not asked for again"
        );
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_that_takes_its_time_is_waited_for() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    site.fail("every-block-", Fault::Held);
    learner.open(LESSON).await?;
    learner.see("Loading…").await?;
    learner.see("Every block, and").await?;
    // Leaving in the middle and coming back asks once.
    learner.click("Course outline").await?;
    learner.see("All of them, once.").await?;
    learner.go_back().await?;
    learner.see("Loading…").await?;
    site.heal();
    learner.see(IN_THE_LESSON).await?;
    assert_eq!(site.requests("every-block-"), 1);
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Case 47: the outline.
#[tokio::test(flavor = "multi_thread")]
async fn an_outline_that_does_not_arrive_is_asked_for_again() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.expect_trouble("course.pack");
    for (fault, message) in [
        (Fault::Missing, "could not be found (the host answered 404)"),
        (Fault::AnotherPage, "this is not a course file"),
        (Fault::Half, "this course file is damaged"),
        (Fault::CutOff, "did not load. Check the connection"),
    ] {
        site.fail("course.pack", fault);
        learner.open("").await?;
        learner.see(message).await?;
        site.heal();
        learner.click("Try again").await?;
        learner.see("Start the course").await?;
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Case 47: the app.
#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_does_not_arrive_leaves_the_outline_and_a_message() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    for file in [".wasm", "app-"] {
        for fault in [
            Fault::Missing,
            Fault::AnotherPage,
            Fault::Half,
            Fault::CutOff,
        ] {
            site.fail(file, fault);
            learner.open("").await?;
            learner.see("The course did not load.").await?;
            learner.see("Every kind of question").await?;
            learner.see("Kinds").await?;
            assert!(
                !learner.sees("Loading the course").await?,
                "{file} {fault:?}"
            );
            site.heal();
            learner.click("Try again").await?;
            learner.see("Start the course").await?;
            assert!(
                !learner.sees("The course did not load").await?,
                "{file} {fault:?}"
            );
        }
    }
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_outline_and_a_reason_are_shown() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let off = json!({ "value": true });
    learner
        .browser()
        .devtools("Emulation.setScriptExecutionDisabled", off)
        .await?;
    learner.open("").await?;
    learner.see("This course needs JavaScript").await?;
    learner.see("Every kind of question").await?;
    learner.see("A lesson with a note").await?;
    assert!(!learner.sees("Loading the course").await?);
    assert_eq!(site.requests(".js"), 0, "{:?}", site.all_requests());
    learner.leave().await
}

/// The part of the app with lessons and practice.
const PART: &str = "lessons-";

/// Cases 46 and 47: the parts of the app.
#[tokio::test(flavor = "multi_thread")]
async fn a_part_of_the_app_that_does_not_arrive_is_asked_for_again() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.expect_trouble(PART);
    let replaced = "may have been replaced since you opened it";
    for (fault, message) in [
        (Fault::Missing, replaced),
        (Fault::AnotherPage, replaced),
        (Fault::Half, replaced),
        (Fault::CutOff, "did not load. Check the connection"),
    ] {
        site.fail(PART, fault);
        learner.open(LESSON).await?;
        learner.see(message).await?;
        learner.see("Nothing that you answered is lost").await?;
        let asked = site.requests(PART);
        learner.click("Try again").await?;
        learner.see(message).await?;
        site.heal();
        learner.click("Try again").await?;
        learner.see(IN_THE_LESSON).await?;
        assert!(
            site.requests(PART) > asked + 1,
            "{fault:?}: not asked for again"
        );
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_what_reads_the_records_the_outline_says_nothing_of_progress() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.expect_trouble(PART);
    learner.open(LESSON).await?;
    learner.click("Finish and go on").await?;
    learner.open("").await?;
    learner.see("1 of 2 lessons read").await?;
    site.fail(PART, Fault::Missing);
    learner.open("").await?;
    learner
        .see("may have been replaced since you opened it")
        .await?;
    let page = learner.text().await?;
    assert!(!page.contains("lessons read"), "the page shows: {page}");
    assert!(!page.contains("Start the course"), "the page shows: {page}");
    site.heal();
    learner.click("Try again").await?;
    learner.see("1 of 2 lessons read").await?;
    learner.see("Go on").await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_takes_its_time_is_waited_for_and_then_arrived_at() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    site.fail(PART, Fault::Held);
    learner.open("").await?;
    learner.go(LESSON).await?;
    learner.see("Loading…").await?;
    site.heal();
    learner.see(IN_THE_LESSON).await?;
    assert_eq!(site.requests(PART), 1);
    let focused: String = learner
        .script("return document.activeElement.textContent;", vec![])
        .await?;
    assert!(focused.starts_with("Every block"), "{focused}");
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Case 46.
#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_the_host_has_replaced_is_had_by_opening_the_page_anew() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.expect_trouble(PART);
    site.fail(PART, Fault::Missing);
    learner.open(LESSON).await?;
    learner.see("may have been replaced").await?;
    site.heal();
    learner.click("Open the page anew").await?;
    learner.see(IN_THE_LESSON).await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Case 47: once it is here.
#[tokio::test(flavor = "multi_thread")]
async fn once_the_outline_has_been_shown_the_parts_need_no_network() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("").await?;
    learner.see("Start the course").await?;
    let last = async || Ok((site.requests("rest-") == 1).then_some(()));
    browser_tests::until("the last part to be asked for", last).await?;
    // The last one may still be on its way.
    learner.expect_trouble("rest-");
    site.fail(".wasm", Fault::CutOff);
    learner.go(LESSON).await?;
    learner.see(IN_THE_LESSON).await?;
    assert_eq!(site.requests(PART), 1);
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
