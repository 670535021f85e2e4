//! What a visitor has fetched by each step of a first visit.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

use super::table::{Kind, Weight};

/// A step of a first visit, in the order in which they are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Step {
    /// The course outline can be read.
    Outline,
    /// A lesson can be read, whichever it is.
    Lesson,
    /// A single-choice question can be answered.
    Question,
    /// All of the app is here, as it is once the page has had nothing to do for a while. The
    /// course does not count: it may be of any length.
    Everything,
}

impl Step {
    const ALL: [Self; 4] = [
        Self::Outline,
        Self::Lesson,
        Self::Question,
        Self::Everything,
    ];

    /// The parts of the app (`src/web/parts.rs`) that the step needs beside the first.
    fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Outline | Self::Everything => &[],
            Self::Lesson | Self::Question => &["lessons"],
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Outline => "outline",
            Self::Lesson => "lesson",
            Self::Question => "question",
            Self::Everything => "everything",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A file of a site, by its path.
#[derive(Debug)]
pub(super) struct File {
    pub(super) path: String,
    pub(super) weight: Weight,
}

/// What has been fetched by each step.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Steps(BTreeMap<Step, Weight>);

impl Steps {
    /// Counts files by what `page`, the site's page, says about them. Where a step needs one
    /// lesson of the course, with the questions in it, the heaviest is counted.
    pub(super) fn count(files: &[File], page: &str) -> Self {
        let steps = Step::ALL.map(|step| {
            let weight = files.iter().filter(|file| is_needed(file, step, page));
            let weight = weight.fold(Weight::default(), |sum, file| sum.plus(file.weight));
            let lesson = matches!(step, Step::Lesson | Step::Question).then(|| heaviest(files));
            (step, weight.plus(lesson.flatten().unwrap_or_default()))
        });
        Self(steps.into())
    }

    /// What has been fetched by this step.
    pub(super) fn by(&self, step: Step) -> Weight {
        self.0.get(&step).copied().unwrap_or_default()
    }
}

/// Whether a step needs a file, leaving lessons and banks aside.
fn is_needed(file: &File, step: Step, page: &str) -> bool {
    let path = file.path.as_str();
    match Kind::of(path) {
        Kind::Html | Kind::Css | Kind::Js => true,
        Kind::Wasm if step == Step::Everything => true,
        Kind::Wasm => {
            let parts = parts(page);
            let mut needed = step.parts().iter().filter_map(|part| parts.get(part));
            needed.any(|files| files.contains(&path))
                || !parts.values().any(|files| files.contains(&path))
        }
        Kind::Packs => path == OUTLINE && step != Step::Everything,
        Kind::Figures | Kind::Other => false,
    }
}

/// The file with the outline of a course.
const OUTLINE: &str = "course.pack";

/// How the name of a lesson's file ends. Its questions are in it.
const LESSON: &str = ".lesson.pack";

fn heaviest(files: &[File]) -> Option<Weight> {
    let lessons = files.iter().filter(|file| file.path.ends_with(LESSON));
    lessons
        .map(|file| file.weight)
        .max_by_key(|weight| weight.brotli)
}

/// The files of each part, as the page lists them.
fn parts(page: &str) -> BTreeMap<&str, Vec<&str>> {
    let listed = page.split("<meta name=\"part-").skip(1);
    listed
        .filter_map(|rest| {
            let (name, rest) = rest.split_once("\" content=\"")?;
            let (files, _) = rest.split_once('"')?;
            Some((name, files.split(' ').collect()))
        })
        .collect()
}

impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<10} {:>5} {:>9} {:>9}",
            "by step", "files", "bytes", "brotli"
        )?;
        for (step, weight) in &self.0 {
            let Weight {
                files,
                plain,
                brotli,
            } = weight;
            writeln!(f, "{step:<10} {files:>5} {plain:>9} {brotli:>9}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{File, Step, Steps, Weight};

    const PAGE: &str = r#"<head>
<meta name="part-lessons" content="both-1.wasm lessons-2.wasm">
<meta name="part-rare" content="both-1.wasm rare-3.wasm">
</head>"#;

    /// A site whose files' weights are powers of two: a sum says which they are.
    fn site() -> Steps {
        let files = [
            ("index.html", 1),
            ("app-1.js", 2),
            ("app-2.wasm", 4),
            ("style-3.css", 8),
            ("course.pack", 16),
            ("both-1.wasm", 32),
            ("lessons-2.wasm", 64),
            ("rare-3.wasm", 128),
            ("layers-4.lesson.pack", 256),
            ("asking-5.lesson.pack", 512),
            ("anatomy-9.pack", 8192),
            ("figures/canal.svg", 1024),
            ("icon-6.svg", 2048),
            ("_headers", 4096),
        ];
        let files = files.map(|(path, brotli)| File {
            path: path.into(),
            weight: Weight {
                files: 1,
                plain: brotli * 2,
                brotli,
            },
        });
        Steps::count(&files, PAGE)
    }

    #[test]
    fn the_outline_needs_the_page_and_the_first_part() {
        let outline = site().by(Step::Outline);
        assert_eq!(
            outline,
            Weight {
                files: 5,
                plain: 62,
                brotli: 1 + 2 + 4 + 8 + 16
            }
        );
    }

    #[test]
    fn a_question_needs_its_part_what_that_shares_and_the_heaviest_lesson() {
        let question = site().by(Step::Question);
        assert_eq!(question.brotli, 31 + 32 + 64 + 512);
    }

    #[test]
    fn everything_is_all_of_the_app_and_nothing_of_the_course() {
        assert_eq!(
            site().by(Step::Everything).brotli,
            1 + 2 + 4 + 8 + 32 + 64 + 128
        );
    }

    #[test]
    fn an_app_in_one_piece_is_all_in_the_first_part() {
        let wasm = File {
            path: "app-1.wasm".into(),
            weight: Weight {
                files: 1,
                plain: 9,
                brotli: 7,
            },
        };
        assert_eq!(Steps::count(&[wasm], "<head>").by(Step::Outline).brotli, 7);
    }
}
