//! Answering with a mouse or a finger.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::sleep;

use super::Answer;
use crate::{Learner, Pointer};

/// Two taps closer than this are a double tap to the browser, which then swallows what is typed.
const APART: Duration = Duration::from_millis(500);

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
                for (gap, text) in texts.iter().enumerate() {
                    let gap = format!("input[aria-label$=\" {}\"]", gap + 1);
                    self.write_in(pointer, &gap, text).await?;
                }
                Ok(())
            }
        }
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
