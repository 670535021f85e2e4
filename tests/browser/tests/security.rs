//! The page's policy is there, it works, and nothing in a visit goes against it.

use anyhow::Result;
use browser_tests::{Learner, Setup, Site, places, tour};

#[tokio::test(flavor = "multi_thread")]
async fn no_page_goes_against_the_policy() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    // The tour makes these fail.
    for file in ["every-block-", "course.pack", ".wasm"] {
        learner.expect_trouble(file);
    }
    let mut trouble = Vec::new();
    tour::every_page(&learner, &site, async |name| {
        let new = learner.trouble().await?;
        trouble.extend(new.into_iter().map(|it| format!("{name}: {it}")));
        Ok(())
    })
    .await?;
    // What the failing app leaves behind says nothing of the policy.
    trouble.retain(|it| !it.starts_with("app-failed"));
    assert!(trouble.is_empty(), "{}", trouble.join("\n"));
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_stops_what_is_not_the_page_s_own() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("").await?;
    learner.see("Start the course").await?;
    learner.nothing_went_wrong().await?;
    let policy: String = learner
        .script(
            "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content;",
            vec![],
        )
        .await?;
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-inline"), "{policy}");

    for (what, attack) in [
        (
            "script-src",
            "const it = document.createElement('script'); it.textContent = 'globalThis.won = 1';
             document.body.append(it);",
        ),
        (
            "script-src",
            "document.body.insertAdjacentHTML('beforeend',
                 '<img src=x onerror=\"globalThis.won = 1\">');",
        ),
        (
            "img-src",
            "const it = document.createElement('img'); it.src = 'https://example.org/a.png';
             document.body.append(it);",
        ),
        (
            "connect-src",
            "fetch('https://example.org/').catch(() => {});",
        ),
        (
            "style-src",
            "document.body.insertAdjacentHTML('beforeend', '<style>body { color: red }</style>');",
        ),
    ] {
        learner.script::<()>(attack, vec![]).await?;
        let look = async || {
            let trouble = learner.trouble().await?;
            let violated = format!("policy violation: {what}");
            Ok(trouble
                .iter()
                .any(|it| it.starts_with(&violated))
                .then_some(()))
        };
        browser_tests::until(&format!("a violation of `{what}`"), look).await?;
    }
    let won: bool = learner
        .script("return 'won' in globalThis;", vec![])
        .await?;
    assert!(!won, "a script that is not the page's own ran");
    learner.leave().await
}
