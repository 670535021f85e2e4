//! Answering with a mouse or a finger.

use anyhow::{Context, Result};

use super::Answer;
use crate::{Learner, Pointer};

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
            Answer::Number(number) => {
                self.point_at_first(pointer, "form.question input").await?;
                self.type_text(number).await
            }
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
                    self.point_at_first(pointer, &gap).await?;
                    self.type_text(text).await?;
                }
                Ok(())
            }
        }
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
