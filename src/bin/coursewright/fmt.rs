//! `coursewright fmt`: RON files in one layout.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use coursewright::source::{Content, Unformatted, format};

use crate::{Outcome, counted, folder, output, refusal};

/// Lay out a course's files alike; values and comments stay as they are
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  coursewright fmt            the files of the course in `curriculum`
  coursewright fmt --check    only say which files are laid out otherwise")]
pub(crate) struct Arguments {
    /// The folder that holds the course
    #[arg(default_value = "curriculum")]
    dir: PathBuf,
    /// Change nothing; fail if a file is laid out otherwise
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let folder = folder::read(&arguments.dir).map_err(|error| error.to_string())?;
    let mut others = 0;
    let mut failed = false;
    for (path, content) in &folder.files {
        let Content::Text(text) = content else {
            continue;
        };
        if !path.ends_with(".ron") {
            continue;
        }
        let shown = format!("{}/{path}", folder.name);
        let formatted = match format(text) {
            Ok(formatted) => formatted,
            Err(error) => {
                let why = match error {
                    Unformatted::NotRon => "is not RON; `coursewright check` says why",
                    Unformatted::Unusual => {
                        "has something that no course has, and was left as it is"
                    }
                };
                output::complain(format_args!("error: `{shown}` {why}"));
                failed = true;
                continue;
            }
        };
        if formatted == *text {
            continue;
        }
        others += 1;
        if arguments.check {
            output::say(&shown)?;
        } else {
            let path = arguments.dir.join(path);
            replace(&path, &formatted)
                .map_err(|error| format!("cannot write `{shown}`: {}", refusal::reason(&error)))?;
        }
    }
    let what = if arguments.check {
        "laid out otherwise"
    } else {
        "laid out anew"
    };
    output::say(format_args!("{} {what}", counted(others, "file")))?;
    Ok(if failed || arguments.check && others > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Puts a text in a file's place, all of it or nothing.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays a link: what it leads to is replaced.
    let path = path.canonicalize()?;
    let new = path.with_extension("ron.new");
    fs::write(&new, text)?;
    fs::rename(&new, &path)
}
