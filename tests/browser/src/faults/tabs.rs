//! Several tabs over the same stores, all at once.

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Result, ensure};
use tokio::time::sleep;

use super::{Findings, Random};
use crate::{
    every_kind::PRACTICE,
    lab::{Lab, ids},
    learner::Tab,
    wait::within,
};

/// How long a walk of hundreds of records may take.
const PATIENCE: Duration = Duration::from_secs(600);

/// Two tabs that make records at the same time, `count` times.
pub(super) async fn race(count: usize) -> Result<Findings> {
    // Three are the full count.
    let writes = if count < 3 { 60 } else { 500 };
    let lab = Lab::new().await?;
    let mut findings = Findings::default();
    for round in 0..count {
        findings.note(
            &format!("race {}", round + 1),
            race_once(&lab, writes, round).await,
        );
    }
    lab.learner.leave().await?;
    Ok(findings)
}

async fn race_once(lab: &Lab, writes: usize, round: usize) -> Result<()> {
    lab.empty().await?;
    let tabs = open_two(lab).await?;
    for tab in &tabs {
        lab.learner.go_to_tab(tab).await?;
        lab.set_off(writes).await?;
    }
    for tab in &tabs {
        lab.learner.go_to_tab(tab).await?;
        finish(lab, writes).await?;
    }
    for tab in &tabs {
        lab.learner.go_to_tab(tab).await?;
        look_again(lab).await?;
        lab.says("device").await?;
        lab.learner.nothing_went_wrong().await?;
    }
    let stored = lab.stored().await?;
    let all = ids(&stored.device);
    ensure!(
        all.len() == 2 * writes,
        "{} records on the device",
        all.len()
    );
    ensure!(
        ids(&stored.browser) == all,
        "{} in the browser",
        stored.browser.len()
    );
    ensure!(stored.device.clashes() == 0 && stored.unreadable == 0);
    let of_tab = |tab| all.iter().filter(|id| id.tab == tab).count();
    ensure!(
        all.iter().all(|id| of_tab(id.tab) == writes),
        "not {writes} of each"
    );

    // What a tab has in memory it gives to a store that has lost everything. The other must
    // not be there to help.
    let [asked, other] = if round.is_multiple_of(2) {
        tabs
    } else {
        let [a, b] = tabs;
        [b, a]
    };
    lab.learner.go_to_tab(&other).await?;
    lab.step_aside().await?;
    lab.ask::<()>("stores.empty('browser')", vec![]).await?;
    lab.learner.go_to_tab(&asked).await?;
    // One process hears a moment later of what another has emptied.
    let filled = async || {
        look_again(lab).await?;
        Ok((ids(&lab.stored().await?.browser) == all).then_some(()))
    };
    crate::until("a tab's records to be those of both", filled).await?;
    lab.learner.close_other_tabs().await
}

/// Three tabs: two write on, and the third erases everything.
pub(super) async fn erase(count: usize, seed: u64) -> Result<Findings> {
    let lab = Lab::new().await?;
    let mut random = Random::new(seed);
    let mut findings = Findings::default();
    for _ in 0..count {
        let point = random.below(1500);
        let tried = erase_once(&lab, point).await;
        findings.note(&format!("erased after {point} ms, seed {seed}"), tried);
    }
    lab.learner.leave().await?;
    Ok(findings)
}

async fn erase_once(lab: &Lab, point: u64) -> Result<()> {
    lab.empty().await?;
    let tabs = open_two(lab).await?;
    for tab in &tabs {
        lab.learner.go_to_tab(tab).await?;
        lab.learner
            .script::<()>("walk.mayBeLost = true;", vec![])
            .await?;
        // Until it is told that it is enough: both are at work when all is erased.
        lab.set_off(usize::from(u16::MAX)).await?;
    }
    let before = lab.learner.tab().await?;
    lab.open("", "#/data").await?;
    lab.learner.click("Erase this course's records…").await?;
    sleep(Duration::from_millis(point)).await;
    let stored = lab.stored().await?;
    let erased: BTreeSet<_> = ids(&stored.browser)
        .union(&ids(&stored.device))
        .copied()
        .collect();
    lab.learner.click("Erase now").await?;
    // What the page says of it lasts no longer than the emptiness: two others write on.
    let is_gone = async || {
        let stored = lab.stored().await?;
        let left = [&stored.browser, &stored.device].map(|it| !ids(it).is_disjoint(&erased));
        Ok((left == [false; 2]).then_some(()))
    };
    crate::until("everything to be erased", is_gone).await?;
    lab.learner.close_tab(&before).await?;
    for tab in &tabs {
        lab.learner.go_to_tab(tab).await?;
        let enough = "return walk.enough = lab.made + 10;";
        let enough = lab.learner.script::<usize>(enough, vec![]).await?;
        finish(lab, enough).await?;
        look_again(lab).await?;
        lab.learner.nothing_went_wrong().await?;
    }
    for visit in ["with the tabs still open", "opened anew"] {
        let stored = lab.stored().await?;
        for (place, history) in [("browser", &stored.browser), ("device", &stored.device)] {
            let back = ids(history).intersection(&erased).count();
            ensure!(
                back == 0,
                "{visit}, {back} of {} came back in the {place}'s store",
                erased.len()
            );
        }
        lab.learner.close_other_tabs().await?;
        lab.reopen().await?;
    }
    Ok(())
}

async fn open_two(lab: &Lab) -> Result<[Tab; 2]> {
    let first = lab.learner.this_tab().await?;
    lab.open("", PRACTICE).await?;
    lab.learner.tab().await?;
    let second = lab.learner.this_tab().await?;
    lab.open("", PRACTICE).await?;
    Ok([first, second])
}

async fn finish(lab: &Lab, writes: usize) -> Result<()> {
    let done = async || {
        let done: bool = lab
            .learner
            .script(
                "return lab.made >= arguments[0] && !lab.writing;",
                vec![writes.into()],
            )
            .await?;
        if !done {
            // A walk that has come to nothing says so.
            lab.learner.nothing_went_wrong().await?;
        }
        Ok(done.then_some(()))
    };
    within(PATIENCE, "the end of a walk", done).await
}

/// As when a learner comes back to a tab.
async fn look_again(lab: &Lab) -> Result<()> {
    let script = "dispatchEvent(new Event('focus'));";
    lab.learner.script::<()>(script, vec![]).await
}
