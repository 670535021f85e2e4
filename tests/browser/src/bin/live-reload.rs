//! How long an author waits: `cargo run -p browser-tests --bin live-reload`.
//!
//! Edits a lesson of the shipped course that is open in Chromium, and measures from the moment
//! when the file is closed to the moment when the new text is on the page. Both ends read this
//! machine's clock.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, Result, bail};
use browser_tests::{Learner, Setup, places, until};
use tempfile::TempDir;

/// How often the lesson is edited.
const EDITS: usize = 10;

#[tokio::main]
async fn main() -> Result<()> {
    let course = TempDir::with_prefix("coursewright-live-")?;
    places::copy(&places::root().join("curriculum"), course.path())?;
    let lesson = Lesson::first(course.path())?;
    let preview = Preview::start(course.path())?;
    let learner = Learner::at(&preview.address, Setup::desk()).await?;
    learner.open(&lesson.address).await?;
    learner.text_of("h1").await?;
    if learner.sees("Before you start").await? {
        learner.click("Read the lesson").await?;
    }
    learner.see("Finish and go on").await?;

    let mut times = Vec::new();
    for edit in 0..EDITS {
        let mark = format!("Edit number {edit}.");
        learner
            .script::<()>(WATCH, vec![mark.as_str().into()])
            .await?;
        let closed = lesson.write(&mark)?;
        let look = async || {
            learner
                .script::<Option<f64>>("return globalThis.seen;", vec![])
                .await
        };
        let seen = until(&format!("`{mark}` on the page"), look).await?;
        times.push(seen - closed.as_secs_f64() * 1000.0);
    }
    learner.leave().await?;
    times.sort_by(f64::total_cmp);
    let all: Vec<String> = times.iter().map(|it| format!("{it:.0}")).collect();
    println!(
        "from the file's close to the new text: {} ms",
        all.join(", ")
    );
    println!(
        "median {:.0} ms, worst {:.0} ms",
        times[EDITS / 2],
        times[EDITS - 1]
    );
    Ok(())
}

/// Notes the time at which the page holds the given words.
const WATCH: &str = "
    const [words] = arguments;
    globalThis.seen = null;
    const watch = new MutationObserver(() => {
      if (seen === null && document.querySelector('main').textContent.includes(words)) {
        globalThis.seen = performance.timeOrigin + performance.now();
        watch.disconnect();
      }
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });";

/// The first lesson of the course's first module.
struct Lesson {
    address: String,
    file: std::path::PathBuf,
    text: String,
}

impl Lesson {
    fn first(course: &Path) -> Result<Self> {
        let text = fs::read_to_string(course.join("course.ron"))?;
        let module = first_of(&text, "modules")?;
        let text = fs::read_to_string(course.join(&module).join("module.ron"))?;
        let lesson = first_of(&text, "lessons")?;
        let file = course.join(&module).join(format!("{lesson}.ron"));
        Ok(Self {
            address: format!("#/lesson/{module}/{lesson}"),
            text: fs::read_to_string(&file)?,
            file,
        })
    }

    /// Puts a sentence in front of the first text, and says when the file was closed.
    fn write(&self, sentence: &str) -> Result<Duration> {
        let start = "Text(r#\"";
        let edited = self.text.replacen(start, &format!("{start}{sentence} "), 1);
        fs::write(&self.file, edited)?;
        Ok(SystemTime::now().duration_since(UNIX_EPOCH)?)
    }
}

/// The first entry of a list: `lessons: ["this one", …`.
fn first_of(text: &str, list: &str) -> Result<String> {
    let entry = text
        .split_once(&format!("{list}: ["))
        .and_then(|(_, rest)| {
            let (_, rest) = rest.split_once('"')?;
            rest.split_once('"')
        });
    Ok(entry
        .with_context(|| format!("no list `{list}`"))?
        .0
        .to_owned())
}

/// The author's preview; it ends when it is dropped.
struct Preview {
    process: Child,
    address: String,
}

impl Preview {
    fn start(course: &Path) -> Result<Self> {
        let process = Command::new(places::tool()?)
            .arg("serve")
            .arg(course)
            .args(["--port", "0", "--app"])
            .arg(places::app()?)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut preview = Self {
            process,
            address: String::new(),
        };
        let output = preview.process.stdout.take().context("no output")?;
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            // "serving <folder> at http://127.0.0.1:40301"
            if let Some((_, address)) = line.split_once(" at http") {
                preview.address = format!("http{}/", address.trim_end_matches('/'));
                return Ok(preview);
            }
        }
        bail!("`coursewright serve` did not say where it serves")
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
