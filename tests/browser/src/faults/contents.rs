//! What is found in the stores is not what was left there.

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use coursewright::progress::Place;
use serde_json::json;

use super::Findings;
use crate::{
    every_kind::PRACTICE,
    lab::{Entries, Lab, ids},
};

/// Tries each once.
pub(super) async fn run() -> Result<Findings> {
    let lab = Lab::new().await?;
    let mut findings = Findings::default();
    for place in [Place::Browser, Place::Device] {
        findings.note(
            &format!("the {place:?} store emptied"),
            emptied(&lab, place).await,
        );
        findings.note(
            &format!("garbage in the {place:?} store"),
            garbage(&lab, place).await,
        );
        findings.note(
            &format!("newer data in the {place:?} store"),
            newer(&lab, place).await,
        );
    }
    findings.note("another app's `clear()`", cleared(&lab).await);
    findings.note("a database of a later layout", later_layout(&lab).await);
    findings.note("a database that is held open", held_open(&lab).await);
    lab.learner.leave().await?;
    Ok(findings)
}

/// One store is emptied between two visits; the other fills it again.
async fn emptied(lab: &Lab, place: Place) -> Result<()> {
    lab.empty().await?;
    lab.open("", PRACTICE).await?;
    let walk = lab.walk(12).await?;
    lab.empty_one(place).await?;
    let stored = lab.reopen().await?;
    stored.has_all(&walk.acknowledged()?)?;
    ensure!(stored.device.len() == 12, "{} records", stored.device.len());
    Ok(())
}

/// Entries under the course's names that are none of its making, and some of another page.
async fn garbage(lab: &Lab, place: Place) -> Result<()> {
    let at = "coursewright/every-kind/record";
    let deep = format!("{}{}", "[".repeat(2000), "]".repeat(2000));
    let long = format!("2{}", "A".repeat(100_000));
    let texts = [
        "",
        "null",
        "{\"a\":1}",
        "[]",
        "1",
        "22",
        "22!!!",
        "22AAAA",
        "1AAAA",
        "\u{0}",
        "\u{fffd}",
        &deep,
        &long,
    ];
    let mut entries: Vec<(String, String)> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| (format!("{at}/0-{:x}-1", index + 1), (*text).to_owned()))
        .collect();
    entries.push((format!("{at}/no id at all"), "?".into()));
    entries.push((format!("{at}/0-ffffffffffffffff-1"), "?".into()));
    entries.push(("coursewright/every-kind/segment/0-1".into(), "?".into()));
    let broken = entries.len();
    entries.push(("coursewright/every-kind/note/place".into(), "{}".into()));
    entries.push(("coursewright/every-kind".into(), "?".into()));
    entries.push(("coursewright/another/record/0-1-1".into(), "?".into()));
    entries.push(("of-another-page".into(), "not JSON".into()));

    lab.empty().await?;
    let put = Entries::default();
    lab.fill(&match place {
        Place::Browser => Entries {
            browser: entries.clone(),
            ..put
        },
        Place::Device => Entries {
            device: entries.clone(),
            ..put
        },
    })
    .await?;
    let halves = "real => real.set.call(real.storage, '\\ud800', '\\udfff')";
    if place == Place::Browser {
        lab.learner
            .script::<()>(&format!("({halves})(lab.real);"), vec![])
            .await?;
    }
    lab.open("", PRACTICE).await?;
    let counted = format!("{broken} stored entries could not be read");
    lab.learner.see(&counted).await?;
    let walk = lab.walk(12).await?;
    walk.is_honest()?;
    lab.says("device").await?;
    lab.learner.see(&counted).await?;
    lab.learner.nothing_went_wrong().await?;
    let now = lab.entries().await?;
    let now = if place == Place::Browser {
        now.browser
    } else {
        now.device
    };
    for (key, text) in entries.iter().filter(|(key, _)| !key.contains("/note/")) {
        let there = now.iter().find(|(name, _)| name == key);
        let there = there.with_context(|| format!("`{key}` is gone"))?;
        ensure!(there.1 == *text, "`{key}` was changed");
    }
    let stored = lab.reopen().await?;
    stored.has_all(&walk.acknowledged()?)
}

/// A whole text of a version that does not exist yet: its checksum (FNV-1a) is of the version,
/// the oldest reader, the epoch and the bytes, which every version will keep to.
fn from_the_future() -> String {
    let body = b"no one knows";
    let summed = [b"33".as_slice(), &0_u64.to_le_bytes(), body].concat();
    let fold = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let sum: u32 = summed.iter().fold(0x811c_9dc5, fold);
    let bytes = [&sum.to_le_bytes(), body.as_slice()].concat();
    format!("33{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// What only a newer version can read: nothing is written, and the page says so.
async fn newer(lab: &Lab, place: Place) -> Result<()> {
    let newer = vec![(
        "coursewright/every-kind/record/0-1-1".to_owned(),
        from_the_future(),
    )];
    let put = match place {
        Place::Browser => Entries {
            browser: newer.clone(),
            device: vec![],
        },
        Place::Device => Entries {
            browser: vec![],
            device: newer.clone(),
        },
    };
    lab.empty().await?;
    lab.fill(&put).await?;
    lab.open("", PRACTICE).await?;
    lab.learner.see("a newer version of this page").await?;
    let walk = lab.walk(3).await?;
    walk.is_honest()?;
    lab.says("unsaved").await?;
    lab.learner.nothing_went_wrong().await?;
    let now = lab.entries().await?;
    let ours = |entries: &[(String, String)]| -> Vec<(String, String)> {
        entries
            .iter()
            .filter(|(key, _)| key.contains("/record/"))
            .cloned()
            .collect()
    };
    let (browser, device) = (ours(&now.browser), ours(&now.device));
    ensure!(
        browser == put.browser && device == put.device,
        "written: {now:?}"
    );
    Ok(())
}

/// Another page of the origin calls `localStorage.clear()` in the middle, in a tab of its own.
async fn cleared(lab: &Lab) -> Result<()> {
    lab.empty().await?;
    lab.open("", PRACTICE).await?;
    lab.walk(5).await?;
    let tab = lab.learner.tab().await?;
    lab.step_aside().await?;
    lab.learner
        .script::<()>("localStorage.clear();", vec![])
        .await?;
    lab.learner.close_tab(&tab).await?;
    let walk = lab.walk(5).await?;
    lab.says("device").await?;
    lab.learner.nothing_went_wrong().await?;
    let stored = lab.reopen().await?;
    ensure!(
        ids(&stored.browser).len() == 10,
        "{} records",
        stored.browser.len()
    );
    stored.has_all(&walk.acknowledged()?)
}

/// A newer page has changed the layout of the database: it cannot be opened any more.
async fn later_layout(lab: &Lab) -> Result<()> {
    lab.empty().await?;
    let newer = "new Promise((done, failed) => {
        const request = lab.real.open.call(indexedDB, 'coursewright', 7);
        request.onsuccess = () => { request.result.close(); done(); };
        request.onerror = failed; })";
    lab.ask::<()>(newer, vec![json!(null)]).await?;
    lab.open("", PRACTICE).await?;
    let walk = lab.walk(5).await?;
    walk.is_honest()?;
    lab.says("browser").await?;
    lab.learner.nothing_went_wrong().await?;
    lab.open("", PRACTICE).await?;
    lab.says("browser").await?;
    let stored = lab.stored().await;
    // The database stays as the newer page made it.
    ensure!(stored.is_err(), "the newer layout is gone");
    lab.empty().await
}

/// A page that deletes the database must wait for this one to let go, which it does.
async fn held_open(lab: &Lab) -> Result<()> {
    lab.empty().await?;
    lab.open("", PRACTICE).await?;
    lab.walk(3).await?;
    lab.says("device").await?;
    let tab = lab.learner.tab().await?;
    lab.step_aside().await?;
    let delete = "new Promise((done, failed) => {
        const request = indexedDB.deleteDatabase('coursewright');
        request.onsuccess = () => done();
        request.onblocked = () => failed('blocked'); })";
    lab.ask::<()>(delete, vec![json!(null)]).await?;
    lab.learner.close_tab(&tab).await?;
    let walk = lab.walk(3).await?;
    lab.learner.nothing_went_wrong().await?;
    ensure!(lab.state().await?.as_deref() != Some("device"), "{walk:?}");
    let stored = lab.reopen().await?;
    ensure!(stored.device.len() == 6, "{} records", stored.device.len());
    Ok(())
}
