//! Several tabs of one browser.

use anyhow::Result;
use serde_json::json;
use thirtyfour::WindowHandle;

use super::Learner;

/// A tab of the browser.
pub struct Tab(WindowHandle);

impl Learner {
    /// The tab that is used now.
    ///
    /// # Errors
    /// Fails where there is none.
    pub async fn this_tab(&self) -> Result<Tab> {
        Ok(Tab(self.browser.driver().window().await?))
    }

    /// Opens another tab, in a window of its own, and goes on in it. Gives the one before.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn tab(&self) -> Result<Tab> {
        let before = self.this_tab().await?;
        let new = self.browser.driver().new_window().await?;
        self.browser.driver().switch_to_window(new).await?;
        self.browser.arrange(&self.setup).await?;
        Ok(before)
    }

    /// Goes on in a tab.
    ///
    /// # Errors
    /// Fails where it has been closed.
    pub async fn go_to_tab(&self, tab: &Tab) -> Result<()> {
        Ok(self
            .browser
            .driver()
            .switch_to_window(tab.0.clone())
            .await?)
    }

    /// Closes the tab that is used now and goes on in another.
    ///
    /// # Errors
    /// Fails where there is no other.
    pub async fn close_tab(&self, and_go_to: &Tab) -> Result<()> {
        self.browser.driver().close_window().await?;
        self.go_to_tab(and_go_to).await
    }

    /// Closes every tab but the one that is used now.
    ///
    /// # Errors
    /// Fails where the browser does.
    pub async fn close_other_tabs(&self) -> Result<()> {
        let this = self.this_tab().await?;
        for tab in self.browser.driver().windows().await? {
            if tab != this.0 {
                self.close_one(tab).await?;
            }
        }
        self.go_to_tab(&this).await
    }

    async fn close_one(&self, tab: WindowHandle) -> Result<()> {
        self.browser.driver().switch_to_window(tab).await?;
        Ok(self.browser.driver().close_window().await?)
    }

    /// Loses the page to a crash of its renderer, and goes on in another tab of the browser.
    ///
    /// # Errors
    /// Fails where there is no other tab to be had.
    pub async fn crash_tab(&self) -> Result<()> {
        let spare = self.browser.driver().new_tab().await?;
        // Who is asked to crash has no answer to give.
        let _ = self.browser.devtools("Page.crash", json!({})).await;
        self.browser.driver().switch_to_window(spare).await?;
        self.browser.arrange(&self.setup).await
    }
}
