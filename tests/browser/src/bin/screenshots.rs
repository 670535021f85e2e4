//! Pictures of every page and every state of one: `cargo run -p browser-tests --bin screenshots
//! -- OUT_DIR`. Each is taken at 360 and at 1280 pixels, light and dark, and at 360 pixels with
//! text of double size.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use browser_tests::{Learner, Setup, Site, places, tour};
use serde_json::json;

#[tokio::main]
async fn main() -> Result<()> {
    let out = env::args_os().nth(1).map(PathBuf::from);
    let out = out.context("say where to put the pictures: `screenshots OUT_DIR`")?;
    fs::create_dir_all(&out)?;
    let course = places::every_kind_site()?;
    let fixture = Site::serve(&course).await?;
    let learner = Learner::new(&fixture, Setup::desk()).await?;
    let mut count = 0;
    tour::every_page(&learner, &fixture, async |name| {
        count += looks(&learner, &out, name).await?;
        Ok(())
    })
    .await?;
    learner.leave().await?;

    // What real text looks like.
    let shipped = Site::serve(places::shipped_site()?).await?;
    let learner = Learner::new(&shipped, Setup::desk()).await?;
    learner.open("").await?;
    learner.see("Start the course").await?;
    count += looks(&learner, &out, "shipped-outline").await?;
    let link = async |kind: &str| -> Result<String> {
        let find = "return document.querySelector(arguments[0]).getAttribute('href');";
        let selector = format!("main a[href^='#/{kind}/']");
        learner.script(find, vec![selector.into()]).await
    };
    let (module, lesson) = (link("module").await?, link("lesson").await?);
    let practice = module.replace("#/module", "#/practice");
    for (kind, address) in [
        ("module", module),
        ("practice", practice),
        ("lesson", lesson),
    ] {
        learner.open(&address).await?;
        learner.text_of("h1").await?;
        learner.see_no_more("Loading").await?;
        count += looks(&learner, &out, &format!("shipped-{kind}")).await?;
        if kind == "lesson" && learner.sees("Before you start").await? {
            learner.click("Read the lesson").await?;
            learner.see("Finish and go on").await?;
            count += looks(&learner, &out, "shipped-lesson-text").await?;
        }
    }
    learner.leave().await?;
    println!("{count} pictures in `{}`", out.display());
    Ok(())
}

/// Pictures of what is shown, in every size and scheme; gives how many.
async fn looks(learner: &Learner, out: &std::path::Path, name: &str) -> Result<usize> {
    let setups = [
        ("desk-light", Setup::desk(), "100%"),
        ("desk-dark", Setup::desk().dark(), "100%"),
        ("phone-light", Setup::phone(), "100%"),
        ("phone-dark", Setup::phone().dark(), "100%"),
        ("phone-large-text", Setup::phone(), "200%"),
    ];
    let taken = setups.len();
    learner.let_go_of_the_mouse().await?;
    for (look, setup, text) in setups {
        learner.browser().look(&setup).await?;
        learner.text_size(text).await?;
        let browser = learner.browser();
        let size = browser.devtools("Page.getLayoutMetrics", json!({})).await?;
        let mut clip = size["cssContentSize"].clone();
        clip["scale"] = 1.into();
        let whole = json!({ "captureBeyondViewport": true, "clip": clip });
        let picture = browser.devtools("Page.captureScreenshot", whole).await?;
        let picture = picture["data"].as_str().context("no picture")?;
        let file = out.join(format!("{name}.{look}.png"));
        fs::write(file, STANDARD.decode(picture)?)?;
    }
    learner.text_size("100%").await?;
    learner.browser().look(learner.setup()).await?;
    Ok(taken)
}
