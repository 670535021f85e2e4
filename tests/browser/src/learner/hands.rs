//! What a learner does with the mouse, the keyboard and a finger.

use std::{path::Path, time::Duration};

use anyhow::{Result, bail, ensure};
use serde_json::json;
use thirtyfour::{Key, WebElement};

use super::{CLICKABLE, Learner, Stop, is_gone};
use crate::wait::until;

/// What a learner points with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// A mouse: it clicks.
    Mouse,
    /// A finger: it taps.
    Finger,
}

impl Learner {
    /// Clicks on the link, button or option that is called by these words.
    ///
    /// # Errors
    /// Fails where there is none that can be clicked.
    pub async fn click(&self, words: &str) -> Result<()> {
        let look = async || {
            let element = self.find(CLICKABLE, words).await?;
            match element.click().await {
                Ok(()) => Ok(Some(())),
                // A page that is drawn anew takes the element away: look again.
                Err(error) if is_gone(&error) => Ok(None),
                Err(error) => Err(error.into()),
            }
        };
        until(&format!("`{words}` to be clickable"), look).await
    }

    /// Taps with a finger on the link, button or option that is called by these words.
    ///
    /// # Errors
    /// Fails where there is none.
    pub async fn tap(&self, words: &str) -> Result<()> {
        let element = self.find(CLICKABLE, words).await?;
        self.tap_on(&element).await
    }

    /// Clicks or taps on what is called by these words.
    ///
    /// # Errors
    /// Fails where there is none.
    pub async fn point_at(&self, pointer: Pointer, words: &str) -> Result<()> {
        match pointer {
            Pointer::Mouse => self.click(words).await,
            Pointer::Finger => self.tap(words).await,
        }
    }

    /// Clicks or taps on the first element that `selector` finds.
    ///
    /// # Errors
    /// Fails where there is none.
    pub async fn point_at_first(&self, pointer: Pointer, selector: &str) -> Result<()> {
        let element = self.first(selector).await?;
        match pointer {
            Pointer::Mouse => Ok(element.click().await?),
            Pointer::Finger => self.tap_on(&element).await,
        }
    }

    /// Puts something in every part of the question, or in the first `parts` of it, right or
    /// not: the first option of each group, the second entry of each list, a seven in each
    /// field, the first step one place down.
    ///
    /// # Errors
    /// Fails where there is no question to answer.
    pub async fn fill_in(&self, parts: usize) -> Result<()> {
        self.first("form.question").await?;
        let fields = self
            .browser
            .driver()
            .execute(PARTS, vec![])
            .await?
            .elements()?;
        for field in fields.into_iter().take(parts) {
            if matches!(
                field.prop("type").await?.as_deref(),
                Some("text" | "textarea")
            ) {
                field.send_keys("7").await?;
            } else if !field.is_selected().await? {
                field.click().await?;
            }
        }
        Ok(())
    }

    /// Answers the question anyhow, and waits for the verdict: a story is played to an end, a
    /// text compared with its model.
    ///
    /// # Errors
    /// Fails where it cannot be answered.
    pub async fn answer_anyhow(&self) -> Result<String> {
        self.fill_in(usize::MAX).await?;
        for step in 0..60 {
            // Another decision each time: the same ones may lead in circles.
            let onward = self
                .browser
                .driver()
                .execute(ONWARD, vec![step.into()])
                .await?;
            if onward.json().is_null() {
                break;
            }
            onward.element()?.click().await?;
            self.fill_in(usize::MAX).await?;
        }
        self.click("Check my answer").await?;
        self.text_of(".verdict strong").await
    }

    async fn tap_on(&self, element: &WebElement) -> Result<()> {
        let argument = element.to_json()?;
        let [x, y]: [f64; 2] = self.script(MIDDLE, vec![argument]).await?;
        let touch =
            |kind: &str, points: serde_json::Value| json!({ "type": kind, "touchPoints": points });
        let down = touch("touchStart", json!([{ "x": x, "y": y }]));
        self.browser
            .devtools("Input.dispatchTouchEvent", down)
            .await?;
        let up = touch("touchEnd", json!([]));
        self.browser
            .devtools("Input.dispatchTouchEvent", up)
            .await?;
        Ok(())
    }

    /// Chooses an option of the list that is called by `label`.
    ///
    /// # Errors
    /// Fails where there is no such list or option.
    pub async fn pick(&self, label: &str, option: &str) -> Result<()> {
        let look = async || {
            let with = vec![label.into(), option.into()];
            let found = self.browser.driver().execute(OPTION, with).await?;
            Ok((!found.json().is_null())
                .then(|| found.element())
                .transpose()?)
        };
        let found = until(&format!("an option `{option}` of `{label}`"), look).await;
        Ok(self.or_what_is_shown(found).await?.click().await?)
    }

    /// Writes into the first field that `selector` finds, in place of what it holds.
    ///
    /// # Errors
    /// Fails where there is none.
    pub async fn write(&self, selector: &str, text: &str) -> Result<()> {
        let field = self.first(selector).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Chooses a file in the field that `selector` finds.
    ///
    /// # Errors
    /// Fails where there is no such field.
    pub async fn choose_file(&self, selector: &str, file: &Path) -> Result<()> {
        let field = self.first(selector).await?;
        Ok(field.send_keys(file.to_string_lossy()).await?)
    }

    /// Presses a key.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn press(&self, key: Key) -> Result<()> {
        self.type_text(&char::from(key).to_string()).await
    }

    /// Presses a key while Shift is held.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn press_with_shift(&self, key: Key) -> Result<()> {
        let keys = self.browser.driver().action_chain();
        let keys = keys
            .key_down(char::from(Key::Shift))
            .send_keys(char::from(key).to_string());
        Ok(keys.key_up(char::from(Key::Shift)).perform().await?)
    }

    /// Types on the keyboard, wherever the focus is.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let keys = self
            .browser
            .driver()
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        Ok(keys.send_keys(text).perform().await?)
    }

    /// Presses Tab until the focus is on what is called by these words, and checks at every
    /// stop that the focus can be seen.
    ///
    /// # Errors
    /// Fails where no stop is called so, and where a stop cannot be seen.
    pub async fn tab_to(&self, words: &str) -> Result<Stop> {
        self.tab_until(words, |stop| stop.name.eq_ignore_ascii_case(words))
            .await
    }

    /// Presses Tab until the focus is on a stop of the wanted kind.
    ///
    /// # Errors
    /// Fails where there is none, and where a stop cannot be seen.
    pub async fn tab_until(&self, what: &str, wanted: impl Fn(&Stop) -> bool) -> Result<Stop> {
        let mut stops = Vec::new();
        for _ in 0..150 {
            self.press(Key::Tab).await?;
            let stop = self.focus().await?;
            let on_page = stop.tag != "body";
            ensure!(
                !on_page || stop.outlined,
                "the focus cannot be seen on {stop:?}"
            );
            ensure!(
                !on_page || stop.in_view,
                "the focus is out of sight on {stop:?}"
            );
            if wanted(&stop) {
                return Ok(stop);
            }
            stops.push(stop.name);
        }
        bail!("Tab never came to `{what}`; it stopped at {stops:?}")
    }

    /// Takes the mouse away from everything that reacts to it.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn let_go_of_the_mouse(&self) -> Result<()> {
        let mouse = self.browser.driver().action_chain();
        Ok(mouse.move_to(0, 0).perform().await?)
    }

    /// Sets the size of text, as in a browser's settings: `200%` is twice the usual.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn text_size(&self, size: &str) -> Result<()> {
        let script = "document.documentElement.style.fontSize = arguments[0];";
        self.script::<Option<()>>(script, vec![size.into()])
            .await
            .map(drop)
    }

    /// Puts the focus back to where it is when a page opens.
    ///
    /// # Errors
    /// Fails where the page cannot be asked.
    pub async fn back_to_top(&self) -> Result<()> {
        let script = "document.querySelector('main').focus();";
        self.script::<Option<()>>(script, vec![]).await.map(drop)
    }

    async fn first(&self, selector: &str) -> Result<WebElement> {
        let look = async || {
            let by = thirtyfour::By::Css(selector);
            Ok(self.browser.driver().find_all(by).await?.into_iter().next())
        };
        let found = until(&format!("an element `{selector}`"), look).await;
        self.or_what_is_shown(found).await
    }
}

const PARTS: &str = include_str!("../scripts/parts.js");
const ONWARD: &str = include_str!("../scripts/onward.js");

/// Brings an element into view and gives its middle in the window.
const MIDDLE: &str = "
    const [element] = arguments;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const place = element.getBoundingClientRect();
    return [place.left + place.width / 2, place.top + place.height / 2];";

/// The option of a list whose label begins with the given words.
const OPTION: &str = "
    const [label, option] = arguments;
    const called = (it) => it.getAttribute('aria-label')
      ?? it.labels[0]?.querySelector('span')?.innerText.trim();
    const list = [...document.querySelectorAll('select')].find((it) => called(it) === label);
    return [...(list?.options ?? [])].find((it) => it.text === option) ?? null;";
