//! Storage that behaves oddly from the start: the course can be studied, nothing breaks, and
//! the page says what is true.

use anyhow::{Context, Result, ensure};

use super::Findings;
use crate::{
    every_kind::PRACTICE,
    lab::{Lab, ids},
};

/// How many records are made with each.
const ACTIONS: usize = 12;

/// An oddity of scripts/odd.js, or several, and what the page is to say of saving.
struct Oddity(&'static str, &'static str);

const ODDITIES: [Oddity; 32] = [
    // Without localStorage.
    Oddity("denied", "device"),
    Oddity("null", "device"),
    Oddity("unreadable", "device"),
    Oddity("plain-object", "device"),
    Oddity("string", "device"),
    Oddity("full", "device"),
    Oddity("full-now-and-then", "device"),
    Oddity("silent", "device"),
    Oddity("halves", "device"),
    Oddity("filled-with-ascii", "device"),
    Oddity("filled-with-emoji", "device"),
    // Without IndexedDB.
    Oddity("device-denied", "browser"),
    Oddity("device-missing", "browser"),
    Oddity("device-hangs", "browser"),
    Oddity("device-unknown-error", "browser"),
    Oddity("device-version-error", "browser"),
    // Without either.
    Oddity("both-denied", "unsaved"),
    Oddity("both-null", "unsaved"),
    Oddity("unreadable,device-denied", "unsaved"),
    Oddity("plain-object,device-denied", "unsaved"),
    Oddity("string,device-unknown-error", "unsaved"),
    Oddity("full,device-denied", "unsaved"),
    Oddity("silent,device-denied", "unsaved"),
    Oddity("halves,device-missing", "unsaved"),
    Oddity("filled-with-ascii,device-denied", "unsaved"),
    Oddity("filled-with-emoji,device-denied", "unsaved"),
    // Clocks.
    Oddity("year-back", "device"),
    Oddity("ten-years-on", "device"),
    Oddity("in-1970", "device"),
    Oddity("before-1970", "device"),
    Oddity("no-number", "device"),
    Oddity("to-and-fro", "device"),
];

/// Tries each oddity once, or as many as `count`.
pub(super) async fn run(count: usize) -> Result<Findings> {
    let lab = Lab::new().await?;
    let mut findings = Findings::default();
    for oddity in ODDITIES.iter().take(count) {
        let tried = studied_with(&lab, oddity).await;
        findings.note(&format!("`?odd={}`", oddity.0), tried);
    }
    findings.note("permission that is taken away", revoked(&lab).await);
    findings.note("room that comes back", full_for_a_while(&lab).await);
    findings.note("a tab beside another", heard_by_device(&lab).await);
    findings.note("a false \"Saved\" is seen", blind(&lab).await);
    lab.learner.leave().await?;
    Ok(findings)
}

async fn studied_with(lab: &Lab, Oddity(name, expected): &Oddity) -> Result<()> {
    lab.empty().await?;
    lab.open(&format!("?odd={name}"), PRACTICE).await?;
    let walk = lab.walk(ACTIONS).await?;
    walk.is_honest()?;
    lab.says(expected).await?;
    let is_told = lab.learner.sees("Not saved: ").await?;
    ensure!(
        is_told == (*expected == "unsaved"),
        "of what is to be known of storage, the page shows: {}",
        lab.learner.text().await?
    );
    lab.learner.nothing_went_wrong().await?;
    // Without the oddity again, what was said to be saved is there. Other pages of the origin
    // may have left no room for a second copy.
    lab.open("", PRACTICE).await?;
    if *expected == "unsaved" {
        return lab.learner.nothing_went_wrong().await;
    }
    let stored = lab.reopen().await?;
    let there = ids(&stored.device);
    let lost = walk.acknowledged()?.difference(&there).count();
    ensure!(
        lost == 0,
        "{lost} of what was said to be saved are not there"
    );
    ensure!(
        there.len() == ACTIONS,
        "{} records, not {ACTIONS}",
        there.len()
    );
    Ok(())
}

/// Storage works, and then does not any more.
async fn revoked(lab: &Lab) -> Result<()> {
    lab.empty().await?;
    lab.open("", PRACTICE).await?;
    let before = lab.walk(5).await?;
    lab.learner.script::<()>("odd.revoked();", vec![]).await?;
    let after = lab.walk(5).await?;
    after.is_honest()?;
    lab.says("unsaved").await?;
    lab.learner.see("Not saved: ").await?;
    lab.learner.nothing_went_wrong().await?;
    let stored = lab.reopen().await?;
    stored.has_all(&before.acknowledged()?)?;
    ensure!(stored.device.len() == 5, "{} records", stored.device.len());
    Ok(())
}

/// There is no room for a while; what could not be kept at first is kept with the next answer.
async fn full_for_a_while(lab: &Lab) -> Result<()> {
    lab.empty().await?;
    lab.open("?odd=device-denied", PRACTICE).await?;
    lab.walk(2).await?;
    let full = "globalThis.roomy = Storage.prototype.setItem; odd.full();";
    lab.learner.script::<()>(full, vec![]).await?;
    lab.walk(2).await?.is_honest()?;
    lab.says("unsaved").await?;
    lab.learner.see("storage for this page is full").await?;
    let roomy = "Storage.prototype.setItem = roomy;";
    lab.learner.script::<()>(roomy, vec![]).await?;
    let walk = lab.walk(1).await?;
    walk.is_honest()?;
    lab.says("browser").await?;
    lab.learner.see_no_more("Not saved").await?;
    lab.learner.nothing_went_wrong().await?;
    let stored = lab
        .reopen()
        .await
        .context("with the device's store again")?;
    ensure!(
        stored.browser.len() == 5,
        "{} records",
        stored.browser.len()
    );
    stored.has_all(&walk.acknowledged()?)
}

/// Without localStorage there is no word of what another tab does: it is seen in IndexedDB, once
/// the learner comes back to a tab.
async fn heard_by_device(lab: &Lab) -> Result<()> {
    lab.empty().await?;
    let first = lab.learner.this_tab().await?;
    lab.open("?odd=denied", "#/data").await?;
    lab.learner.see("0 entries").await?;
    lab.learner.tab().await?;
    lab.open("?odd=denied", PRACTICE).await?;
    lab.walk(ACTIONS).await?.is_honest()?;
    lab.says("device").await?;
    lab.learner.go_to_tab(&first).await?;
    let look = "dispatchEvent(new Event('focus'));";
    lab.learner.script::<()>(look, vec![]).await?;
    lab.learner.see(&format!("{ACTIONS} entries")).await?;
    lab.learner.nothing_went_wrong().await?;
    lab.learner.close_other_tabs().await
}

/// A store that says it has kept what it drops makes the page say what is false, through no
/// fault of its own. Were it not seen here, it would be seen nowhere.
async fn blind(lab: &Lab) -> Result<()> {
    lab.empty().await?;
    lab.open("?odd=device-forgets,denied", PRACTICE).await?;
    let walk = lab.walk(3).await?;
    lab.says("device").await?;
    ensure!(walk.is_honest().is_err(), "it was not seen: {walk:?}");
    Ok(())
}
