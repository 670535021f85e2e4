//! Backups, through the page's own file field.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use coursewright::progress::{Backup, History};
use tempfile::TempDir;

use super::Findings;
use crate::{
    every_kind::PRACTICE,
    lab::{Lab, course},
};

const DATA: &str = "#/data";

pub(super) async fn run() -> Result<Findings> {
    let lab = Lab::new().await?;
    let files = Files::new()?;
    let mut findings = Findings::default();
    findings.note(
        "taken away and brought back, twice",
        twice(&lab, &files).await,
    );
    findings.note("an older one over newer work", older(&lab, &files).await);
    for (what, bytes, said) in broken() {
        findings.note(what, refused(&lab, &files, &bytes, said).await);
    }
    findings.note("500 MiB", huge(&lab, &files).await);
    findings.note("one that was cut off, or changed", cut(&lab, &files).await);
    lab.learner.leave().await?;
    Ok(findings)
}

/// Files to choose. Each has a name of its own: choosing the same one again is no change.
struct Files(TempDir, std::cell::Cell<u32>);

impl Files {
    fn new() -> Result<Self> {
        Ok(Self(
            TempDir::with_prefix("coursewright-backup-")?,
            0.into(),
        ))
    }

    fn put(&self, bytes: &[u8]) -> Result<PathBuf> {
        self.1.set(self.1.get() + 1);
        let path = self.0.path().join(format!("backup-{}.txt", self.1.get()));
        fs::write(&path, bytes)?;
        Ok(path)
    }
}

async fn twice(lab: &Lab, files: &Files) -> Result<()> {
    lab.empty().await?;
    lab.open("", PRACTICE).await?;
    lab.walk(12).await?;
    let before = lab.reopen().await?.device;
    let text = download(lab).await?;
    let read = Backup::read(&text, &course()?).map_err(|why| anyhow::anyhow!("{why}"))?;
    ensure!(read.history == before, "the backup is not what is stored");
    lab.empty().await?;
    for visit in ["brought back", "brought back again"] {
        choose(lab, &files.put(text.as_bytes())?).await?;
        lab.learner.click("Add to what is here").await?;
        lab.learner.see("Done. It can be undone.").await?;
        is_stored(lab, &before).await.context(visit)?;
    }
    lab.learner.nothing_went_wrong().await
}

async fn older(lab: &Lab, files: &Files) -> Result<()> {
    lab.empty().await?;
    lab.open("", PRACTICE).await?;
    lab.walk(6).await?;
    let old = lab.reopen().await?.device;
    let text = download(lab).await?;
    lab.open("", PRACTICE).await?;
    lab.walk(6).await?;
    let new = lab.reopen().await?.device;
    ensure!(new.len() == 12, "{} records", new.len());

    choose(lab, &files.put(text.as_bytes())?).await?;
    lab.learner.click("Add to what is here").await?;
    lab.learner.see("Done. It can be undone.").await?;
    is_stored(lab, &new).await.context("after adding")?;

    choose(lab, &files.put(text.as_bytes())?).await?;
    lab.learner.click("Put in place of what is here").await?;
    lab.learner.see("Done. It can be undone.").await?;
    is_stored(lab, &old)
        .await
        .context("after putting in place")?;

    lab.open("", DATA).await?;
    lab.learner.click("Undo").await?;
    lab.learner.see("Done. It can be undone.").await?;
    is_stored(lab, &new).await.context("after the undo")?;
    lab.learner.nothing_went_wrong().await
}

/// Files that are no backups, and what the page says of them.
fn broken() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let pollution =
        br#"{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}"#;
    vec![
        (
            "a zip archive",
            b"PK\x03\x04\x14\0\0\0\x08\0".to_vec(),
            "a zip archive",
        ),
        (
            "a web page",
            b"<!DOCTYPE html><title>Backup</title>".to_vec(),
            "a web page",
        ),
        ("a PDF", b"%PDF-1.7\n%\xe2\xe3".to_vec(), "a PDF"),
        ("JSON with `__proto__`", pollution.to_vec(), "JSON"),
        ("nothing", vec![], "no backup"),
        ("no text", (0..=255).collect(), "no backup"),
        (
            "one of a newer version",
            b"Coursewright backup 9\nevery-kind\n0\n0\nend 00000000\n".to_vec(),
            "a newer version",
        ),
    ]
}

async fn refused(lab: &Lab, files: &Files, bytes: &[u8], said: &str) -> Result<()> {
    let before = lab.reopen().await?;
    choose(lab, &files.put(bytes)?).await?;
    lab.learner.see("This file cannot be brought back").await?;
    lab.learner.see(said).await?;
    lab.learner.see("Nothing has changed").await?;
    let polluted: bool = lab
        .learner
        .script("return 'polluted' in {};", vec![])
        .await?;
    ensure!(!polluted, "the file reached the page's prototypes");
    is_stored(lab, &before.device).await?;
    lab.learner.nothing_went_wrong().await
}

async fn huge(lab: &Lab, files: &Files) -> Result<()> {
    let path = files.put(b"Coursewright backup 1\n")?;
    // Nothing is written for what lies between.
    fs::OpenOptions::new()
        .write(true)
        .open(&path)?
        .set_len(500 << 20)?;
    choose(lab, &path).await?;
    lab.learner.see("it is larger than 64 MiB").await?;
    lab.learner.nothing_went_wrong().await
}

async fn cut(lab: &Lab, files: &Files) -> Result<()> {
    let text = download(lab).await?;
    for at in [1, text.len() / 3, text.len() - 2] {
        let cut = &text.as_bytes()[..at];
        choose(lab, &files.put(cut)?).await?;
        lab.learner.see("This file cannot be brought back").await?;
    }
    let mut changed = text.into_bytes();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    choose(lab, &files.put(&changed)?).await?;
    lab.learner.see("it is damaged").await?;
    lab.learner.nothing_went_wrong().await
}

/// The text of the backup that the page gives away.
async fn download(lab: &Lab) -> Result<String> {
    lab.open("", DATA).await?;
    lab.says("device").await?;
    lab.learner.click("Download a backup").await?;
    lab.ask("lab.file.text()", vec![]).await
}

async fn choose(lab: &Lab, file: &std::path::Path) -> Result<()> {
    lab.open("", DATA).await?;
    lab.learner.choose_file("input[type=file]", file).await
}

/// Waits until both stores hold exactly these records.
async fn is_stored(lab: &Lab, wanted: &History) -> Result<()> {
    let look = async || {
        let stored = lab.stored().await?;
        Ok((stored.browser == *wanted && stored.device == *wanted).then_some(()))
    };
    let found = crate::until("both stores to hold what they should", look).await;
    if found.is_err() {
        let stored = lab.stored().await?;
        let (browser, device) = (stored.browser.len(), stored.device.len());
        return found.with_context(|| format!("{browser} and {device}, not {}", wanted.len()));
    }
    found
}
