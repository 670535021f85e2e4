//! What is printed: the text, its terms and its sources, and nothing that can only be pressed.

use anyhow::Result;
use browser_tests::{Learner, Setup, Site, places};
use serde_json::json;

const LESSON: &str = "#/lesson/kinds/every-block";
/// What only the lesson itself says.
const IN_THE_LESSON: &str = "lies on another";

/// How many of some elements take room on the page, and how many there are.
const SHOWN: &str = "
    const all = [...document.querySelectorAll(arguments[0])];
    const takesRoom = (it) => it.getClientRects().length > 0 && it.getBoundingClientRect().height > 0;
    return [all.filter(takesRoom).length, all.length];";

async fn shown(learner: &Learner, selector: &str) -> Result<[usize; 2]> {
    learner.script(SHOWN, vec![selector.into()]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_lesson_has_its_terms_and_sources_and_no_buttons() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open(LESSON).await?;
    learner.see(IN_THE_LESSON).await?;
    let paper = json!({ "media": "print" });
    let browser = learner.browser();
    browser
        .devtools("Emulation.setEmulatedMedia", paper)
        .await?;
    for part in [".term button", ".cite button", ".sources li"] {
        let [there, all] = shown(&learner, part).await?;
        assert!(all > 0, "the lesson has no `{part}`");
        assert_eq!(there, all, "of all `{part}` are on paper");
    }
    for part in ["main .primary", "main .quiet", ".top"] {
        let [there, all] = shown(&learner, part).await?;
        assert!(all > 0, "the page has no `{part}`");
        assert_eq!(there, 0, "`{part}` cannot be pressed on paper");
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
