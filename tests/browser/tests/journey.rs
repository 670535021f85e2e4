//! The whole path of a trainee through the shipped course, with the browser really closed on
//! the way. What the pages say is taken from the course itself, so that its authors can change
//! it freely.

use anyhow::{Context, Result};
use browser_tests::{Asked, Fault, Learner, Setup, Site, places};
use coursewright::{
    course::{Block, Lesson, text},
    pack::{self, ModuleOutline, Outline, Portion},
    wire::Wire,
};

/// The first module of the course whose first lesson has a note before it.
struct Course {
    outline: Outline,
    module: ModuleOutline,
    lesson: Lesson,
}

impl Course {
    fn of(site: &Site) -> Result<Self> {
        let outline: Outline = decode(site, "course.pack")?;
        let noted = outline.modules.iter().find(|it| it.content_note.is_some());
        let module = noted.context("no module has a content note")?.clone();
        let lesson = module.lessons.first().context("the module has no lesson")?;
        let portion: Portion = decode(site, &lesson.file)?;
        Ok(Self {
            lesson: portion.lesson.context("its file has no lesson")?,
            module,
            outline,
        })
    }

    /// What only the lesson says: its first words.
    fn words(&self) -> Result<String> {
        let first = self.lesson.body.iter().find_map(|block| match block {
            Block::Text(text) => text.iter().find_map(|it| match it {
                text::Paragraph::Plain(text) => Some(text::plain(text)),
                _ => None,
            }),
            _ => None,
        });
        let words = first.context("the lesson has no text")?;
        // A citation in a sentence is shown as a number, so only what comes before it is one.
        let words = words.split(['.', ',', ';']).next().unwrap_or_default();
        Ok(words
            .split_whitespace()
            .take(6)
            .collect::<Vec<_>>()
            .join(" "))
    }
}

fn decode<T: Wire>(site: &Site, file: &str) -> Result<T> {
    let pack = pack::decode(&site.read(file)?);
    pack.map_err(|error| anyhow::anyhow!("`{file}`: {error}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trainee_reads_practises_closes_the_browser_and_goes_on() -> Result<()> {
    let site = Site::serve(places::shipped_site()?).await?;
    let course = Course::of(&site)?;
    let learner = Learner::new(&site, Setup::desk()).await?;

    outline_comes_before_the_app(&learner, &site, &course).await?;
    lesson(&learner, &course).await?;
    let kept = practice(&learner, &course).await?;
    learner.nothing_went_wrong().await?;

    let learner = learner.close_and_come_back().await?;
    learner.open("").await?;
    learner.click("Go on where you left off").await?;
    learner.read_heading("Question 3 of 5").await?;
    for (at, before) in kept.iter().enumerate().rev() {
        learner
            .click(&format!("Question {} of 5: {}", at + 1, state(before)))
            .await?;
        learner
            .read_heading(&format!("Question {} of 5", at + 1))
            .await?;
        assert_eq!(learner.asked().await?, *before, "question {}", at + 1);
    }

    let right = finish(&learner, &kept).await?;
    learner
        .see(&format!("{right} of 5 questions right"))
        .await?;
    learner.click("Course outline").await?;
    let lessons = course.module.lessons.len();
    learner.see(&format!("1 of {lessons} lessons read")).await?;
    let items = course.module.items.len();
    learner
        .see(&format!("{right} of {items} questions right"))
        .await?;
    learner.nothing_went_wrong().await?;
    learner.leave().await
}

/// The course's name and its modules are in the page itself.
async fn outline_comes_before_the_app(
    learner: &Learner,
    site: &Site,
    course: &Course,
) -> Result<()> {
    site.fail(".wasm", Fault::Held);
    learner.open("").await?;
    learner.see(&course.outline.about.title).await?;
    for module in &course.outline.modules {
        learner.see(&module.title).await?;
    }
    learner.see("Loading the course").await?;
    assert!(
        !learner.sees("Start the course").await?,
        "the app is held back"
    );
    site.heal();
    learner.see("Start the course").await
}

/// A lesson with a note: a choice between three equal ways, then the lesson.
async fn lesson(learner: &Learner, course: &Course) -> Result<()> {
    let (module, lesson) = (&course.module, &course.lesson);
    learner.click(&module.title).await?;
    learner.read_heading(&module.title).await?;
    learner.click(&lesson.title).await?;
    learner.read_heading(&lesson.title).await?;
    learner
        .see(module.content_note.as_deref().unwrap_or_default())
        .await?;

    let words = course.words()?;
    let hidden = "return document.documentElement.textContent.includes(arguments[0]);";
    let there: bool = learner.script(hidden, vec![words.as_str().into()]).await?;
    assert!(!there, "`{words}` is on the page before it was chosen");
    learner.let_go_of_the_mouse().await?;
    let choices: Vec<String> = learner.script(WEIGHTS, vec![]).await?;
    assert_eq!(choices.len(), 3);
    assert!(
        choices.iter().all(|it| *it == choices[0]),
        "the three ways look different: {choices:#?}"
    );

    learner.click("Read the lesson").await?;
    learner.see(&words).await?;
    learner.click("Finish and go on").await?;
    learner.see_no_more(&words).await
}

/// Everything about the look of the three choices that gives one of them more weight.
const WEIGHTS: &str = "
    return [...document.querySelectorAll('.choices button')].map((it) => {
      const { width, height } = it.getBoundingClientRect();
      const style = getComputedStyle(it);
      return [width.toFixed(), height.toFixed(), style.color, style.backgroundColor, style.border,
        style.font, style.boxShadow, style.textDecoration, style.opacity].join(' | ');
    });";

/// A practice of five questions: two answered, the third begun. What the three show is kept.
async fn practice(learner: &Learner, course: &Course) -> Result<Vec<Asked>> {
    learner
        .go(&format!("#/practice/{}", course.module.id))
        .await?;
    learner.click("5").await?;
    learner.click("Begin").await?;
    for question in 1..=2 {
        learner
            .read_heading(&format!("Question {question} of 5"))
            .await?;
        learner.answer_anyhow().await?;
        learner.click("Next question").await?;
    }
    learner.read_heading("Question 3 of 5").await?;
    learner.fill_in(1).await?;
    let mut kept = vec![learner.asked().await?];
    for question in [2, 1] {
        learner.go_back().await?;
        learner
            .read_heading(&format!("Question {question} of 5"))
            .await?;
        kept.insert(0, learner.asked().await?);
    }
    Ok(kept)
}

/// The rest of the practice; gives how many questions of it were answered right.
async fn finish(learner: &Learner, kept: &[Asked]) -> Result<usize> {
    let mut verdicts: Vec<_> = kept.iter().map(|it| state(it).to_owned()).collect();
    verdicts.pop();
    learner.click("Question 3 of 5: open").await?;
    for question in 3..=5 {
        learner
            .read_heading(&format!("Question {question} of 5"))
            .await?;
        verdicts.push(learner.answer_anyhow().await?);
        let next = if question < 5 {
            "Next question"
        } else {
            "See the result"
        };
        learner.click(next).await?;
    }
    learner.read_heading("Your result").await?;
    assert_eq!(learner.count(".answers li").await?, 5);
    Ok(verdicts.iter().filter(|it| *it == "That is right").count())
}

/// What the list of questions says of one.
fn state(asked: &Asked) -> &str {
    match asked.verdict.as_deref() {
        None => "open",
        Some(verdict) => ["That is right", "Partly right", "Not quite"]
            .into_iter()
            .find(|it| verdict.starts_with(it))
            .unwrap_or(verdict),
    }
}
