//! The page ends at any moment: it is reloaded, its renderer crashes, or the browser is killed.

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Context, Result, ensure};
use coursewright::progress::RecordId;
use serde_json::json;
use tokio::time::sleep;

use super::{Findings, Random};
use crate::{
    every_kind::PRACTICE,
    lab::{Lab, Stored},
};

/// How a page ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// It is reloaded.
    Reload,
    /// Its renderer crashes.
    Crash,
    /// The whole browser is killed.
    Kill,
}

/// What was acknowledged so far, through all ends.
#[derive(Default)]
struct Known(BTreeSet<RecordId>);

/// Ends a page `count` times, on one history that grows.
pub(super) async fn run(end: End, count: usize, seed: u64) -> Result<Findings> {
    let mut lab = Lab::new().await?;
    let mut known = Known::default();
    let mut random = Random::new(seed);
    let mut findings = Findings::default();
    lab.open("", PRACTICE).await?;
    for round in 1..=count {
        let point = random.below(400);
        let tried = match end {
            End::Reload => reload(&lab, &mut known, point).await,
            End::Crash => crash(&lab, &mut known, point).await,
            End::Kill => {
                let acknowledged = answer_once(&lab).await;
                lab = lab.kill().await?;
                match acknowledged {
                    Ok(new) => look(&lab, &mut known, new).await,
                    Err(why) => Err(why),
                }
            }
        };
        let is_broken = tried.is_err();
        findings.note(
            &format!("{end:?} {round}, after {point} ms, seed {seed}"),
            tried,
        );
        if is_broken {
            // What follows is told from what is there now.
            lab.open("", PRACTICE).await?;
            known = Known::default();
        }
    }
    findings.add(format!("{} acknowledged records at the end", known.0.len()));
    lab.learner.leave().await?;
    Ok(findings)
}

/// The page ends itself after `point` milliseconds of answering.
async fn reload(lab: &Lab, known: &mut Known, point: u64) -> Result<()> {
    ready(lab).await?;
    let script = "
        globalThis.old = true;
        setTimeout(() => location.reload(), arguments[0]);
        walk(1000).catch(() => {});";
    lab.learner.script::<()>(script, vec![point.into()]).await?;
    let is_new = async || {
        let asked = lab
            .learner
            .script("return !globalThis.old && !!globalThis.lab;", vec![])
            .await;
        // Between two pages there is none to ask.
        Ok(asked.unwrap_or(false).then_some(()))
    };
    crate::until("the page to be reloaded", is_new).await?;
    let script = "return sessionStorage.getItem('acknowledged-before').split(' ');";
    let acknowledged: Vec<String> = lab.learner.script(script, vec![]).await?;
    let ids = acknowledged.iter().filter(|id| !id.is_empty());
    let new: Result<Vec<RecordId>, ()> = ids.map(|id| id.parse()).collect();
    let new = new.ok().context("what was acknowledged are no ids")?;
    ready(lab).await?;
    lab.learner.nothing_went_wrong().await?;
    known.look(&lab.stored().await?, new)
}

/// The renderer crashes after `point` milliseconds of answering; the course is opened in
/// another tab of the same browser.
async fn crash(lab: &Lab, known: &mut Known, point: u64) -> Result<()> {
    ready(lab).await?;
    lab.set_off(1000).await?;
    sleep(Duration::from_millis(point)).await;
    let walk = lab.report().await?;
    walk.is_honest()?;
    lab.learner.crash_tab().await?;
    look(lab, known, walk.acknowledged()?).await
}

/// One more record, until the page says that it is on the device.
async fn answer_once(lab: &Lab) -> Result<BTreeSet<RecordId>> {
    lab.open("", PRACTICE).await?;
    ready(lab).await?;
    let walk = "(async () => {
        await walk(1);
        await walk.until('device', () => lab.state() === 'device');
        return walk.report();
    })()";
    let walk: crate::lab::Walk = lab.ask(walk, vec![json!(null)]).await?;
    walk.is_honest()?;
    ensure!(walk.acknowledged.len() == walk.made, "{walk:?}");
    walk.acknowledged()
}

/// Opens the course and compares.
async fn look(lab: &Lab, known: &mut Known, new: impl IntoIterator<Item = RecordId>) -> Result<()> {
    lab.open("", PRACTICE).await?;
    ready(lab).await?;
    lab.learner.nothing_went_wrong().await?;
    known.look(&lab.stored().await?, new)
}

/// Waits until the page has both stores and something to do.
async fn ready(lab: &Lab) -> Result<()> {
    let look = async || {
        let script = "return globalThis.lab?.isRead
            && ['device', 'nothing'].includes(lab.state())
            && !!document.querySelector('main form.question, main .onward .primary');";
        Ok(lab
            .learner
            .script::<bool>(script, vec![])
            .await?
            .then_some(()))
    };
    let found = crate::until("a page with both stores", look).await;
    if found.is_err() {
        let (state, text) = (lab.state().await?, lab.learner.text().await?);
        return found.with_context(|| format!("it says {state:?} of saving, and shows: {text}"));
    }
    found
}

impl Known {
    fn look(&mut self, stored: &Stored, new: impl IntoIterator<Item = RecordId>) -> Result<()> {
        self.0.extend(new);
        ensure!(
            stored.unreadable == 0,
            "{} unreadable entries",
            stored.unreadable
        );
        stored.has_all(&self.0)
    }
}
