//! What a learner has done survives a second edition of the course, and they are told what has
//! changed. The fixture `editions` has what its author changed.

use anyhow::{Context, Result, bail};
use browser_tests::{Learner, Setup, Site, places};
use tempfile::TempDir;

/// Every question of the first edition, and what is right in it.
const KEY: [(&str, &str); 6] = [
    ("Which tool turns the earth over?", "A spade"),
    ("Which tool levels a bed?", "A rake"),
    ("Which tool cuts weeds off?", "A hoe"),
    ("Which tool fills a pot?", "A trowel"),
    ("Which tool lifts potatoes?", "A potato fork"),
    ("What covers the hands?", "Gloves"),
];
/// What is left open: an item that is renamed, and one that is taken out.
const LEFT_OPEN: [&str; 2] = ["Which tool cuts weeds off?", "Which tool fills a pot?"];

const LESSON: &str = "#/lesson/tools/in-the-shed";
const AGAIN: &str = "The author has changed what is right here since you answered on";
const REWORDED: &str = "The author has changed the wording since you answered.";
const GONE: &str = "The author has taken this question out of the course.";

/// A host on which a course is replaced.
struct Host {
    course: TempDir,
    out: TempDir,
}

impl Host {
    fn new() -> Result<Self> {
        let host = Self {
            course: TempDir::with_prefix("coursewright-editions-")?,
            out: TempDir::with_prefix("coursewright-editions-site-")?,
        };
        host.publish("first")?;
        Ok(host)
    }

    /// Puts the files of an edition in place of those that it replaces, and builds the site.
    fn publish(&self, edition: &str) -> Result<()> {
        let changed = places::root().join("tests/fixtures/editions").join(edition);
        places::copy(&changed, self.course.path())?;
        places::build(self.course.path(), self.out.path())
    }
}

/// Begins a practice of all questions and answers each right, but for those left open; gives
/// the number of the question about a trowel.
async fn practise(learner: &Learner) -> Result<usize> {
    learner.open("#/practice/tools").await?;
    learner.click("All 6").await?;
    learner.click("Begin").await?;
    let mut trowel = None;
    for number in 1..=6 {
        learner
            .read_heading(&format!("Question {number} of 6"))
            .await?;
        let stem = learner.asked().await?.stem;
        if stem == LEFT_OPEN[1] {
            trowel = Some(number);
        }
        if LEFT_OPEN.contains(&stem.as_str()) {
            learner.click("Leave open for now").await?;
            continue;
        }
        let Some((_, right)) = KEY.iter().find(|(known, _)| *known == stem) else {
            bail!("the fixture asks nothing like `{stem}`");
        };
        learner.click(right).await?;
        learner.click("Check my answer").await?;
        learner.see("That is right").await?;
        learner.click("Next question").await?;
    }
    trowel.context("nothing was asked about a trowel")
}

/// Goes through the questions of an assessment and gives the key of the first edition, but for
/// one that is left open.
async fn sit(learner: &Learner, left_open: &str) -> Result<()> {
    for number in 1..=KEY.len() {
        let heading = format!("Question {number} of {}", KEY.len());
        learner.read_heading(&heading).await?;
        let stem = learner.asked().await?.stem;
        let next = if stem == left_open {
            "Leave open for now"
        } else {
            let key = KEY.iter().find(|(known, _)| *known == stem);
            learner.click(key.context("another question")?.1).await?;
            learner.click("Keep this answer").await?;
            "Next question"
        };
        if number < KEY.len() {
            learner.click(next).await?;
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assessment_is_judged_by_what_it_showed_though_its_author_changes_it() -> Result<()> {
    let host = Host::new()?;
    let site = Site::serve(host.out.path()).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.open("#/assessment/tools").await?;
    learner.click("Begin").await?;
    let gone = LEFT_OPEN[1];
    sit(&learner, gone).await?;

    host.publish("second")?;
    learner.open("#/assessment/tools").await?;
    learner.click("Go on with this assessment").await?;
    learner.click("Hand everything in").await?;
    // The spade was right when it was asked; the trowel can be asked no more.
    learner.see("Passed").await?;
    learner.see("100%").await?;
    learner
        .see("1 question was taken out of the course by the author, and does not count.")
        .await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_edition_keeps_what_was_done_and_says_what_is_asked_again() -> Result<()> {
    let host = Host::new()?;
    let site = Site::serve(host.out.path()).await?;
    let learner = Learner::new(&site, Setup::phone()).await?;
    learner.open(LESSON).await?;
    for tool in ["A spade", "A rake"] {
        learner.click(tool).await?;
        learner.click("Check my answer").await?;
        learner.see("That is right").await?;
    }
    let trowel = practise(&learner).await?;
    let attempt = learner.address().await?;
    let attempt = attempt.trim_start_matches("#/quiz/");
    let attempt = attempt.split('/').next().context("an attempt")?.to_owned();
    learner.open("#/").await?;
    learner.see("4 of 6 questions right").await?;
    learner.see("0 of 1 question right").await?;

    host.publish("second")?;

    // Gloves and the rake still count here, and the potato fork where it is now.
    learner.open("#/").await?;
    learner.see("2 of 4 questions right").await?;
    learner.see("1 of 2 questions right").await?;
    learner.click("Tools").await?;
    learner.see("1 question is to be asked again").await?;

    learner.open(LESSON).await?;
    learner.see(AGAIN).await?;
    learner.see(REWORDED).await?;
    assert_eq!(
        learner.count(".verdict").await?,
        1,
        "the rake's answer stands"
    );

    // The practice goes on with the one open question that is left, by its new id.
    learner.open("#/").await?;
    learner.click("Go on where you left off").await?;
    assert_eq!(learner.asked().await?.stem, LEFT_OPEN[0]);
    learner.click("A hoe").await?;
    learner.click("Check my answer").await?;
    learner.see("That is right").await?;
    learner.click("See the result").await?;
    learner.see("100% of the points").await?;
    learner.see("5 of 5 questions right").await?;
    learner
        .see("1 question was taken out of the course by the author, and does not count.")
        .await?;
    learner.see("Which tool lifts potatoes?").await?;
    learner.nothing_sticks_out(360).await?;

    learner.go(&format!("#/quiz/{attempt}/{trowel}")).await?;
    learner.see(GONE).await?;
    learner.click("See the result").await?;
    learner.click("Which tool lifts potatoes?").await?;
    learner.see("That is right").await?;
    learner.go(&format!("#/result/{attempt}")).await?;
    learner.click("Which tool turns the earth over?").await?;
    learner.see("Your points in this practice stay").await?;

    // In a new practice it is asked again, and told why.
    learner.open("#/practice/tools").await?;
    learner.click("All 4").await?;
    learner.click("Begin").await?;
    for number in 1..=4 {
        learner
            .read_heading(&format!("Question {number} of 4"))
            .await?;
        if learner.asked().await?.stem == KEY[0].0 {
            learner.see(AGAIN).await?;
            learner.click("A digging fork").await?;
            learner.click("Check my answer").await?;
            learner.see("That is right").await?;
            assert!(!learner.sees(AGAIN).await?, "it has been answered");
            break;
        }
        assert!(!learner.sees(AGAIN).await?);
        learner.click("Leave open for now").await?;
    }
    learner.open("#/").await?;
    learner.see("4 of 4 questions right").await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}
