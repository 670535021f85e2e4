//! Every way through the story of the fixture course, as its course file tells it.

use anyhow::{Context, Result, anyhow};
use coursewright::{
    course::{
        item::{
            Choice, Kind,
            scenario::{Asked, Ending, Outcome, State, Then},
        },
        text::{Inline, plain},
    },
    pack::{self, Outline, Portion},
    quiz::scenario::{Chosen, Play, Step},
    wire::Wire,
};

use super::{Deed, RARER};
use crate::{Learner, Site, wait::until};

impl Learner {
    /// Begins a practice and goes to the story in it.
    ///
    /// # Errors
    /// Fails where it never comes.
    pub async fn open_the_story(&self) -> Result<()> {
        self.open(RARER).await?;
        self.click("Begin").await?;
        while !self.asked().await?.stem.starts_with("A guest") {
            let before = self.address().await?;
            self.click("Leave open for now").await?;
            let look = async || Ok((self.address().await? != before).then_some(()));
            until("the next question", look).await?;
        }
        Ok(())
    }
}

/// A way through the story to one of its ends.
#[derive(Debug, Clone)]
pub struct Way {
    /// What to do.
    pub deeds: Vec<Deed>,
    /// The titles of the scenes, the ending's last.
    pub scenes: Vec<String>,
    /// What the ending earns of two points.
    pub points: u8,
}

/// Every way through the story that comes to no place twice, each question answered right and
/// not right, and the titles of all endings that the course file has.
///
/// # Errors
/// Fails where the site has no story.
pub fn ways(site: &Site) -> Result<(Vec<Way>, Vec<String>)> {
    let outline: Outline = decode(site, "course.pack")?;
    let mut story = None;
    for module in &outline.modules {
        let bank: Portion = decode(site, &module.file)?;
        for item in bank.items {
            if let Kind::Scenario(scenario) = &item.kind {
                story = Some(scenario.clone());
            }
        }
    }
    let story = story.context("the fixture has no story")?;
    let ends = story
        .scenes
        .iter()
        .filter(|it| matches!(it.then, Then::End(_)));
    let ends = ends.map(|it| plain(&it.title)).collect();
    let mut ways = Vec::new();
    follow(
        &Play::new(&story),
        &mut Vec::new(),
        &mut Vec::new(),
        &mut ways,
    );
    Ok((ways, ends))
}

fn follow(
    play: &Play<'_>,
    seen: &mut Vec<(State, String)>,
    deeds: &mut Vec<Deed>,
    ways: &mut Vec<Way>,
) {
    let Some(scene) = play.scene() else { return };
    if seen.iter().any(|(state, _)| *state == play.state()) {
        return;
    }
    seen.push((play.state(), plain(&scene.title)));
    if let Some(ending) = play.ending() {
        ways.push(Way {
            deeds: deeds.clone(),
            scenes: seen.iter().map(|(_, title)| title.clone()).collect(),
            points: points(ending),
        });
    }
    for (step, deed) in steps(play) {
        let mut next = play.clone();
        if next.take(&step).is_ok() {
            deeds.push(deed);
            follow(&next, seen, deeds, ways);
            deeds.pop();
        }
    }
    seen.pop();
}

const fn points(ending: &Ending) -> u8 {
    match ending.outcome {
        Outcome::Good => 2,
        Outcome::Mixed => 1,
        Outcome::Harm => 0,
    }
}

/// What can be done: every decision, and to a question an answer that is right and one that is
/// not.
fn steps(play: &Play<'_>) -> Vec<(Step, Deed)> {
    match play.scene().map(|it| &it.then) {
        Some(Then::Ask(ask)) => match &ask.question {
            Asked::Single(item) => [true, false]
                .into_iter()
                .filter_map(|key| {
                    let (at, text) = options(&item.options, key).next()?;
                    Some((Step::Answered(Chosen::Single(at)), Deed::Answer(text)))
                })
                .collect(),
            Asked::Multiple(item) => [0, 1]
                .into_iter()
                .map(|without| {
                    let all = options(&item.options, true).skip(without);
                    let (at, texts): (Vec<u8>, Vec<&str>) = all.unzip();
                    (
                        Step::Answered(Chosen::Multiple(at)),
                        Deed::Several(texts.leak()),
                    )
                })
                .collect(),
            Asked::TrueFalse(item) => [item.answer, !item.answer]
                .into_iter()
                .filter_map(|answer| {
                    let (reason, text) = options(&item.reasons, true).next()?;
                    let said = if answer { "True" } else { "False" };
                    let chosen = Chosen::TrueFalse { answer, reason };
                    Some((Step::Answered(chosen), Deed::Truth(said, text)))
                })
                .collect(),
        },
        _ => play
            .open()
            .map(|(at, turn)| (Step::Chose(at), Deed::Do(text(&turn.text))))
            .collect(),
    }
}

fn options(all: &[Choice], key: bool) -> impl Iterator<Item = (u8, &'static str)> {
    let named = (0..=u8::MAX).zip(all).filter(move |(_, it)| it.key == key);
    named.map(|(at, it)| (at, text(&it.text)))
}

/// Test data lives as long as the test.
fn text(inlines: &[Inline]) -> &'static str {
    plain(inlines).leak()
}

fn decode<T: Wire>(site: &Site, file: &str) -> Result<T> {
    let pack = pack::decode(&site.read(file)?);
    pack.map_err(|error| anyhow!("`{file}`: {error}"))
}
