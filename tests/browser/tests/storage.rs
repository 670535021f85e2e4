//! Whatever the browser's storage does, the course can be studied, nothing breaks, and the
//! page says plainly when it cannot save.

use anyhow::{Result, ensure};
use browser_tests::{
    Learner, Setup, Site,
    every_kind::{ITEMS, PRACTICE},
    places,
};

const DENIED: &str = "Not saved: this browser does not let the page store anything";
const FULL: &str = "Not saved: the browser's storage for this page is full";
const LOST: &str = "Not saved: the browser did not keep what the page gave it";

/// Where the page says whether it saves.
const STATUS: &str = "[role=status].saving";

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_is_denied() -> Result<()> {
    let denied = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('denied by the test', 'SecurityError'); } });";
    studied_with(denied, Some(DENIED)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_is_null() -> Result<()> {
    let null = "Object.defineProperty(window, 'localStorage', { get() { return null; } });";
    studied_with(null, Some(DENIED)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_is_full_from_the_start() -> Result<()> {
    let full = "Storage.prototype.setItem = function () {
        throw new DOMException('full, says the test', 'QuotaExceededError'); };";
    studied_with(full, Some(FULL)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_forgets_silently() -> Result<()> {
    let silent = "Storage.prototype.setItem = function () {};";
    studied_with(silent, Some(LOST)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_throws_something_that_is_no_error() -> Result<()> {
    let odd = "Storage.prototype.setItem = function () { throw { odd: true }; };";
    studied_with(odd, Some(LOST)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_cannot_be_read() -> Result<()> {
    let unreadable = "Storage.prototype.getItem = function () {
        throw new DOMException('not now', 'UnknownError'); };";
    studied_with(unreadable, Some(LOST)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_is_really_full() -> Result<()> {
    // Emoji and ASCII fill the same quota, which is counted in UTF-16 units.
    let fill = "if (localStorage.getItem('of-another-page/0') === null) {
        let piece = '\\u{1f9a9}'.repeat(1 << 19) + 'a'.repeat(1 << 19), at = 0;
        while (piece) {
            try { localStorage.setItem(`of-another-page/${at++}`, piece); }
            catch { piece = piece.slice(0, piece.length >> 1); }
        } }";
    studied_with(fill, Some(FULL)).await
}

/// A practice on storage that `script` has changed before the page ran: the learner gets to
/// the result, finds the answers again on the way, and is told `message`.
async fn studied_with(script: &str, message: Option<&str>) -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk().before_page(script)).await?;
    practise(&learner).await?;
    let status = learner.text_of(STATUS).await?;
    match message {
        Some(message) => ensure!(status.starts_with(message), "the page says `{status}`"),
        None => ensure!(status.is_empty(), "the page says `{status}`"),
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// A practice from its first page to its last, with a look back on the way.
async fn practise(learner: &Learner) -> Result<()> {
    learner.open(PRACTICE).await?;
    learner.click("Begin").await?;
    for question in 1..=ITEMS {
        learner.see(&format!("Question {question} of")).await?;
        learner.answer_anyhow().await?;
        if question == 3 {
            let answered = learner.asked().await?;
            learner.go_back().await?;
            learner.see("Question 2 of").await?;
            learner.go_forward().await?;
            learner.see("Question 3 of").await?;
            ensure!(
                learner.asked().await? == answered,
                "the answer is not there any more"
            );
        }
        let next = if question < ITEMS {
            "Next question"
        } else {
            "See the result"
        };
        learner.click(next).await?;
    }
    learner.see("Your result").await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_works_is_not_talked_about() -> Result<()> {
    studied_with("", None).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_message_goes_when_saving_works_again() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let sometimes = "const setItem = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
            if (globalThis.full) throw new DOMException('full', 'QuotaExceededError');
            setItem.call(this, key, value); };";
    let learner = Learner::new(&site, Setup::desk().before_page(sometimes)).await?;
    learner.open(PRACTICE).await?;
    learner.click("Begin").await?;
    learner.see("Question 1 of").await?;
    let set_full = "globalThis.full = arguments[0];";
    learner.script::<()>(set_full, vec![true.into()]).await?;
    learner.answer_anyhow().await?;
    learner.see(FULL).await?;
    learner.click("Next question").await?;
    learner.script::<()>(set_full, vec![false.into()]).await?;
    learner.see("Question 2 of").await?;
    learner.answer_anyhow().await?;
    learner.see_no_more(FULL).await?;

    // What could not be kept at first has been kept since.
    let address = learner.address().await?;
    learner.open(&address).await?;
    learner.see("Question 2 of").await?;
    for question in ["1", "2"] {
        let label = learner
            .text_of(&format!(".quiz-steps li:nth-child({question})"))
            .await?;
        assert_eq!(label, question);
    }
    assert_eq!(learner.count(".quiz-steps a:not(.open)").await?, 2);
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_that_is_revoked_in_the_middle() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open(PRACTICE).await?;
    learner.click("Begin").await?;
    learner.see("Question 1 of").await?;
    let revoke = "for (const name of ['getItem', 'setItem', 'removeItem', 'key']) {
        Storage.prototype[name] = () => { throw new DOMException('revoked', 'SecurityError'); };
    }";
    learner.script::<()>(revoke, vec![]).await?;
    learner.answer_anyhow().await?;
    learner.see("Not saved").await?;
    learner.click("Next question").await?;
    learner.see("Question 2 of").await?;
    learner.answer_anyhow().await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn garbage_in_storage_is_named_and_left_alone() -> Result<()> {
    // Once, before the page's own script: entries under its names that are none of its making,
    // and some of another page on the same origin.
    const GARBAGE: &str = r#"
        if (!localStorage.getItem("of-another-page")) {
          const at = "coursewright/every-kind/record/";
          const garbage = ["", "null", "{\"a\":1}", "1", "1!!!", "1AAAA", "2AAAAAAAA", "\ud800",
            "1".padEnd(100000, "A"), "[".repeat(2000) + "]".repeat(2000)];
          garbage.forEach((text, index) => localStorage.setItem(`${at}${index}-1`, text));
          localStorage.setItem(`${at}no id at all`, "?");
          localStorage.setItem("coursewright/every-kind/note/place", "{}");
          localStorage.setItem("coursewright/every-kind", "?");
          localStorage.setItem("of-another-page", "not JSON");
          localStorage.setItem("\ud800", "\udfff");
        }"#;
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk().before_page(GARBAGE)).await?;
    learner.open("").await?;
    learner.see("Start the course").await?;
    learner.see("11 stored entries could not be read").await?;
    let is_garbage = |(key, _): &(String, String)| key.contains("record/");
    let before: Vec<_> = learner
        .stored()
        .await?
        .into_iter()
        .filter(is_garbage)
        .collect();
    assert_eq!(before.len(), 11);

    practise(&learner).await?;
    learner.open("").await?;
    learner.see("11 stored entries could not be read").await?;
    let after = learner.stored().await?;
    for (key, text) in &before {
        assert_eq!(after.get(key), Some(text), "`{key}` was changed");
    }
    assert_eq!(
        after.get("of-another-page").map(String::as_str),
        Some("not JSON")
    );
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn another_page_of_the_origin_clears_everything() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open(PRACTICE).await?;
    learner.click("Begin").await?;
    learner.see("Question 1 of").await?;
    learner.answer_anyhow().await?;
    learner
        .script::<()>("localStorage.clear();", vec![])
        .await?;
    learner.click("Next question").await?;
    learner.see("Question 2 of").await?;
    learner.answer_anyhow().await?;
    assert_eq!(learner.count(".quiz-steps a:not(.open)").await?, 2);
    // The rest of the practice is gone with the reload; the page says so and stays usable.
    learner.reload().await?;
    learner
        .see("This browser does not know that practice")
        .await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
