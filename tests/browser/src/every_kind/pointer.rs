//! Answering with a mouse or a finger.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::sleep;

use super::{Answer, Deed, Gap};
use crate::{Learner, Pointer, wait::until};

/// Two taps closer than this are a double tap to the browser, which then swallows what is
/// typed, or the second of them.
pub const APART: Duration = Duration::from_millis(500);

impl Learner {
    /// Puts in an answer by pointing alone, and letters where something is to be written.
    ///
    /// # Errors
    /// Fails where a part of it cannot be put in that way.
    pub async fn answer_with(&self, pointer: Pointer, answer: &Answer) -> Result<()> {
        match answer {
            Answer::One(option) => self.point_at(pointer, option).await,
            Answer::Truth(truth, reason) => {
                self.point_at(pointer, truth).await?;
                self.point_at(pointer, reason).await
            }
            Answer::Several(options) => {
                for option in *options {
                    self.point_at(pointer, option).await?;
                }
                Ok(())
            }
            Answer::Number(number) => self.write_in(pointer, "form.question input", number).await,
            Answer::Order(steps) => self.order_with(pointer, steps).await,
            Answer::Pairs(pairs) => {
                // What opens is the browser's own list, which is no part of the page: the
                // option is chosen in it without pointing.
                for (prompt, answer) in *pairs {
                    self.pick(prompt, answer).await?;
                }
                Ok(())
            }
            Answer::Gaps(texts) => {
                for (at, gap) in texts.iter().enumerate() {
                    let label = format!("Blank {}", at + 1);
                    match gap {
                        Gap::Write(text) => {
                            let field = format!("input[aria-label=\"{label}\"]");
                            self.write_in(pointer, &field, text).await?;
                        }
                        Gap::Choose(option) => self.pick(&label, option).await?,
                    }
                }
                Ok(())
            }
            Answer::Text(text, criteria) => {
                self.write_in(pointer, "form.question textarea", text)
                    .await?;
                self.point_at(pointer, "Compare with a model answer")
                    .await?;
                for criterion in *criteria {
                    self.point_at(pointer, criterion).await?;
                }
                Ok(())
            }
            Answer::Story(deeds) => {
                for deed in *deeds {
                    self.do_with(pointer, *deed).await?;
                }
                Ok(())
            }
            // The letter in the figure is there for pointing alone.
            Answer::Region(place) => {
                let (nth, _) = self.shown_at(place).await?;
                let letter = format!(".regions .letter:nth-of-type({})", nth + 1);
                self.point_at_first(pointer, &letter).await?;
                self.see_chosen(place).await
            }
        }
    }

    /// Takes a step of a story.
    ///
    /// # Errors
    /// Fails where it cannot be taken, or leads nowhere.
    pub async fn do_with(&self, pointer: Pointer, deed: Deed) -> Result<()> {
        let before = self.text_of("form h3").await?;
        match deed {
            Deed::Do(what) => self.point_at(pointer, what).await?,
            Deed::Answer(option) => {
                self.point_at(pointer, option).await?;
                self.point_at(pointer, "Go on").await?;
            }
            Deed::Several(options) => {
                for option in options {
                    self.point_at(pointer, option).await?;
                }
                self.point_at(pointer, "Go on").await?;
            }
            Deed::Truth(truth, reason) => {
                self.point_at(pointer, truth).await?;
                self.point_at(pointer, reason).await?;
                self.point_at(pointer, "Go on").await?;
            }
        }
        self.until_scene_differs(&before).await
    }

    /// Waits until the story has gone on from the scene with this title.
    pub(super) async fn until_scene_differs(&self, from: &str) -> Result<()> {
        let look = async || Ok((self.text_of("form h3").await? != from).then_some(()));
        until("the next scene", look).await
    }

    /// Which of the options is the region at this place, and what all of the option says. It
    /// begins with a letter that is another each time.
    pub(super) async fn shown_at(&self, place: &str) -> Result<(usize, String)> {
        let shown = self.asked().await?.shown.into_iter().enumerate();
        let mut found = shown.filter(|(_, entry)| entry.ends_with(place));
        found
            .next()
            .with_context(|| format!("no region is `{place}`"))
    }

    async fn see_chosen(&self, place: &str) -> Result<()> {
        let look = async || {
            let chosen = self.text_of("label.option:has(:checked)").await?;
            Ok(chosen.ends_with(place).then_some(()))
        };
        until("the region to be chosen", look).await
    }

    /// Writes into a field. A tap moves the focus a moment after the finger has left.
    async fn write_in(&self, pointer: Pointer, field: &str, text: &str) -> Result<()> {
        sleep(APART).await;
        self.point_at_first(pointer, field).await?;
        self.focus_on(field).await?;
        self.type_text(text).await
    }

    async fn order_with(&self, pointer: Pointer, steps: &[&str]) -> Result<()> {
        for (place, step) in steps.iter().enumerate() {
            loop {
                let shown = self.asked().await?.shown;
                let now = shown.iter().position(|it| it == step);
                let now = now.with_context(|| format!("no step `{step}` in {shown:?}"))?;
                if now <= place {
                    break;
                }
                self.point_at(pointer, &format!("Move up: {step}")).await?;
                self.until_shown_differs(&shown).await?;
            }
        }
        Ok(())
    }
}
