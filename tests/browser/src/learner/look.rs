//! What a learner sees.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use serde::Deserialize;

use super::Learner;
use crate::wait::until;

/// The question on the page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Asked {
    /// What is asked.
    pub stem: String,
    /// Options, steps, prompts and gaps, in the order in which they are shown.
    pub shown: Vec<String>,
    /// What every field holds, in order.
    pub put_in: Vec<String>,
    /// How the answer came out, once there is one.
    pub verdict: Option<String>,
    /// Every part of the feedback.
    pub feedback: Vec<String>,
}

/// Where the focus is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Stop {
    /// The element's name in HTML.
    pub tag: String,
    /// What it is called.
    pub name: String,
    /// Its classes.
    pub classes: String,
    /// Whether it is checked.
    pub checked: bool,
    /// What it holds.
    pub value: String,
    /// Whether a line around it shows that it has the focus.
    pub outlined: bool,
    /// Whether any of it is on the screen.
    pub in_view: bool,
}

impl Learner {
    /// Waits until the page shows these words, whatever their case.
    ///
    /// # Errors
    /// Fails with what it shows instead.
    pub async fn see(&self, words: &str) -> Result<()> {
        let look = async || Ok(self.sees(words).await?.then_some(()));
        let seen = until(&format!("`{words}` on the page"), look).await;
        self.or_what_is_shown(seen).await
    }

    /// Waits until the page does not show these words.
    ///
    /// # Errors
    /// Fails with what it shows.
    pub async fn see_no_more(&self, words: &str) -> Result<()> {
        let look = async || Ok((!self.sees(words).await?).then_some(()));
        let seen = until(&format!("no `{words}` on the page"), look).await;
        self.or_what_is_shown(seen).await
    }

    /// Whether the page shows these words now, whatever their case.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn sees(&self, words: &str) -> Result<bool> {
        let text = self.text().await?;
        Ok(text.to_lowercase().contains(&words.to_lowercase()))
    }

    /// Everything that the page shows, in one line.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn text(&self) -> Result<String> {
        self.script(TEXT, vec!["body".into()]).await
    }

    /// What the first element that `selector` finds shows, in one line; waits for it.
    ///
    /// # Errors
    /// Fails where there is none.
    pub async fn text_of(&self, selector: &str) -> Result<String> {
        let look = async || self.script(TEXT, vec![selector.into()]).await;
        let text = until(&format!("an element `{selector}`"), look).await;
        self.or_what_is_shown(text).await
    }

    /// How many elements `selector` finds now.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn count(&self, selector: &str) -> Result<usize> {
        let count = "return document.querySelectorAll(arguments[0]).length;";
        self.script(count, vec![selector.into()]).await
    }

    /// The name of the page: what the browser shows in its tab.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn title(&self) -> Result<String> {
        Ok(self.browser.driver().title().await?)
    }

    /// The part of the address that names the page, from `#` on.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn address(&self) -> Result<String> {
        self.script("return location.hash;", vec![]).await
    }

    /// Waits until the address is this one.
    ///
    /// # Errors
    /// Fails where it becomes another.
    pub async fn arrive_at(&self, address: &str) -> Result<()> {
        let look = async || Ok((self.address().await? == address).then_some(()));
        let arrived = until(&format!("the address `{address}`"), look).await;
        self.or_what_is_shown(arrived).await
    }

    /// Waits until the main heading is this one.
    ///
    /// # Errors
    /// Fails where it is another.
    pub async fn read_heading(&self, words: &str) -> Result<()> {
        let look = async || {
            let heading: Option<String> = self.script(TEXT, vec!["h1".into()]).await?;
            Ok((heading.as_deref() == Some(words)).then_some(()))
        };
        let read = until(&format!("the heading `{words}`"), look).await;
        self.or_what_is_shown(read).await
    }

    /// The question on the page; waits until there is one.
    ///
    /// # Errors
    /// Fails where there is none.
    pub async fn asked(&self) -> Result<Asked> {
        let look = async || {
            let asked: Asked = self.script(ASKED, vec![]).await?;
            let whole =
                !asked.shown.is_empty() || !asked.put_in.is_empty() || asked.verdict.is_some();
            Ok((!asked.stem.is_empty() && whole).then_some(asked))
        };
        self.or_what_is_shown(until("a question", look).await).await
    }

    /// Where the focus is.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn focus(&self) -> Result<Stop> {
        self.script(FOCUS, vec![]).await
    }

    /// Waits until the focus is on an element that `selector` finds.
    ///
    /// # Errors
    /// Fails where it is elsewhere.
    pub async fn focus_on(&self, selector: &str) -> Result<Stop> {
        let matches = "return document.activeElement.matches(arguments[0]);";
        let look = async || {
            let there: bool = self.script(matches, vec![selector.into()]).await?;
            Ok(if there {
                Some(self.focus().await?)
            } else {
                None
            })
        };
        match until(&format!("the focus on `{selector}`"), look).await {
            Ok(stop) => Ok(stop),
            Err(error) => Err(error.context(format!("the focus is on {:?}", self.focus().await?))),
        }
    }

    /// Waits until the focus is on what is called by these words.
    ///
    /// # Errors
    /// Fails where it is elsewhere.
    pub async fn focus_settles_on(&self, name: &str) -> Result<()> {
        let look = async || Ok((self.focus().await?.name == name).then_some(()));
        match until(&format!("the focus on `{name}`"), look).await {
            Ok(()) => Ok(()),
            Err(error) => Err(error.context(format!("the focus is on {:?}", self.focus().await?))),
        }
    }

    /// Waits until the question shows something else than this.
    ///
    /// # Errors
    /// Fails where it stays.
    pub async fn until_shown_differs(&self, from: &[String]) -> Result<()> {
        let look = async || Ok((self.asked().await?.shown != from).then_some(()));
        until("the question to change", look).await
    }

    /// Everything in the page's `localStorage`.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn stored(&self) -> Result<BTreeMap<String, String>> {
        self.script(STORED, vec![]).await
    }

    /// Checks that the page is no wider than the window.
    ///
    /// # Errors
    /// Fails with what sticks out.
    pub async fn nothing_sticks_out(&self, width: u32) -> Result<()> {
        let out: Vec<String> = self.script(STICKS_OUT, vec![width.into()]).await?;
        let address = self.address().await?;
        ensure!(
            out.is_empty(),
            "wider than {width} px at `{address}`:\n{}",
            out.join("\n")
        );
        Ok(())
    }
}

const ASKED: &str = include_str!("../scripts/asked.js");
const FOCUS: &str = include_str!("../scripts/focus.js");
/// Half a character, which storage can hold and JSON cannot, comes out escaped.
const STORED: &str = "
    const whole = (text) => text.isWellFormed() ? text : escape(text);
    return Object.fromEntries(Object.entries(localStorage).map((it) => it.map(whole)));";
const STICKS_OUT: &str = include_str!("../scripts/sticks_out.js");
const TEXT: &str = "
    const text = document.querySelector(arguments[0])?.innerText;
    return text?.replace(/\\s+/g, ' ').trim() ?? null;";
