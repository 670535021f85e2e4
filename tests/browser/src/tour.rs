//! A way past every page and every state of one, for whoever looks at all of them.

use anyhow::Result;

use crate::{
    Fault, Learner, Pointer, Site,
    every_kind::{self, answer_to},
};

/// Goes through the fixture course and calls `look` with a name for what is shown. The learner
/// has never been there, and the site is well again afterwards.
///
/// # Errors
/// Fails where the way is barred, or `look` does.
pub async fn every_page(
    learner: &Learner,
    site: &Site,
    mut look: impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    let pages = [
        ("outline", "", "Start the course"),
        ("about", "#/about", "Written for the tests"),
        ("data", "#/data", "Keep a backup"),
        ("module", "#/module/kinds", "After this you can"),
        (
            "content-note",
            "#/lesson/kinds/with-a-note",
            "Before you start",
        ),
        (
            "lesson",
            "#/lesson/kinds/every-block",
            "A claim with a grade",
        ),
    ];
    for (name, address, words) in pages {
        learner.open(address).await?;
        learner.see(words).await?;
        look(name).await?;
    }
    footnotes(learner, &mut look).await?;

    learner.open("#/lesson/kinds/with-a-note").await?;
    learner.click("Read the summary instead").await?;
    learner.see("The short text").await?;
    look("lesson-summary").await?;

    for address in [every_kind::PRACTICE, every_kind::RARER] {
        practice(learner, address, "anyhow", &mut look).await?;
        practice(learner, address, "right", &mut look).await?;
    }

    let later = [
        ("outline-later", "", "Go on"),
        ("review", "#/review", "The coming month"),
        ("progress", "#/progress", "What you have shown"),
        ("completion", "#/completion", "Print, or save as a PDF"),
    ];
    for (name, address, words) in later {
        learner.open(address).await?;
        learner.see(words).await?;
        look(name).await?;
    }
    learner.open("#/nowhere").await?;
    learner.see("There is no page").await?;
    look("unknown-address").await?;
    failures(learner, site, &mut look).await
}

/// The panel with a term, and with a source.
async fn footnotes(
    learner: &Learner,
    look: &mut impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    learner.click("stratum").await?;
    learner.see("most often of rock").await?;
    look("footnote-term").await?;
    learner.press(crate::Key::Escape).await?;
    learner.click("Source 1: Penhaligon A, Quill B").await?;
    learner.see("An almanac for tests").await?;
    look("footnote-source").await?;
    learner.press(crate::Key::Escape).await
}

/// A practice from its beginning to its result.
async fn practice(
    learner: &Learner,
    address: &str,
    how: &str,
    look: &mut impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    let module = address.rsplit('/').next().unwrap_or_default();
    learner.open(address).await?;
    learner.see("How many questions?").await?;
    look(&format!("practice-{module}-{how}")).await?;
    learner.click("Begin").await?;
    for question in 1..=every_kind::ITEMS {
        learner.see(&format!("Question {question} of")).await?;
        let stem = learner.asked().await?.stem;
        let kind = kind(&stem);
        // A story and a text of one's own are led to an end in one way.
        let is_long = matches!(kind, "story" | "free");
        if is_long && how != "right" {
            look(&format!("question-{kind}-open")).await?;
        }
        if is_long || how == "right" {
            learner
                .answer_with(Pointer::Mouse, &answer_to(&stem)?)
                .await?;
        } else {
            look(&format!("question-{kind}-open")).await?;
            // Steps are always in some order, so there is nothing to leave out.
            if kind != "ordering" {
                learner.click("Check my answer").await?;
                learner.see("Something is still open").await?;
                look(&format!("question-{kind}-incomplete")).await?;
            }
            learner.fill_in(usize::MAX).await?;
        }
        learner.click("Check my answer").await?;
        learner.text_of(".verdict").await?;
        look(&format!("question-{kind}-{how}")).await?;
        let next = if question < every_kind::ITEMS {
            "Next question"
        } else {
            "See the result"
        };
        learner.click(next).await?;
    }
    learner.see("Your result").await?;
    learner.see_no_more("Loading").await?;
    look(&format!("result-{module}-{how}")).await
}

/// What is shown when something does not arrive.
async fn failures(
    learner: &Learner,
    site: &Site,
    look: &mut impl AsyncFnMut(&str) -> Result<()>,
) -> Result<()> {
    let parts = [
        (
            "lesson-failed",
            "every-block-",
            "#/lesson/kinds/every-block",
            "Try again",
        ),
        ("course-failed", "course.pack", "", "Try again"),
        ("app-failed", ".wasm", "", "The course did not load"),
    ];
    for (name, file, address, words) in parts {
        site.fail(file, Fault::Missing);
        learner.open(address).await?;
        learner.see(words).await?;
        look(name).await?;
        site.heal();
    }
    Ok(())
}

fn kind(stem: &str) -> &'static str {
    match stem {
        "Which of these is a fruit?" => "single",
        "Which two are metals?" => "multiple",
        "How long is an hour and a half?" => "numeric",
        "Put the stages of a day in order." => "ordering",
        "Match each country with its capital." => "matching",
        "Complete the sentence." => "cloze",
        "Where does each of these live?" => "categorise",
        "What is frozen water called?" => "short-text",
        "Complete the sentences." => "mixed-cloze",
        "Write down how to boil an egg." => "free",
        "A guest arrives early. Find a good evening for both of you." => "story",
        "How heavy is a litre of air at sea level, roughly?" => "measure",
        "Where in the figure is the square?" => "region",
        _ => "true-false",
    }
}
