//! A course as it was read just now.

use std::{fs, path::Path};

use coursewright::{
    course::{Block, Course, item::Kind},
    pack,
    site::{self, FIGURES, Files, Shell},
    source::{self, Diagnostic, Earlier, Folder, Loaded},
};

use crate::{check, checked, folder, levels, refusal::reason};

/// What was found in a course's folder.
pub(crate) struct Edition {
    folder: Folder,
    diagnostics: Vec<Diagnostic>,
    /// What a browser fetches, if the course has no error.
    compiled: Option<Compiled>,
}

/// What was found in a course, for people.
#[derive(Debug)]
pub(crate) struct Findings {
    pub(crate) count: usize,
    /// The first of them, with the lines that they are about.
    pub(crate) text: String,
}

struct Compiled {
    course: Course,
    packs: Vec<pack::File>,
    figures: Files,
}

impl Edition {
    /// Reads, checks and compiles the course in a folder.
    ///
    /// # Errors
    /// Fails if the folder cannot be read; mistakes in the course are no failure.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let folder = folder::read(path).map_err(|error| error.to_string())?;
        let loaded = source::load_with(&folder, &levels::request());
        Self::new(path, folder, loaded)
    }

    /// The same, with what was found before, which becomes what is found now.
    ///
    /// # Errors
    /// Fails if the folder cannot be read.
    pub(crate) fn read_again(path: &Path, earlier: &mut Earlier) -> Result<Self, String> {
        let folder = folder::read(path).map_err(|error| error.to_string())?;
        let before = std::mem::take(earlier);
        let (loaded, now) = source::load_again(&folder, &levels::request(), before);
        *earlier = now;
        Self::new(path, folder, loaded)
    }

    fn new(path: &Path, folder: Folder, loaded: Loaded) -> Result<Self, String> {
        let compiled = loaded.course.map(|course| Compiled::new(course, path));
        Ok(Self {
            folder,
            diagnostics: loaded.diagnostics,
            compiled: compiled.transpose()?,
        })
    }

    /// Everything that was found.
    pub(crate) fn findings(&self) -> Findings {
        let mut text = Vec::new();
        // Memory takes whatever is written to it.
        let _ = check::human::write(&mut text, &self.diagnostics, &self.folder, false);
        Findings {
            count: self.diagnostics.len(),
            text: String::from_utf8_lossy(text.trim_ascii_end()).into_owned(),
        }
    }

    /// Shows on the terminal what was found.
    pub(crate) fn report(&self) {
        // What fails here is writing to the terminal: there is nobody else to tell.
        let _ = check::report(&self.diagnostics, &self.folder);
    }

    /// The course's site, if the course has no error.
    pub(crate) fn into_site(self, shell: &Shell) -> Option<Files> {
        let Compiled {
            course,
            packs,
            figures,
        } = self.compiled?;
        Some(site::assemble(shell, &course, packs, figures))
    }
}

impl Compiled {
    fn new(course: Course, path: &Path) -> Result<Self, String> {
        let packs = pack::compile(&course);
        let figures = figures(&course, path)?;
        Ok(Self {
            course,
            packs,
            figures,
        })
    }
}

/// The files of the figures that a course shows, by their names.
///
/// # Errors
/// Names the first that cannot be read.
pub(crate) fn figures(course: &Course, path: &Path) -> Result<Files, String> {
    let blocks = course
        .modules
        .iter()
        .flat_map(|module| &module.lessons)
        .flat_map(|it| &it.body);
    let shown = blocks.filter_map(|block| match block {
        Block::Figure(figure) => Some(&figure.file),
        _ => None,
    });
    let asked = checked::items(course).filter_map(|(_, item)| match &item.kind {
        Kind::Region(region) => Some(&region.figure),
        _ => None,
    });
    let mut figures = Files::new();
    for name in shown.chain(asked) {
        if !figures.contains_key(name) {
            let file = path.join(FIGURES).join(name);
            let bytes = fs::read(&file)
                .map_err(|error| format!("cannot read `{}`: {}", file.display(), reason(&error)))?;
            figures.insert(name.clone(), bytes.into());
        }
    }
    Ok(figures)
}
