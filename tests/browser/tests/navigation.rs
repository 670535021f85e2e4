//! The address names the page, and the browser's own buttons work.

use anyhow::Result;
use browser_tests::{Learner, Setup, Site, every_kind::PRACTICE, places};

const COURSE: &str = "Every kind of question";

#[tokio::test(flavor = "multi_thread")]
async fn back_and_forward_go_through_the_course() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("").await?;
    learner.click("Kinds").await?;
    learner.read_heading("Kinds").await?;
    learner.click("A lesson with a note").await?;
    learner.read_heading("A lesson with a note").await?;
    learner.click("Read the lesson").await?;
    learner.see("The whole text").await?;
    learner.click("Finish and go on").await?;
    learner.see("Every block, and").await?;
    learner.go(PRACTICE).await?;
    learner.click("Begin").await?;
    learner.read_heading("Question 1 of 7").await?;
    let first = learner.asked().await?;
    learner.answer_anyhow().await?;
    learner.click("Next question").await?;
    learner.read_heading("Question 2 of 7").await?;
    let second = learner.asked().await?;
    let quiz = learner.address().await?;

    let way = [
        ("Question 1 of 7", quiz.replace("/2", "/1")),
        ("Practice: Kinds", PRACTICE.into()),
        (
            "Every block, and Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "#/lesson/kinds/every-block".into(),
        ),
        ("A lesson with a note", "#/lesson/kinds/with-a-note".into()),
        ("Kinds", "#/module/kinds".into()),
        (COURSE, String::new()),
    ];
    for (heading, address) in &way {
        learner.go_back().await?;
        learner.read_heading(heading).await?;
        learner.arrive_at(address).await?;
        assert_eq!(learner.count("h1").await?, 1, "headings at {address}");
    }
    // What was chosen for the lesson still holds on the way back.
    for (heading, address) in way.iter().rev().skip(1) {
        learner.go_forward().await?;
        learner.read_heading(heading).await?;
        learner.arrive_at(address).await?;
        if heading.starts_with("A lesson") {
            learner.see("The whole text").await?;
        }
    }
    let again = learner.asked().await?;
    assert_eq!(again.stem, first.stem);
    assert!(again.verdict.is_some(), "the answer is still there");
    learner.go_forward().await?;
    learner.read_heading("Question 2 of 7").await?;
    assert_eq!(learner.asked().await?, second);
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_names_no_page_leads_home() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    for address in [
        "#/nowhere",
        "#/module/not-there",
        "#/lesson/kinds/not-there",
        "#/lesson/not-there/every-block",
        "#/practice/not-there",
        "#/quiz/1-1/1",
        "#/quiz/1-1/0",
        "#/result/1-1",
        "#/%E0%A4%A",
        "#/module/<img src=x onerror=alert(1)>",
        "#main",
    ] {
        learner.open(address).await?;
        learner
            .read_heading("There is no page at this address")
            .await?;
        assert_eq!(learner.title().await?, "There is no page at this address");
        learner.click("Course outline").await?;
        learner.see("Start the course").await?;
        learner.arrive_at("#/").await?;
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bookmark_of_any_page_opens_it_and_the_title_names_it() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open(PRACTICE).await?;
    learner.click("Begin").await?;
    learner.read_heading("Question 1 of 7").await?;
    let quiz = learner.address().await?;
    let result = quiz.replace("#/quiz/", "#/result/");
    let result = result.trim_end_matches("/1");
    let in_course = |page: &str| format!("{page} · {COURSE}");
    for (address, title) in [
        ("", COURSE.to_owned()),
        ("#/", COURSE.to_owned()),
        ("#/about", in_course("About this course")),
        ("#/module/kinds", in_course("Kinds")),
        (
            "#/lesson/kinds/with-a-note",
            in_course("A lesson with a note"),
        ),
        (PRACTICE, in_course("Practice: Kinds")),
        (&quiz, in_course("Question 1 of 7")),
        (result, in_course("Your result")),
    ] {
        learner.open(address).await?;
        learner.text_of("h1").await?;
        let look = async || Ok((learner.title().await? == title).then_some(()));
        browser_tests::until(&format!("the title `{title}`"), look).await?;
    }
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_page_begins_at_its_top_with_the_focus_on_its_heading() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.open("#/lesson/kinds/every-block").await?;
    learner.see("Finish and go on").await?;
    learner.click("Finish and go on").await?;
    learner.see("Before you start").await?;
    learner.focus_on("h1").await?;
    let top: f64 = learner.script("return scrollY;", vec![]).await?;
    assert!(top < 1.0, "the page begins {top} px down");
    learner.leave().await
}
