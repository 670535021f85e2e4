//! What is tried out beforehand, so that the first answer of a visit is quick, nobody sees.

use anyhow::Result;
use browser_tests::{
    Learner, Setup, Site,
    every_kind::{PRACTICE, RARER},
    places, until,
};

/// Notes the forms that are made, whatever of an answer's feedback is on the page, and what is
/// stored.
const WATCH: &str = "
    window.forms = 0;
    window.told = 0;
    const make = document.createElement;
    document.createElement = (tag) => {
        window.forms += tag === 'form';
        return make.call(document, tag);
    };
    new MutationObserver(() => {
        window.told += document.querySelectorAll('.feedback, .verdict').length;
    }).observe(document, { subtree: true, childList: true });
";

/// Everything that is stored and what the page shows, and where the focus is.
const STATE: &str = "return [
    JSON.stringify(localStorage),
    document.querySelector('main').innerText,
    document.activeElement.className,
]";

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_tried_out_is_neither_seen_nor_kept() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    for practice in [PRACTICE, RARER] {
        learner.open(practice).await?;
        learner.click("Begin").await?;
        learner.text_of(".stem").await?;
        let questions = learner.count(".quiz-steps li").await?;
        let first = learner.address().await?;
        let attempt = first.trim_end_matches(char::is_numeric).to_owned();
        for question in 1..=questions {
            // A visit that has had no question yet.
            learner.open("#/about").await?;
            learner.read_heading("About this course").await?;
            learner.script::<()>(WATCH, vec![]).await?;
            learner.go(&format!("{attempt}{question}")).await?;
            learner.text_of(".stem").await?;
            // A new page takes the focus when it is drawn.
            learner.focus_on("h1").await?;
            let before: Vec<String> = learner.script(STATE, vec![]).await?;
            until("an answer to be tried out", async || {
                let forms: u32 = learner.script("return window.forms", vec![]).await?;
                Ok((forms > 1).then_some(()))
            })
            .await?;
            let after: Vec<String> = learner.script(STATE, vec![]).await?;
            assert_eq!(before, after, "{attempt}{question}");
            let told: u32 = learner.script("return window.told", vec![]).await?;
            assert_eq!(told, 0, "{attempt}{question}");
        }
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
