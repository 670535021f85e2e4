//! What open pages are shown: the last good course, and what is wrong with the present one.

use std::{
    hash::{DefaultHasher, Hash, Hasher as _},
    sync::Arc,
};

use coursewright::site::{Files, PAGE, Shell};
use tokio::sync::watch;

use crate::edition::{Edition, Findings};

/// The present state, and whoever waits for the next.
pub(super) struct Live(watch::Sender<Present>);

/// What there is to show at a moment. Cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Present {
    site: Option<Arc<Site>>,
    /// What is wrong with the course, where it cannot be shown.
    errors: Option<Arc<str>>,
}

/// The site of the last good course.
#[derive(Debug)]
struct Site {
    version: Version,
    files: Files,
    warnings: Findings,
}

/// Which app with which course: what a page compares with its own.
#[derive(Debug)]
struct Version {
    app: String,
    course: String,
}

impl Live {
    pub(super) fn new(present: Present) -> Self {
        Self(watch::Sender::new(present))
    }

    /// The state now.
    pub(super) fn present(&self) -> Present {
        self.0.borrow().clone()
    }

    /// The state now and every later one.
    pub(super) fn subscribe(&self) -> watch::Receiver<Present> {
        let mut receiver = self.0.subscribe();
        receiver.mark_changed();
        receiver
    }

    /// Goes on to the next state.
    pub(super) fn update(&self, next: impl FnOnce(&Present) -> Present) {
        self.0.send_modify(|present| *present = next(present));
    }
}

impl Present {
    /// The state at the start.
    pub(super) fn first(edition: Edition, shell: &Shell) -> Self {
        Self {
            site: None,
            errors: None,
        }
        .followed_by(edition, shell)
    }

    /// The state after a reading. A course with errors leaves the last good one to be seen.
    pub(super) fn followed_by(&self, edition: Edition, shell: &Shell) -> Self {
        let findings = edition.findings();
        match edition.into_site(shell) {
            Some(files) => Self {
                site: Site::new(files, findings, shell).map(Arc::new),
                errors: None,
            },
            None => self.with_errors(findings.text),
        }
    }

    /// The last good course, and what is wrong with the present one.
    pub(super) fn with_errors(&self, errors: String) -> Self {
        Self {
            site: self.site.clone(),
            errors: Some(errors.into()),
        }
    }

    /// The file at a path, if there has been a good course and its site has the file.
    pub(super) fn file(&self, path: &str) -> Option<Arc<[u8]>> {
        self.site.as_ref()?.files.get(path).cloned()
    }

    /// What a page is told: the name of the event, and its data. That of a course has its
    /// version and the number of warnings in the first line, and the warnings after it.
    pub(super) fn event(&self) -> (&'static str, String) {
        match (&self.errors, &self.site) {
            (Some(errors), _) => ("errors", errors.to_string()),
            (None, Some(site)) => {
                let Version { app, course } = &site.version;
                let Findings { count, text } = &site.warnings;
                ("course", format!("{app} {course} {count}\n{text}"))
            }
            (None, None) => ("errors", String::new()),
        }
    }
}

impl Site {
    fn new(mut files: Files, warnings: Findings, shell: &Shell) -> Option<Self> {
        let app = shell.files();
        let course = files.iter().filter(|(path, _)| !app.contains_key(*path));
        let version = Version {
            // The app's files are named by their content.
            app: hash(app.keys().collect::<Vec<_>>()),
            course: hash(course.collect::<Vec<_>>()),
        };
        let page =
            String::from_utf8_lossy(files.get(PAGE)?).replacen("</head>", &version.listener(), 1);
        files.insert(PAGE.into(), page.into_bytes().into());
        Some(Self {
            version,
            files,
            warnings,
        })
    }
}

impl Version {
    /// What makes a page listen, to stand at the end of its head.
    fn listener(&self) -> String {
        let Self { app, course } = self;
        format!(
            "<link rel=\"stylesheet\" href=\"/__live.css\">\n\
             <script src=\"/__live.js\" data-app=\"{app}\" data-course=\"{course}\" defer></script>\n\
             </head>"
        )
    }
}

/// The same for the same value, in every run.
pub(super) fn hash(value: impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
