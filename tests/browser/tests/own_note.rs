//! A learner's own note on a lesson: kept, changed, taken back, and theirs alone.

use anyhow::Result;
use browser_tests::{Key, Learner, Setup, Site, places, until};

const LESSON: &str = "#/lesson/kinds/every-block";
const FIELD: &str = "#own-note";
const NOTE: &str = "Ask Kim about xylograph";

async fn noted(learner: &Learner) -> Result<String> {
    let value = "return document.querySelector(arguments[0])?.value ?? null;";
    until("the field for a note", async || {
        learner.script(value, vec![FIELD.into()]).await
    })
    .await
}

/// Whether the browser's store has a record that it had not before.
async fn is_recorded(learner: &Learner, before: &[String]) -> Result<bool> {
    let records = records(learner).await?;
    Ok(records.iter().any(|key| !before.contains(key)))
}

async fn records(learner: &Learner) -> Result<Vec<String>> {
    let stored = learner.stored().await?.into_keys();
    Ok(stored.filter(|key| key.contains("/record/")).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_is_kept_changed_and_taken_back() -> Result<()> {
    let folder = places::every_kind_site()?;
    let site = Site::serve(folder.path()).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.open(LESSON).await?;
    assert_eq!(noted(&learner).await?, "");
    let title = learner.title().await?;

    // Written and not yet left: no record, and a reload keeps it all the same.
    learner.write(FIELD, NOTE).await?;
    learner.reload().await?;
    assert_eq!(noted(&learner).await?, NOTE);

    learner.write(FIELD, &format!("{NOTE}.")).await?;
    learner.see("Kept when you leave the field").await?;
    learner.press(Key::Tab).await?;
    learner.focus_settles_on("Keep this note").await?;
    learner.see("Saved").await?;
    let kept = records(&learner).await?;
    learner.reload().await?;
    assert_eq!(noted(&learner).await?, format!("{NOTE}."));
    assert!(!is_recorded(&learner, &kept).await?, "kept once");

    learner.write(FIELD, "").await?;
    learner.click("Keep this note").await?;
    learner.see("Saved").await?;
    learner.reload().await?;
    assert_eq!(noted(&learner).await?, "");

    assert_eq!(learner.title().await?, title);
    assert_eq!(learner.address().await?, LESSON);
    learner.nothing_sticks_out(360).await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
