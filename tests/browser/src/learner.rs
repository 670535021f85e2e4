//! A person at the browser: what they do and what they see.

mod hands;
mod look;
mod tabs;

use std::cell::RefCell;

use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{WebElement, error::WebDriverErrorInner};

use crate::{
    browser::{Browser, Profile, Setup},
    site::Site,
    wait::until,
};

pub use hands::Pointer;
pub use look::{Asked, Stop};
pub use tabs::Tab;

/// What can be followed, pressed or chosen.
const CLICKABLE: &str = "a, button, summary, label.option";

/// A person at a browser, on a site.
pub struct Learner {
    browser: Browser,
    profile: Profile,
    setup: Setup,
    home: String,
    /// What went wrong and belongs to the test.
    expected: RefCell<Vec<String>>,
}

impl Learner {
    /// Somebody who has never been on the site.
    ///
    /// # Errors
    /// Fails where the browser does not start.
    pub async fn new(site: &Site, setup: Setup) -> Result<Self> {
        Self::at(&site.address(), setup).await
    }

    /// Somebody who has never been at this address.
    ///
    /// # Errors
    /// Fails where the browser does not start.
    pub async fn at(address: &str, setup: Setup) -> Result<Self> {
        let profile = Profile::new()?;
        Ok(Self {
            browser: Browser::start(&profile, &setup).await?,
            profile,
            setup,
            home: address.to_owned(),
            expected: RefCell::default(),
        })
    }

    /// Closes the browser and opens it again, later, on the same profile.
    ///
    /// # Errors
    /// Fails where the browser does not end or does not start.
    pub async fn close_and_come_back(self) -> Result<Self> {
        self.browser.close(&self.profile).await?;
        let browser = Browser::start(&self.profile, &self.setup).await?;
        Ok(Self { browser, ..self })
    }

    /// Loses the browser to a sudden end, and opens it again on the same profile.
    ///
    /// # Errors
    /// Fails where the browser does not end or does not start.
    pub async fn crash_and_come_back(self) -> Result<Self> {
        self.browser.kill(&self.profile).await?;
        let browser = Browser::start(&self.profile, &self.setup).await?;
        Ok(Self { browser, ..self })
    }

    /// Leaves; the browser is closed.
    ///
    /// # Errors
    /// Fails where it stays.
    pub async fn leave(self) -> Result<()> {
        self.browser.close(&self.profile).await
    }

    /// Opens an address of the site as from a bookmark: a new document, whatever was open.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn open(&self, address: &str) -> Result<()> {
        self.browser.driver().goto("about:blank").await?;
        self.go(address).await
    }

    /// Puts an address of the site in the address bar; one that differs in its `#` only stays
    /// in the same document.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn go(&self, address: &str) -> Result<()> {
        let address = format!("{}{address}", self.home);
        Ok(self.browser.driver().goto(address).await?)
    }

    /// Reloads the page.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.browser.driver().refresh().await?)
    }

    /// Goes back.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn go_back(&self) -> Result<()> {
        Ok(self.browser.driver().back().await?)
    }

    /// Goes forward.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn go_forward(&self) -> Result<()> {
        Ok(self.browser.driver().forward().await?)
    }

    /// The browser, for what no person does.
    #[must_use]
    pub fn browser(&self) -> &Browser {
        &self.browser
    }

    /// How the browser is set up.
    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Runs a script as the body of a function and takes what it returns.
    ///
    /// # Errors
    /// Fails where the script does, and where it returns something else.
    pub async fn script<T: DeserializeOwned>(&self, script: &str, with: Vec<Value>) -> Result<T> {
        let value = self.browser.driver().execute(script, with).await?;
        let value = value.json().clone();
        serde_json::from_value(value.clone()).with_context(|| format!("the page said {value}"))
    }

    /// Runs a script whose last argument is the function to call with what it finds.
    ///
    /// # Errors
    /// Fails where the script does, and where it finds something else.
    pub async fn script_that_calls_back<T: DeserializeOwned>(
        &self,
        script: &str,
        with: Vec<Value>,
    ) -> Result<T> {
        let value = self.browser.driver().execute_async(script, with).await?;
        let value = value.json().clone();
        serde_json::from_value(value.clone()).with_context(|| format!("the page said {value}"))
    }

    /// What went wrong on the pages so far, apart from what was expected.
    ///
    /// # Errors
    /// Fails where the browser cannot be asked.
    pub async fn trouble(&self) -> Result<Vec<String>> {
        let log = self.browser.driver().browser_log().await?;
        let severe = log.into_iter().filter(|it| it.level == "SEVERE");
        let mut all: Vec<String> = severe.map(|it| it.message).collect();
        all.extend(self.script::<Vec<String>>(TAKE_TROUBLE, vec![]).await?);
        let expected = self.expected.borrow();
        all.retain(|it| !expected.iter().any(|part| it.contains(part)));
        Ok(all)
    }

    /// Lets whatever contains `part` go wrong: the test makes it.
    pub fn expect_trouble(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    /// Checks that nothing went wrong on any page so far: no error in the console, no
    /// rejection that nobody handled, no violation of the page's policy.
    ///
    /// # Errors
    /// Fails with everything that did.
    pub async fn nothing_went_wrong(&self) -> Result<()> {
        let trouble = self.trouble().await?;
        ensure!(trouble.is_empty(), "went wrong:\n{}", trouble.join("\n"));
        ensure!(
            !self.sees("Something went wrong on this page").await?,
            "the page says that something went wrong"
        );
        Ok(())
    }

    /// Waits for the element of a kind that is called by these words.
    async fn find(&self, kind: &str, words: &str) -> Result<WebElement> {
        let look = async || {
            let with = vec![kind.into(), words.into()];
            let found = self.browser.driver().execute(FIND, with).await?;
            Ok((!found.json().is_null())
                .then(|| found.element())
                .transpose()?)
        };
        self.or_what_is_shown(until(&format!("something called `{words}`"), look).await)
            .await
    }

    /// Adds to a failure what the page shows.
    async fn or_what_is_shown<T>(&self, result: Result<T>) -> Result<T> {
        let Err(error) = result else { return result };
        let address = self.address().await.unwrap_or_default();
        let text = self.text().await.unwrap_or_default();
        let text: String = text.chars().take(1500).collect();
        Err(error.context(format!("the page at `{address}` shows:\n{text}\n")))
    }
}

/// Whether the element went away while it was used: the page was drawn anew.
fn is_gone(error: &thirtyfour::error::WebDriverError) -> bool {
    use WebDriverErrorInner::{
        ElementClickIntercepted, ElementNotInteractable, StaleElementReference,
    };
    matches!(
        error.as_inner(),
        StaleElementReference(_) | ElementNotInteractable(_) | ElementClickIntercepted(_)
    )
}

const FIND: &str = include_str!("scripts/find.js");

/// Takes what the page's own record holds, so that nothing is told twice.
const TAKE_TROUBLE: &str = "return (globalThis.trouble ?? []).splice(0);";
