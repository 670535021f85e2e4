//! The static site: a course put into the learner's app.
//!
//! Pure: files come in and go out as bytes. The page shows the course's title and outline
//! before any script has arrived, and its security policy allows the scripts that the app
//! was built with and no other.

mod html;
mod policy;
mod shell;

use std::{collections::BTreeMap, sync::Arc};

use crate::{course::Course, pack};

pub use policy::Header;
pub use shell::{Shell, ShellError};

/// The page's file name, in the app's files and in a site.
pub const PAGE: &str = "index.html";
/// The folder for the course's figures.
pub const FIGURES: &str = "figures/";
/// What the hosts that read it name the file with response headers.
const HEADERS: &str = "_headers";

/// Files by their paths, whose parts are joined by `/`.
pub type Files = BTreeMap<String, Arc<[u8]>>;

/// The files of a site: everything that a host has to hold.
///
/// `packs` are what [`pack::compile`] made of `course`; `figures` are by their names, without
/// a folder.
#[must_use]
pub fn assemble(shell: &Shell, course: &Course, packs: Vec<pack::File>, figures: Files) -> Files {
    let mut files = shell.files().clone();
    files.insert(PAGE.into(), shell.page(course).into_bytes().into());
    files.insert(
        HEADERS.into(),
        policy::headers_file(shell, &packs).into_bytes().into(),
    );
    files.extend(packs.into_iter().map(|file| (file.name, file.bytes.into())));
    files.extend(
        figures
            .into_iter()
            .map(|(name, bytes)| (format!("{FIGURES}{name}"), bytes)),
    );
    files
}
