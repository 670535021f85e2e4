//! Every call on a store fails in turn, once or from then on.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use coursewright::progress::{Place, RecordId};

use super::{Findings, spread};
use crate::{
    every_kind::PRACTICE,
    lab::{Entries, LESSON, Lab, Walk, ids},
};

/// How many records the journey makes.
const ACTIONS: usize = 30;

/// How many records there are before.
const EARLIER: usize = 12;

/// Tries `count` failing calls, or all with `usize::MAX`, each once and for ever.
pub(super) async fn run(place: Place, count: usize) -> Result<Findings> {
    let lab = Lab::new().await?;
    let (earlier, known) = earlier(&lab).await?;
    let calls = {
        let walk = journey(&lab, &earlier, &known, "").await?.calls;
        match place {
            Place::Browser => walk.browser,
            Place::Device => walk.device,
        }
    };
    ensure!(calls > ACTIONS, "only {calls} calls were seen");
    let mut findings = Findings::default();
    findings.add(format!("{calls} calls on a journey"));
    for at in spread(calls, count) {
        for mode in ["once", "ever"] {
            let name = match place {
                Place::Browser => "browser",
                Place::Device => "device",
            };
            let query = format!("?fault={name}:{at}:{mode}");
            let tried = journey(&lab, &earlier, &known, &query).await;
            findings.note(&format!("`{query}` of {calls} calls"), tried.map(drop));
        }
    }
    lab.learner.leave().await?;
    Ok(findings)
}

/// A journey on which a call fails; then, with nothing failing, a look at what is there.
async fn journey(
    lab: &Lab,
    earlier: &Entries,
    known: &BTreeSet<RecordId>,
    query: &str,
) -> Result<Walk> {
    lab.empty().await?;
    lab.fill(earlier).await?;
    lab.open(query, PRACTICE).await?;
    let walk = lab.walk(ACTIONS).await?;
    let failed = walk.first_failed.clone().unwrap_or_default();
    let told = async {
        walk.is_honest()?;
        ensure!(
            walk.claims > 0 || !query.is_empty(),
            "nothing was ever said to be saved"
        );
        lab.learner.nothing_went_wrong().await?;
        let stored = lab.reopen().await?;
        ensure!(
            stored.unreadable == 0,
            "{} unreadable entries",
            stored.unreadable
        );
        stored.has_all(known).context("of the earlier records")?;
        stored
            .has_all(&walk.acknowledged()?)
            .context("of what was said to be saved")
    };
    told.await
        .with_context(|| format!("after the failure of `{failed}`"))?;
    Ok(walk)
}

/// What a learner has left behind who was here before.
async fn earlier(lab: &Lab) -> Result<(Entries, BTreeSet<RecordId>)> {
    lab.open("", LESSON).await?;
    lab.walk(EARLIER).await?;
    let stored = lab.reopen().await?;
    ensure!(
        stored.device.len() == EARLIER,
        "{} earlier records",
        stored.device.len()
    );
    lab.step_aside().await?;
    Ok((lab.entries().await?, ids(&stored.device)))
}
