//! What an author sees in the browser while writing: the course as it is now, what is wrong with
//! it, and what could be better.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, ensure};
use browser_tests::{Key, Learner, Setup, places};
use tempfile::TempDir;

const LESSON: &str = "first/files-and-questions.ron";

/// `coursewright serve` for a course that `coursewright new` has written.
struct Workshop {
    folder: TempDir,
    server: Child,
    address: String,
}

impl Workshop {
    fn open() -> Result<Self> {
        let folder = TempDir::with_prefix("coursewright-authoring-")?;
        let course = folder.path().join("course");
        let made = Command::new(places::tool()?)
            .arg("new")
            .arg(&course)
            .output()?;
        ensure!(made.status.success(), "{made:?}");
        let mut serve = Command::new(places::tool()?);
        serve.arg("serve").arg(&course).args(["--port", "0"]);
        serve.arg("--app").arg(places::app()?);
        let server = serve.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let address = String::new();
        // Taken in at once, so that every way out of here ends the server.
        let mut workshop = Self {
            folder,
            server,
            address,
        };
        let output = workshop.server.stdout.take().context("no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let (_, address) = line.trim_end().split_once(" at ").context("no address")?;
        workshop.address = format!("{address}/");
        Ok(workshop)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("course").join(LESSON)
    }

    /// Edits the lesson.
    fn replace(&self, from: &str, to: &str) -> Result<()> {
        let text = read(&self.path())?;
        ensure!(text.contains(from), "no `{from}` in the lesson");
        Ok(fs::write(self.path(), text.replace(from, to))?)
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))
}

const FINDINGS: &str = "#coursewright-findings";
/// What stands above them.
const ERRORS: &str = "The course has errors";
const WARNINGS: &str = "What could be better";

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_is_shown_at_its_place_above_the_last_good_course() -> Result<()> {
    let workshop = Workshop::open()?;
    let author = Learner::at(&workshop.address, Setup::desk()).await?;
    author.open("#/lesson/first/files-and-questions").await?;
    author.see("Three good options").await?;
    assert!(!author.sees(ERRORS).await? && !author.sees("warning").await?);
    // A reload would forget this.
    let _: Option<bool> = author.script("window.isTheSame = true", vec![]).await?;

    workshop.replace("minutes: 3", "minutse: 3")?;
    author.see(ERRORS).await?;
    let text = author.text_of(FINDINGS).await?;
    for words in [LESSON, ":6:", "minutse", "minutes", "[unknown-field]"] {
        assert!(text.contains(words), "no `{words}` in:\n{text}");
    }
    author.see("Three good options").await?;
    author.press(Key::Escape).await?;
    author.see_no_more(ERRORS).await?;

    // The first mistake is mended, and there is another.
    workshop.replace("minutse: 3", "minutes: 0")?;
    author.see("minutes: 0").await?;
    workshop.replace("minutes: 0", "minutes: 3")?;
    author.see_no_more(ERRORS).await?;
    workshop.replace("Three good options", "Three options that are good")?;
    author.see("Three options that are good").await?;
    let same: bool = author.script("return window.isTheSame", vec![]).await?;
    assert!(same, "the page was loaded anew");
    author.leave().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warning_waits_in_the_corner_until_it_is_asked_for() -> Result<()> {
    let workshop = Workshop::open()?;
    let author = Learner::at(&workshop.address, Setup::phone()).await?;
    author.open("#/lesson/first/files-and-questions").await?;
    author.see("Three good options").await?;

    workshop.replace("minutes: 3", "minutes: 60")?;
    author.see("1 warning").await?;
    assert!(!author.sees(WARNINGS).await?);
    author.click("1 warning").await?;
    author.see(WARNINGS).await?;
    let text = author.text_of(FINDINGS).await?;
    for words in [LESSON, "[lesson-minutes]"] {
        assert!(text.contains(words), "no `{words}` in:\n{text}");
    }

    workshop.replace("minutes: 60", "minutes: 3")?;
    author.see_no_more(WARNINGS).await?;
    author.see_no_more("1 warning").await?;
    author.leave().await
}
