//! The process that drives Chromium.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result};

/// A chromedriver on a port of its own; it ends when it is dropped.
pub(crate) struct Chromedriver {
    process: Child,
    port: u16,
}

impl Chromedriver {
    /// Starts one.
    pub(crate) fn start() -> Result<Self> {
        let process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context(
                "cannot start `chromedriver`; the browser tests need `chromium` and \
                 `chromedriver`, both of the same version, on the PATH",
            )?;
        // Taken in at once, so that every way out of here ends the process.
        let mut driver = Self { process, port: 0 };
        let output = driver.process.stdout.take().context("no output")?;
        let port = BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| port(&line));
        driver.port = port.context("`chromedriver` did not say its port")?;
        Ok(driver)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// "ChromeDriver was started successfully on port 40301."
fn port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}
