//! How much is lost of what only localStorage has, when the browser is killed: a figure, not a
//! promise. Chromium holds back what it is given; how long is its own affair.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use tokio::time::{sleep, sleep_until};

use super::Findings;
use crate::{
    every_kind::PRACTICE,
    lab::{Lab, ids, read},
};

/// How many records are made before each end.
const RECORDS: usize = 10;

/// The times between the last record and the end, in seconds, of which a sample takes some.
const WAITS: [u64; 5] = [0, 1, 5, 30, 90];

/// How long a busy learner makes a record a second, in seconds.
const BUSY: usize = 90;

/// Ends the browser after each of the times, `count` times.
pub(super) async fn run(count: usize) -> Result<Findings> {
    let mut findings = Findings::default();
    let is_sample = count < 3;
    findings.add("localStorage alone, the browser killed after a pause: records kept");
    for wait in WAITS
        .into_iter()
        .take(if is_sample { 3 } else { WAITS.len() })
    {
        let mut kept = Vec::new();
        for _ in 0..count {
            let tried = after(wait).await;
            kept.extend(tried.as_ref().ok().copied());
            findings.note(&format!("killed after {wait} s"), tried.map(drop));
        }
        let kept: Vec<String> = kept.iter().map(ToString::to_string).collect();
        findings.add(format!("{wait:>4} s: {} of {RECORDS}", kept.join(", ")));
    }
    for _ in 0..if is_sample { 0 } else { count } {
        let tried = while_busy().await;
        if let Ok(lost) = tried {
            findings.add(format!(
                "a record a second for {BUSY} s, killed at once: the last {lost} s were lost"
            ));
        }
        findings.note("killed while busy", tried.map(drop));
    }
    Ok(findings)
}

/// How many records are there after an end that came `wait` seconds after the last.
async fn after(wait: u64) -> Result<usize> {
    let lab = Lab::new().await?;
    lab.open("?odd=device-denied", PRACTICE).await?;
    let walk = lab.walk(RECORDS).await?;
    ensure!(walk.state.as_deref() == Some("browser"), "{walk:?}");
    sleep(Duration::from_secs(wait)).await;
    let lab = lab.kill().await?;
    lab.step_aside().await?;
    let (there, _) = read(lab.entries().await?.browser)?;
    lab.learner.leave().await?;
    // Whatever is there is there whole.
    Ok(ids(&there).intersection(&walk.acknowledged()?).count())
}

/// How many seconds of work an end takes that comes in the middle of it.
async fn while_busy() -> Result<u64> {
    let lab = Lab::new().await?;
    lab.open("?odd=device-denied", PRACTICE).await?;
    let mut made: Vec<(Instant, BTreeSet<_>)> = Vec::new();
    let begun = tokio::time::Instant::now();
    for second in 1..=BUSY as u64 {
        made.push((Instant::now(), lab.walk(1).await?.acknowledged()?));
        sleep_until(begun + Duration::from_secs(second)).await;
    }
    let end = Instant::now();
    let lab = lab.kill().await?;
    lab.step_aside().await?;
    let (there, _) = read(lab.entries().await?.browser)?;
    let there = ids(&there);
    lab.learner.leave().await?;
    let first_lost = made.iter().find(|(_, ids)| !ids.is_subset(&there));
    Ok(first_lost.map_or(0, |(at, _)| (end - *at).as_secs() + 1))
}
