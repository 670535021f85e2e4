//! Answering by keyboard alone.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::{Answer, Deed, Gap};
use crate::Learner;

/// More arrow keys than any list of the fixture needs.
const LONGEST: usize = 8;

impl Learner {
    /// Puts in an answer with Tab, arrows, Space and letters, from wherever the focus is above
    /// the question.
    ///
    /// # Errors
    /// Fails where a part of it cannot be put in that way, or the focus cannot be seen.
    pub async fn answer_by_keyboard(&self, answer: &Answer) -> Result<()> {
        match answer {
            Answer::One(option) => self.choose_by_keyboard(option).await,
            Answer::Truth(truth, reason) => {
                self.choose_by_keyboard(truth).await?;
                self.choose_by_keyboard(reason).await
            }
            Answer::Several(options) => self.tick_by_keyboard(options).await,
            Answer::Number(number) => {
                self.tab_to("Your answer").await?;
                self.type_text(number).await
            }
            Answer::Order(steps) => self.order_by_keyboard(steps).await,
            Answer::Pairs(pairs) => {
                for (prompt, answer) in *pairs {
                    self.tab_to(prompt).await?;
                    self.arrow_to(answer, |stop| stop.value == **answer).await?;
                }
                Ok(())
            }
            Answer::Gaps(texts) => {
                for gap in *texts {
                    self.gap_by_keyboard(*gap).await?;
                }
                Ok(())
            }
            Answer::Text(text, criteria) => {
                self.tab_to("Your answer").await?;
                self.type_text(text).await?;
                self.tab_to("Compare with a model answer").await?;
                self.press(Key::Enter).await?;
                self.see("What does your answer do?").await?;
                self.back_to_top().await?;
                self.tick_by_keyboard(criteria).await
            }
            Answer::Story(deeds) => {
                for deed in *deeds {
                    self.do_by_keyboard(*deed).await?;
                }
                Ok(())
            }
            Answer::Region(place) => {
                let entry = self.shown_at(place).await?.1;
                self.choose_by_keyboard(&entry).await
            }
        }
    }

    async fn gap_by_keyboard(&self, gap: Gap) -> Result<()> {
        let is_gap = |stop: &crate::Stop| matches!(&*stop.tag, "input" | "select");
        self.tab_until("the next gap", is_gap).await?;
        match gap {
            Gap::Write(text) => self.type_text(text).await,
            Gap::Choose(option) => self.arrow_to(option, |stop| stop.value == option).await,
        }
    }

    /// Each deed leads to a scene, whose title takes the focus.
    ///
    /// # Errors
    /// Fails where it cannot be done, or leads nowhere.
    pub async fn do_by_keyboard(&self, deed: Deed) -> Result<()> {
        let before = self.text_of("form h3").await?;
        match deed {
            Deed::Do(what) => {
                self.tab_to(what).await?;
            }
            Deed::Answer(option) => {
                self.choose_by_keyboard(option).await?;
                self.tab_to("Go on").await?;
            }
            Deed::Several(options) => {
                self.tick_by_keyboard(options).await?;
                self.tab_to("Go on").await?;
            }
            Deed::Truth(truth, reason) => {
                self.choose_by_keyboard(truth).await?;
                self.choose_by_keyboard(reason).await?;
                self.tab_to("Go on").await?;
            }
        }
        self.press(Key::Enter).await?;
        self.until_scene_differs(&before).await?;
        self.focus_on("form h3").await.map(drop)
    }

    /// Comes to a group of radio buttons, and goes through it with the arrows.
    async fn choose_by_keyboard(&self, option: &str) -> Result<()> {
        self.tab_until("a group of options", |stop| stop.tag == "input")
            .await?;
        if self.focus().await?.name == option {
            self.press(Key::Space).await?;
        }
        self.arrow_to(option, |stop| stop.name == option && stop.checked)
            .await
    }

    /// Options come in any order, so each stop is looked at once.
    async fn tick_by_keyboard(&self, options: &[&str]) -> Result<()> {
        let mut left = options.len();
        while left > 0 {
            let stop = self
                .tab_until("one of the options", |stop| options.contains(&&*stop.name))
                .await?;
            ensure!(!stop.checked, "`{}` was ticked before", stop.name);
            self.press(Key::Space).await?;
            left -= 1;
        }
        Ok(())
    }

    /// Brings each step to its place from the top on. The focus goes with the step.
    async fn order_by_keyboard(&self, steps: &[&str]) -> Result<()> {
        for (place, step) in steps.iter().enumerate() {
            let shown = self.asked().await?.shown;
            let now = shown.iter().position(|it| it == step);
            let now = now.unwrap_or(place);
            if now > place {
                let button = format!("Move up: {step}");
                self.back_to_top().await?;
                self.tab_to(&button).await?;
                for _ in place..now {
                    self.press(Key::Enter).await?;
                    self.focus_settles_on(&button).await?;
                }
            }
        }
        Ok(())
    }

    /// Presses the arrow down until the focus is where it is wanted.
    async fn arrow_to(&self, what: &str, there: impl Fn(&crate::Stop) -> bool) -> Result<()> {
        for _ in 0..LONGEST {
            if there(&self.focus().await?) {
                return Ok(());
            }
            self.press(Key::Down).await?;
        }
        let stop = self.focus().await?;
        ensure!(there(&stop), "the arrows never came to `{what}`: {stop:?}");
        Ok(())
    }
}
