//! `unknown-figure`: a figure is a file in `figures/`, SVG or PNG.
//! `unreadable-drawing`, `active-drawing`: an SVG is one, and does nothing but draw.
//! `alt-length`: what a figure shows is said in 5 to 250 characters.

use std::ops::RangeInclusive;

use crate::source::{
    Content, Folder, MAX_BYTES, Problem, Reported, Unread,
    passive::{self, Impure},
    reader::{Placed, Reader},
};

/// How many characters an `alt` has. Screen readers give it without a pause and
/// without a way back, so that longer ones belong into `description`.
const ALT_LENGTH: RangeInclusive<usize> = 5..=250;

/// Reports a figure that is not there, or is no picture.
pub(super) fn check_file(
    reader: &mut Reader<'_, '_>,
    folder: &Folder,
    file: &Placed<String>,
) -> Result<(), Reported> {
    let name = &file.value;
    if ![".svg", ".png"].iter().any(|ending| name.ends_with(ending)) {
        return Err(reader.error(file.span.clone(), FigureProblem::Kind));
    }
    let problem = match folder.files.get(&format!("figures/{name}")) {
        Some(Content::Text(svg)) if name.ends_with(".svg") => match passive::check(svg) {
            Ok(()) => return Ok(()),
            Err(impure) => FigureProblem::Impure(impure),
        },
        Some(Content::NotUtf8 { .. }) => FigureProblem::Impure(Impure::Unreadable {
            why: "it is not UTF-8".to_owned(),
        }),
        Some(Content::Text(_) | Content::Binary) => return Ok(()),
        Some(Content::TooLarge { .. }) => FigureProblem::TooLarge,
        Some(Content::Unreadable { why }) => FigureProblem::Unreadable { why: why.clone() },
        None if is_in_its_folder(folder, name) => FigureProblem::InFolder { name: name.clone() },
        None => {
            let figures = folder
                .files
                .keys()
                .filter_map(|path| path.strip_prefix("figures/"));
            let meant = reader.report.suggest(name, figures);
            FigureProblem::Unknown {
                name: name.clone(),
                meant,
            }
        }
    };
    Err(reader.error(file.span.clone(), problem))
}

/// Whether a file is there under this name with its folder: `figures/loaf.svg`.
fn is_in_its_folder(folder: &Folder, name: &str) -> bool {
    name.starts_with("figures/") && folder.files.contains_key(name)
}

/// Reports an `alt` that is too short or too long.
pub(super) fn check_alt(reader: &mut Reader<'_, '_>, alt: &Placed<String>) -> Result<(), Reported> {
    let length = alt.value.trim().chars().count();
    if ALT_LENGTH.contains(&length) {
        Ok(())
    } else {
        Err(reader.error(alt.span.clone(), FigureProblem::Alt { length }))
    }
}

#[derive(Debug)]
enum FigureProblem {
    Kind,
    InFolder { name: String },
    Unknown { name: String, meant: Option<String> },
    Unreadable { why: Unread },
    TooLarge,
    Impure(Impure),
    Alt { length: usize },
}

impl Problem for FigureProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Kind => "figure-kind",
            Self::InFolder { .. } | Self::Unknown { .. } => "unknown-figure",
            Self::Unreadable { .. } | Self::TooLarge => "unreadable-figure",
            Self::Impure(Impure::Unreadable { .. }) => "unreadable-drawing",
            Self::Impure(Impure::Active { .. }) => "active-drawing",
            Self::Alt { .. } => "alt-length",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Kind => "a figure is a file whose name ends in `.svg` or `.png`".to_owned(),
            Self::InFolder { .. } => "a figure is named without its folder".to_owned(),
            Self::Unknown { name, .. } => format!("there is no file `figures/{name}`"),
            Self::Unreadable { why } => format!("this figure could not be read: {why}"),
            Self::TooLarge => "this figure could not be read: it is too large".to_owned(),
            Self::Impure(Impure::Unreadable { why }) => {
                format!("this figure is no SVG that can be read: {why}")
            }
            Self::Impure(Impure::Active { what }) => {
                format!("this figure does more than draw: it has {what}")
            }
            Self::Alt { length } => {
                let (least, most) = (ALT_LENGTH.start(), ALT_LENGTH.end());
                let characters = if *length == 1 {
                    "character"
                } else {
                    "characters"
                };
                format!("`alt` has {length} {characters}, and needs {least} to {most}")
            }
        }
    }

    fn label(&self) -> String {
        match self {
            Self::Kind => "save the figure as SVG or PNG".to_owned(),
            Self::InFolder { name } => {
                let name = name.trim_start_matches("figures/");
                format!("leave `figures/` out: write `{name}`")
            }
            Self::Unknown {
                meant: Some(meant), ..
            } => format!("did you mean `{meant}`?"),
            Self::Unknown { .. } => "add the file, or correct the name".to_owned(),
            Self::Unreadable { why } => why.remedy().to_owned(),
            Self::TooLarge => {
                format!("an SVG has at most {MAX_BYTES} bytes: save it simpler, or as PNG")
            }
            Self::Impure(Impure::Unreadable { .. }) => {
                "export the file again as SVG, or repair it".to_owned()
            }
            Self::Impure(Impure::Active { .. }) => "remove that from the file".to_owned(),
            Self::Alt { length } if length < ALT_LENGTH.start() => {
                "say here what the figure shows".to_owned()
            }
            Self::Alt { .. } => "say the main thing here, and the rest in `description`".to_owned(),
        }
    }
}
