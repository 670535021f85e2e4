//! A real Chromium: its profile, its window, and what is arranged before a page runs.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

use crate::{chromedriver::Chromedriver, wait::until};

/// What keeps Chromium quiet: no window, no network of its own, no first-run pages. Without
/// the sandbox it also runs for root, as on many build machines. Several tabs are all in use at
/// once, so none is put to sleep.
const FLAGS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    // Twenty new addresses a second are too many for Chromium, and no learner's speed.
    "--disable-ipc-flooding-protection",
];

/// Records what goes wrong on a page from its first moment on.
const TROUBLE: &str = include_str!("scripts/trouble.js");

/// What a browser keeps on disk. It is removed when it is dropped.
pub struct Profile(TempDir);

impl Profile {
    /// A profile of somebody who has never been here.
    ///
    /// # Errors
    /// Fails where no folder can be made.
    pub fn new() -> Result<Self> {
        Ok(Self(TempDir::with_prefix("coursewright-profile-")?))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// The lock of the browser that uses the profile: a link to its host and process.
    fn lock(&self) -> PathBuf {
        self.path().join("SingletonLock")
    }

    fn process(&self) -> Result<u32> {
        let lock = fs::read_link(self.lock()).context("no browser uses the profile")?;
        let lock = lock.to_string_lossy();
        let process = lock.rsplit('-').next().and_then(|it| it.parse().ok());
        process.with_context(|| format!("no process in `{lock}`"))
    }
}

/// How a browser is set up.
#[derive(Debug, Clone)]
pub struct Setup {
    width: u32,
    height: u32,
    touch: bool,
    scheme: &'static str,
    scripts: Vec<String>,
}

impl Setup {
    /// A window on a desk.
    #[must_use]
    pub fn desk() -> Self {
        Self {
            width: 1280,
            height: 900,
            touch: false,
            scheme: "light",
            scripts: vec![TROUBLE.into()],
        }
    }

    /// A small telephone, which is touched.
    #[must_use]
    pub fn phone() -> Self {
        Self {
            width: 360,
            height: 740,
            touch: true,
            ..Self::desk()
        }
    }

    /// A window on a desk, magnified four times: what is left of 1280 by 1024.
    #[must_use]
    pub fn magnified() -> Self {
        Self {
            width: 320,
            height: 256,
            ..Self::desk()
        }
    }

    /// Prefers a dark page.
    #[must_use]
    pub fn dark(self) -> Self {
        Self {
            scheme: "dark",
            ..self
        }
    }

    /// Runs a script on every page of a site before the page's own.
    #[must_use]
    pub fn before_page(mut self, script: &str) -> Self {
        // The blank page, from which every visit begins, has no storage to play with.
        let script = format!("if (location.host) {{ {script} }}");
        self.scripts.push(script);
        self
    }

    /// How wide the page is, in CSS pixels.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.width
    }
}

/// A running Chromium. It is closed when it is dropped.
pub struct Browser {
    // Fields are dropped in order: the session before the process that serves it.
    driver: WebDriver,
    _service: Chromedriver,
}

impl Browser {
    /// Starts a browser on a profile.
    ///
    /// # Errors
    /// Fails where Chromium or chromedriver does not start, and says what is needed.
    pub async fn start(profile: &Profile, setup: &Setup) -> Result<Self> {
        let service = Chromedriver::start()?;
        let mut wanted = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
        wanted.add_arg(&format!("--window-size={},{}", setup.width, setup.height))?;
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let driver = WebDriver::new(service.address(), wanted)
            .await
            .context("Chromium did not start; is `chromium` there, in chromedriver's version?")?;
        let browser = Self {
            driver,
            _service: service,
        };
        browser.arrange(setup).await?;
        Ok(browser)
    }

    /// The session.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Sends a command of the DevTools protocol.
    ///
    /// # Errors
    /// Fails where the browser refuses it.
    pub async fn devtools(
        &self,
        command: &str,
        with: serde_json::Value,
    ) -> Result<serde_json::Value> {
        let answer = self.driver.cdp().send_raw(command, with).await;
        answer.with_context(|| format!("the browser refused `{command}`"))
    }

    /// Sets the size, the colour scheme and the scripts. It can be called again with another
    /// size or scheme; scripts add up.
    pub(crate) async fn arrange(&self, setup: &Setup) -> Result<()> {
        self.look(setup).await?;
        for script in &setup.scripts {
            let page = self.driver.cdp();
            let page = page.page();
            page.add_script_to_evaluate_on_new_document(script).await?;
        }
        Ok(())
    }

    /// Sets the size and the colour scheme.
    ///
    /// # Errors
    /// Fails where the browser refuses.
    pub async fn look(&self, setup: &Setup) -> Result<()> {
        let size = json!({
            "width": setup.width, "height": setup.height,
            "deviceScaleFactor": 1, "mobile": setup.touch,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await?;
        let touch = json!({ "enabled": setup.touch });
        self.devtools("Emulation.setTouchEmulationEnabled", touch)
            .await?;
        let scheme = json!({ "name": "prefers-color-scheme", "value": setup.scheme });
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": [scheme] }),
        )
        .await?;
        Ok(())
    }

    /// Closes the browser as a person does, and waits until it is gone.
    ///
    /// # Errors
    /// Fails where it stays.
    pub async fn close(self, profile: &Profile) -> Result<()> {
        self.driver.quit().await?;
        gone(profile).await
    }

    /// Kills the browser without a warning, as a failing machine would.
    ///
    /// # Errors
    /// Fails where it survives.
    pub async fn kill(self, profile: &Profile) -> Result<()> {
        let process = profile.process()?.to_string();
        let killed = Command::new("kill").args(["-KILL", &process]).status()?;
        ensure!(killed.success(), "process {process} was not killed");
        // There is nobody left to say goodbye to.
        let _ = self.driver.quit().await;
        gone(profile).await
    }
}

/// Waits until the browser has let go of the profile, whether it removed its lock or died.
async fn gone(profile: &Profile) -> Result<()> {
    until("the browser to be gone", async || {
        let alive = match profile.process() {
            Ok(process) => Path::new(&format!("/proc/{process}")).exists(),
            Err(_) => false,
        };
        Ok((!alive).then_some(()))
    })
    .await?;
    // A dead browser's lock would stop the next one.
    match fs::remove_file(profile.lock()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}
