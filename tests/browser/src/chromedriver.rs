//! The process that drives Chromium.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// How many ports are tried.
const PORTS: usize = 5;

/// A chromedriver on a port of its own; it ends when it is dropped.
pub(crate) struct Chromedriver {
    process: Child,
    port: u16,
}

impl Chromedriver {
    /// Starts one.
    ///
    /// It takes any port that is free on IPv4 and then the same on IPv6, and ends where that
    /// one is taken: with tests side by side this happens, and another port is tried.
    pub(crate) fn start() -> Result<Self> {
        let mut said = String::new();
        for _ in 0..PORTS {
            match Self::try_start()? {
                Ok(driver) => return Ok(driver),
                Err(output) => said = output,
            }
        }
        bail!("`chromedriver` found no port, {PORTS} times; at last it said:\n{said}")
    }

    /// Starts one; where it ends before it listens, what it said.
    fn try_start() -> Result<Result<Self, String>> {
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
        let mut said = String::new();
        for line in BufReader::new(output).lines() {
            let line = line?;
            if let Some(port) = port(&line) {
                driver.port = port;
                return Ok(Ok(driver));
            }
            said.push_str(&line);
            said.push('\n');
        }
        Ok(Err(said))
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
