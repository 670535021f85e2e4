//! A course that is served while it is edited.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// How long an edit may take before the measurement is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// `coursewright serve`, with a page that listens. It ends when it is dropped.
pub(super) struct Preview {
    process: Child,
    events: BufReader<TcpStream>,
    lesson: PathBuf,
}

impl Preview {
    pub(super) fn start(project: &Project, tool: &Path, course: &Path) -> Result<Self> {
        let mut process = Command::new(tool)
            .args(["serve", "--port", "0", "--app"])
            .arg(app(project)?)
            .arg(course)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let connected = connect(&mut process);
        let (port, stream) = match connected {
            Ok(connected) => connected,
            Err(error) => {
                process.kill()?;
                process.wait()?;
                return Err(error);
            }
        };
        let mut preview = Self {
            process,
            events: BufReader::new(stream),
            lesson: course.join("m0/m0-lesson-0.ron"),
        };
        let ask = format!("GET /__live HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        preview.events.get_mut().write_all(ask.as_bytes())?;
        preview.next_course()?;
        Ok(preview)
    }

    /// Edits a lesson so many times, and says how long each edit took to be told to the page.
    pub(super) fn edits(&mut self, count: usize) -> Result<Vec<Duration>> {
        let text = fs::read_to_string(&self.lesson)?;
        let edits = (0..count).map(|nth| {
            let edited = text.replacen("The ", &format!("Edit {nth} of the "), 1);
            fs::write(&self.lesson, edited)?;
            let begun = Instant::now();
            self.next_course()?;
            Ok(begun.elapsed())
        });
        edits.collect()
    }

    /// Waits until the page is told of a course.
    fn next_course(&mut self) -> Result<()> {
        let mut line = String::new();
        while self.events.read_line(&mut line)? > 0 {
            match line.trim_end() {
                "event: course" => return Ok(()),
                "event: problems" => bail!("the course that is served has errors"),
                _ => line.clear(),
            }
        }
        bail!("`coursewright serve` has ended")
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn connect(process: &mut Child) -> Result<(u16, TcpStream)> {
    let output = process.stdout.take().context("no output")?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    // "serving <folder> at http://127.0.0.1:40301"
    let port = line.trim_end().rsplit(':').next().map(str::parse::<u16>);
    let port = port.context("no port")??;
    let stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    Ok((port, stream))
}

/// The page with a script of one line: what is in the app makes no difference to the tool.
fn app(project: &Project) -> Result<PathBuf> {
    let app = project.target().join("bench/app");
    fs::create_dir_all(&app)?;
    fs::copy(project.root().join("index.html"), app.join("index.html"))?;
    fs::write(app.join("app-1.js"), "start()")?;
    Ok(app)
}
