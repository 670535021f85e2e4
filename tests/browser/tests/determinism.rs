//! What the app drew in the browser, this machine draws again from the stored seed.

use anyhow::{Context, Result};
use browser_tests::{Learner, Setup, Site, places};
use coursewright::{
    course::Item,
    pack::{self, Outline, Portion},
    progress::{Event, Journal, Place},
    quiz::{Draw, draw},
    wire::Wire,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_seed_draws_the_same_in_webassembly_and_here() -> Result<()> {
    let site = Site::serve(places::shipped_site()?).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let outline: Outline = decode(&site, "course.pack")?;
    for module in &outline.modules {
        // The shortest practice and the longest.
        for length in ["5", &format!("All {}", module.items.len())] {
            learner.open(&format!("#/practice/{}", module.id)).await?;
            learner.click(length).await?;
            learner.click("Begin").await?;
            learner.see("Question 1 of").await?;
        }
    }
    let drawn = draws(&learner, &outline).await?;
    assert_eq!(drawn.len(), 2 * outline.modules.len());
    for theirs in drawn {
        let module = outline
            .module(&theirs.module)
            .context("an unknown module")?;
        let bank: Portion = decode(&site, &module.file)?;
        let bank: Vec<&Item> = bank.items.iter().map(AsRef::as_ref).collect();
        let ours = draw(&theirs.module, &bank, theirs.questions.len(), theirs.seed);
        assert_eq!(ours, theirs, "seed {}", theirs.seed);
    }
    learner.leave().await
}

/// Every draw that the page has stored.
async fn draws(learner: &Learner, outline: &Outline) -> Result<Vec<Draw>> {
    let mut journal = Journal::new(&outline.about.id, 0);
    let entries = learner.stored().await?.into_iter().collect();
    journal.opened(Place::Browser, Ok(entries));
    assert_eq!(journal.unreadable().count(), 0);
    let events = journal
        .history()
        .records()
        .map(|record| record.event.clone());
    Ok(events
        .filter_map(|event| match event {
            Event::Started(draw) => Some(draw),
            _ => None,
        })
        .collect())
}

fn decode<T: Wire>(site: &Site, file: &str) -> Result<T> {
    let pack = pack::decode(&site.read(file)?);
    pack.map_err(|error| anyhow::anyhow!("`{file}`: {error}"))
}
