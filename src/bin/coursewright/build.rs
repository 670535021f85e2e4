//! `coursewright build`: a course as a static site.

use std::{
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
    process,
};

use coursewright::{
    pack::OUTLINE_FILE,
    site::{Files, PAGE},
};

use crate::{Outcome, app_folder, edition::Edition, output, refusal::reason};

/// Build a course as a static site
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  coursewright build                          the course in `curriculum`, to `dist`
  coursewright build lessons --out site       another course, to another folder")]
pub(crate) struct Arguments {
    /// The course's folder
    #[arg(default_value = "curriculum")]
    folder: PathBuf,
    /// Where to write the site
    #[arg(long, default_value = "dist")]
    out: PathBuf,
    /// The built learner's app, where it is not found by itself
    #[arg(long)]
    app: Option<PathBuf>,
}

/// Writes the site, or says what is wrong with the course. What was written before is
/// replaced as a whole or not at all.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let shell = app_folder::read(arguments.app.as_deref())?;
    let out = Place::at(&arguments.out)?;
    let edition = Edition::read(&arguments.folder)?;
    edition.report();
    let Some(site) = edition.into_site(&shell) else {
        return Ok(process::ExitCode::FAILURE);
    };
    let shown = arguments.out.display();
    out.put(&site)
        .map_err(|error| format!("cannot write `{shown}`: {}", reason(&error)))?;
    output::say(format_args!("wrote {} files to `{shown}`", site.len()))?;
    Ok(process::ExitCode::SUCCESS)
}

/// A folder that may be replaced: there is none, it is empty, or it is a site of ours.
struct Place(PathBuf);

impl Place {
    fn at(path: &Path) -> Result<Self, String> {
        let refuse = |why: &str| {
            let shown = path.display();
            Err(format!(
                "`{shown}` {why}; name another folder with `--out`, or remove it first"
            ))
        };
        let names = match fs::read_dir(path).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
            Ok(entries) => entries
                .into_iter()
                .map(|entry| entry.file_name())
                .collect::<Vec<_>>(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return refuse(&format!("cannot be replaced ({})", reason(&error))),
        };
        let has = |name: &str| names.iter().any(|it| it == name);
        if !(names.is_empty() || has(PAGE) && has(OUTLINE_FILE)) {
            return refuse("holds something that is not a site");
        }
        if let Some(foreign) = names.iter().find(|name| !is_part_of_a_site(name)) {
            return refuse(&format!(
                "holds `{}`, which is no part of a site",
                foreign.display()
            ));
        }
        // A link to a folder stays a link: the folder is replaced.
        Ok(Self(
            path.canonicalize().unwrap_or_else(|_| path.to_owned()),
        ))
    }

    fn put(&self, site: &Files) -> io::Result<()> {
        let (new, old) = (self.beside("new"), self.beside("old"));
        let done = write(&new, site).and_then(|()| {
            if self.0.exists() {
                fs::rename(&self.0, &old)?;
            }
            fs::rename(&new, &self.0)
        });
        if done.is_err() && old.exists() && !self.0.exists() {
            fs::rename(&old, &self.0)?;
        }
        for folder in [new, old] {
            if folder.exists() {
                fs::remove_dir_all(folder)?;
            }
        }
        done
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        let name = self
            .0
            .file_name()
            .unwrap_or(OsStr::new("site"))
            .to_string_lossy();
        self.0
            .with_file_name(format!(".{name}.{}.{suffix}", process::id()))
    }
}

/// Whether a site has entries of such a name at its top. Anything else was put there by
/// somebody and must not vanish.
fn is_part_of_a_site(name: &OsStr) -> bool {
    let endings = ["html", "pack", "js", "css", "wasm", "svg", "png", "ico"];
    let ending = Path::new(name).extension().and_then(OsStr::to_str);
    name == "figures" || name == "_headers" || ending.is_some_and(|it| endings.contains(&it))
}

fn write(folder: &Path, site: &Files) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for (path, bytes) in site {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}
