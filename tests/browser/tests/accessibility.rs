//! No page keeps anybody out, as far as a program can tell.

use anyhow::Result;
use browser_tests::{Axe, Learner, Setup, Site, places, tour};

#[tokio::test(flavor = "multi_thread")]
async fn no_page_breaks_a_rule_of_wcag() -> Result<()> {
    let axe = Axe::find()?;
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let mut broken = Vec::new();
    tour::every_page(&learner, &site, async |name| {
        for (look, setup) in [("light", Setup::phone()), ("dark", Setup::desk().dark())] {
            learner.browser().look(&setup).await?;
            let found = axe.violations(&learner).await?;
            broken.extend(found.iter().map(|it| format!("{name}, {look}: {it}")));
        }
        learner.browser().look(learner.setup()).await
    })
    .await?;
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    learner.leave().await
}
