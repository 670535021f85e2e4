//! The course on a slow line, in another site's frame, after leaving in a hurry, without
//! motion.

use std::fs;

use anyhow::{Result, ensure};
use browser_tests::{Learner, Setup, Site, every_kind::PRACTICE, places, until};
use serde_json::json;

/// Case 48: slow 3G and a processor six times slower. The line is three times as fast as that,
/// since the test's host sends files as they are, and others send a third, in brotli.
#[tokio::test(flavor = "multi_thread")]
async fn a_slow_line_and_a_slow_processor_take_longer_and_nothing_else() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let slow = json!({
        "offline": false, "latency": 400, "downloadThroughput": 150_000, "uploadThroughput": 150_000,
    });
    let browser = learner.browser();
    browser.devtools("Network.enable", json!({})).await?;
    browser
        .devtools("Network.emulateNetworkConditions", slow)
        .await?;
    browser
        .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 6 }))
        .await?;
    learner.open(PRACTICE).await?;
    learner.see("Every kind of question").await?;
    learner.click("Begin").await?;
    learner.see("Question 1 of").await?;
    learner.answer_anyhow().await?;
    learner.see("Saved on this device").await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Case 49: with the headers that the site comes with, it is shown in no frame. Where a host
/// does not send them, it works there as anywhere.
#[tokio::test(flavor = "multi_thread")]
async fn another_site_s_frame_holds_nothing_where_the_host_sends_the_headers() -> Result<()> {
    let course = places::every_kind_site()?;
    let open = Site::serve(&course).await?;
    let guarded = Site::serve_with_headers(&course).await?;
    let frames = tempfile::TempDir::with_prefix("coursewright-frames-")?;
    let frame = format!(
        "<!doctype html><link rel=icon href='data:,'><iframe id=guarded src='{}'></iframe>\
         <iframe id=open src='{}'></iframe>",
        guarded.address(),
        open.address()
    );
    fs::write(frames.path().join("index.html"), frame)?;
    let frames = Site::serve(frames.path()).await?;
    // Another site to the browser, though on the same machine.
    let address = frames.address().replace("127.0.0.1", "localhost");
    let learner = Learner::at(&address, Setup::desk()).await?;
    learner.expect_trouble("frame-ancestors");
    learner.open("").await?;
    let driver = learner.browser().driver();
    let shown = async |frame: &str, words: &str| -> Result<bool> {
        driver.enter_default_frame().await?;
        driver
            .find(thirtyfour::By::Id(frame))
            .await?
            .enter_frame()
            .await?;
        let shows = learner.sees(words).await.unwrap_or_default();
        driver.enter_default_frame().await?;
        Ok(shows)
    };
    let look = async || Ok(shown("open", "Start the course").await?.then_some(()));
    until("the course in a frame without headers", look).await?;
    ensure!(
        !shown("guarded", "Every kind").await?,
        "the course is in a frame"
    );

    // At the top it is shown under the same headers.
    driver.goto(guarded.address()).await?;
    learner.see("Start the course").await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Case 50: the page is left in the moment of an answer; Back finds the answer and goes on.
#[tokio::test(flavor = "multi_thread")]
async fn leaving_right_after_an_answer_and_going_back_finds_it() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open(PRACTICE).await?;
    learner.click("Begin").await?;
    learner.see("Question 1 of").await?;
    learner.fill_in(usize::MAX).await?;
    let leave = "document.querySelector('main form.question').requestSubmit();
        location.assign(arguments[0]);";
    learner
        .script::<()>(leave, vec![Site::BLANK.into()])
        .await?;
    let gone = async || Ok((learner.title().await? == "Blank").then_some(()));
    until("the page to be left", gone).await?;
    learner.go_back().await?;
    learner.text_of(".verdict").await?;
    learner.click("Next question").await?;
    learner.answer_anyhow().await?;
    learner.see("Saved on this device").await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// Case 51, of motion: nothing moves for those who want it so.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_where_less_motion_is_wanted() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let less = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    learner
        .browser()
        .devtools("Emulation.setEmulatedMedia", less)
        .await?;
    learner.open(PRACTICE).await?;
    for step in ["Begin", "Check my answer"] {
        if step == "Begin" {
            learner.click(step).await?;
            learner.see("Question 1 of").await?;
        } else {
            learner.answer_anyhow().await?;
        }
        let moving: Vec<String> = learner
            .script(
                "return document.getAnimations().map((it) => it.effect.target.outerHTML);",
                vec![],
            )
            .await?;
        ensure!(moving.is_empty(), "moves after `{step}`: {moving:?}");
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
