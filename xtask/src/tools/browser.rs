//! Chromium, ChromeDriver and npm, for the browser tests.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::on_path;
use crate::command::{output, run};

/// The programs that the browser tests start, and the Debian packages they come in.
const PROGRAMS: [(&str, &str); 3] = [
    ("chromium", "chromium"),
    ("chromedriver", "chromium-driver"),
    ("npm", "npm"),
];

const BY_HAND: &str = "the browser tests start `chromium` and `chromedriver`, both of the same \
    version (116 or newer), from the PATH, and fetch the accessibility checker with `npm`; on \
    Debian, `apt-get install chromium chromium-driver npm` provides them";

/// Sees to it that the browser tests can run: installs what is missing from Debian's packages
/// where this user may.
pub(crate) fn ensure() -> Result<()> {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| on_path(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let lead = apt_get().with_context(|| format!("{} not found; {BY_HAND}", missing.join(", ")))?;
    let apt = |arguments: &[&str]| {
        let mut words = lead.iter().copied().chain(arguments.iter().copied());
        let mut command = Command::new(words.next().unwrap_or("apt-get"));
        run(command.args(words).env("DEBIAN_FRONTEND", "noninteractive")).context(BY_HAND)
    };
    apt(&["update"])?;
    let install = ["install", "--yes", "--no-install-recommends"];
    apt(&[&install[..], &missing].concat())?;
    match PROGRAMS
        .iter()
        .find(|(program, _)| on_path(program).is_none())
    {
        Some((program, _)) => bail!("`{program}` is still not there after the install; {BY_HAND}"),
        None => Ok(()),
    }
}

/// How this user may install packages, if at all.
fn apt_get() -> Option<Vec<&'static str>> {
    on_path("apt-get")?;
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root {
        return Some(vec!["apt-get"]);
    }
    let sudo = output(Command::new("sudo").args(["-n", "true"])).is_ok();
    sudo.then(|| vec!["sudo", "-n", "apt-get"])
}
