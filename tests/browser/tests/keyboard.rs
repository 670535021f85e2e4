//! Everything can be done by keyboard alone, and the focus can be seen wherever it stops.

use anyhow::{Context, Result};
use browser_tests::{
    Key, Learner, Pointer, Setup, Site,
    every_kind::{Deed, ITEMS, PRACTICE, RARER, answer_to, ways},
    places,
};

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_question_earns_full_marks_by_keyboard_alone() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    full_marks(&learner, PRACTICE).await?;
    full_marks(&learner, RARER).await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

async fn full_marks(learner: &Learner, practice: &str) -> Result<()> {
    learner.open(practice).await?;
    learner.see("How many questions?").await?;
    learner.tab_to(&format!("All {ITEMS}")).await?;
    learner.tab_to("Begin").await?;
    learner.press(Key::Enter).await?;

    for question in 1..=ITEMS {
        learner
            .read_heading(&format!("Question {question} of {ITEMS}"))
            .await?;
        learner.focus_on("h1").await?;
        let stem = learner.asked().await?.stem;
        learner.answer_by_keyboard(&answer_to(&stem)?).await?;
        learner.tab_to("Check my answer").await?;
        learner.press(Key::Enter).await?;
        learner.focus_on(".verdict").await?;
        let verdict = learner.text_of(".verdict strong").await?;
        assert_eq!(verdict, "That is right", "for `{stem}`");
        let next = if question < ITEMS {
            "Next question"
        } else {
            "See the result"
        };
        learner.tab_to(next).await?;
        learner.press(Key::Enter).await?;
    }
    learner
        .see(&format!("{ITEMS} of {ITEMS} questions right"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_played_by_keyboard_to_every_ending_and_handed_in_at_no_other_place()
-> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    let (ways, mut endings) = ways(&site)?;
    for way in ways {
        learner.open_the_story().await?;
        learner.back_to_top().await?;
        for deed in way.deeds {
            let submit = "return document.querySelector('[type=submit]').checkVisibility();";
            let can_hand_in: bool = learner.script(submit, vec![]).await?;
            assert!(!can_hand_in, "the story has not ended before {deed:?}");
            learner.do_by_keyboard(deed).await?;
        }
        let ending = way.scenes.last().context("an ending")?;
        assert_eq!(learner.text_of("form h3").await?, *ending);
        learner.tab_to("Check my answer").await?;
        learner.press(Key::Enter).await?;
        learner.see(ending).await?;
        let told = learner.text_of("main .verdict").await?;
        assert!(
            told.ends_with(&format!("{} of 2 points", way.points)),
            "{told}"
        );
        // The debrief has the scenes in the order of the path.
        let titles = "return [...document.querySelectorAll('.feedback > .parts > li > .said > p:first-child')]
            .map((it) => it.innerText);";
        let titles: Vec<String> = learner.script(titles, vec![]).await?;
        assert_eq!(titles, way.scenes);
        endings.retain(|it| it != ending);
    }
    assert!(endings.is_empty(), "never came to {endings:?}");
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// The scenes of a debrief: what is said at once, what is within, and what is in a closed list.
const DEBRIEF: &str = "
    const text = (it) => it.innerText.replace(/\\s+/g, ' ').trim();
    return [...document.querySelectorAll('.feedback > .parts > li')].map((scene) => {
        const closed = scene.querySelector(':scope > details');
        const others = closed && [...closed.querySelectorAll('.part')];
        closed?.setAttribute('open', '');
        const left = others?.map(text) ?? [];
        closed?.remove();
        return [text(scene), left];
    });";

#[tokio::test(flavor = "multi_thread")]
async fn a_debrief_tells_of_each_scene_what_was_done_and_what_else_could_have_been() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.open_the_story().await?;
    for deed in [
        Deed::Do("Wait until it rings again"),
        Deed::Do("Run after the guest"),
        Deed::Answer("The milk"),
        Deed::Do("Eat, and say little"),
        Deed::Truth("False", "It is a seed of small trees"),
    ] {
        learner.do_with(Pointer::Finger, deed).await?;
    }
    learner.tap("Check my answer").await?;
    learner.see("0 of 2 points").await?;
    let told: Vec<(String, Vec<String>)> = learner.script(DEBRIEF, vec![]).await?;
    let told: Vec<_> = told
        .iter()
        .map(|(said, left)| (said.as_str(), left.join("; ")))
        .collect();
    let left = |text: &str| text.to_owned();
    assert_eq!(
        told,
        [
            (
                "At the door You answered: Wait until it rings again The guest stood in the rain. \
                 Leads to: Silence",
                left(
                    "Open and say that you are not ready It was said, and taken well. Leads to: In the kitchen"
                ),
            ),
            (
                "right Silence You answered: Run after the guest It was late, and it helped. \
                 Leads to: In the kitchen",
                left("Go on cooking Nobody came back. Leads to: Alone"),
            ),
            (
                "right In the kitchen The guest asks what burns most easily. right The milk \
                 It has sugar that settles. Leads to: At the table",
                left("The water Water cannot burn."),
            ),
            (
                "At the table You answered: Eat, and say little The wait at the door was not \
                 forgotten. Leads to: Coffee",
                left(""),
            ),
            (
                "not right Coffee The guest says that coffee grows on trees. not right \
                 You answered: False Right is: True It is the seed of their fruit. right \
                 It is a seed of small trees They are pruned so that it can be reached. \
                 Leads to: Alone",
                left("It is a root of small trees Chicory is a root."),
            ),
            ("not right Alone The guest did not come again.", left("")),
        ]
    );
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_term_and_a_source_open_and_close_by_keyboard() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("#/lesson/kinds/every-block").await?;
    learner.see("lies on another").await?;

    let term = learner.tab_to("stratum").await?;
    learner.press(Key::Enter).await?;
    learner.see("A layer, most often of rock").await?;
    learner.press(Key::Escape).await?;
    learner.see_no_more("A layer, most often of rock").await?;
    assert_eq!(
        learner.focus().await?,
        term,
        "the focus is back on the term"
    );

    let source = learner.tab_to("Source 1: Penhaligon A, Quill B").await?;
    learner.press(Key::Enter).await?;
    learner.see("An almanac for tests").await?;
    learner.tab_to("Close").await?;
    learner.press(Key::Enter).await?;
    learner.see_no_more("An almanac for tests").await?;
    assert_eq!(
        learner.focus().await?,
        source,
        "the focus is back on the citation"
    );
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_tab_leads_past_the_header() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("#/module/kinds").await?;
    learner.read_heading("Kinds").await?;
    learner.press(Key::Tab).await?;
    let stop = learner.focus().await?;
    assert_eq!(stop.name, "Skip to the content");
    learner.press(Key::Enter).await?;
    learner.focus_on("main").await?;
    learner.arrive_at("#/module/kinds").await?;
    let stop = learner.tab_until("a link", |_| true).await?;
    assert_eq!(
        stop.name, "Course outline",
        "the next stop is in the content"
    );
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_questions_in_a_lesson_the_answered_one_takes_the_focus() -> Result<()> {
    let course = places::every_kind_site()?;
    let site = Site::serve(&course).await?;
    let learner = Learner::new(&site, Setup::desk()).await?;
    learner.open("#/lesson/kinds/every-block").await?;
    learner.see("Which of these is a fruit?").await?;

    learner.click("An apple").await?;
    learner.press(Key::Tab).await?;
    learner.press(Key::Enter).await?;
    learner
        .focus_on(".check:has(.verdict) .verdict.right")
        .await?;

    learner
        .tab_until("the second question", |stop| stop.name == "Check my answer")
        .await?;
    learner.press(Key::Enter).await?;
    learner.see("The right order").await?;
    let section = "return [...document.querySelectorAll('.check')]
        .indexOf(document.activeElement.closest('.check'));";
    let look = async || {
        let at: i64 = learner.script(section, vec![]).await?;
        Ok((at == 1).then_some(()))
    };
    browser_tests::until("the focus in the second question", look).await?;
    learner.leave().await
}
