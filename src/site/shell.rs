//! The app as it was built: a page with places for a course, and the files it loads.

use std::{fmt, ops::Range};

use super::{
    Files, PAGE,
    html::{Escaped, FirstView, Header},
    policy::{self, content_security_policy},
};
use crate::course::Course;

/// The built app. Its page has each of five marks once; the course takes their places.
#[derive(Debug, Clone)]
pub struct Shell {
    page: String,
    places: Vec<(Range<usize>, Mark)>,
    policy: String,
    files: Files,
}

/// Why files are not the built app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShellError {
    /// No page, or one that is not text.
    NoPage,
    /// The page does not have this text exactly once.
    Mark(&'static str),
}

impl fmt::Display for ShellError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPage => write!(f, "there is no `{PAGE}`"),
            Self::Mark(mark) => write!(f, "`{PAGE}` does not have `{mark}` exactly once"),
        }
    }
}

impl std::error::Error for ShellError {}

/// A place for a part of the course.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Language,
    Head,
    Title,
    Header,
    FirstView,
}

impl Mark {
    const ALL: [Self; 5] = [
        Self::Language,
        Self::Head,
        Self::Title,
        Self::Header,
        Self::FirstView,
    ];

    /// What stands in its place until there is a course.
    fn text(self) -> &'static str {
        match self {
            Self::Language => "<html lang=\"en\">",
            Self::Head => "<!-- course: head -->",
            Self::Title => "<title>Course</title>",
            Self::Header => "<!-- course: header -->",
            Self::FirstView => "<!-- course: outline -->",
        }
    }

    fn place(self, page: &str) -> Result<Range<usize>, ShellError> {
        let mut found = page.match_indices(self.text());
        match (found.next(), found.next()) {
            (Some((at, text)), None) => Ok(at..at + text.len()),
            _ => Err(ShellError::Mark(self.text())),
        }
    }
}

impl Shell {
    /// The app with these files, among them its page.
    ///
    /// # Errors
    /// Fails if the page is not there or has no place for a course.
    pub fn new(mut files: Files) -> Result<Self, ShellError> {
        let page = files.remove(PAGE).ok_or(ShellError::NoPage)?;
        let page = str::from_utf8(&page)
            .map_err(|_| ShellError::NoPage)?
            .to_owned();
        let mut places = Vec::with_capacity(Mark::ALL.len());
        for mark in Mark::ALL {
            places.push((mark.place(&page)?, mark));
        }
        places.sort_by_key(|(place, _)| place.start);
        // From the page as it was built: a course can add no script, whatever its texts say.
        let policy = content_security_policy(inline_scripts(&page));
        Ok(Self {
            page,
            places,
            policy,
            files,
        })
    }

    /// The files that the page loads, by name. Each is named by its content.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The headers that a host should send with every answer.
    #[must_use]
    pub fn headers(&self) -> Vec<policy::Header> {
        policy::headers(&self.policy)
    }

    /// The page of a course.
    pub(super) fn page(&self, course: &Course) -> String {
        let mut out = String::with_capacity(self.page.len() * 2);
        let mut written = 0;
        for (place, mark) in &self.places {
            out += self.page.get(written..place.start).unwrap_or_default();
            out += &self.text(*mark, course);
            written = place.end;
        }
        out + self.page.get(written..).unwrap_or_default()
    }

    fn text(&self, mark: Mark, course: &Course) -> String {
        let about = &course.about;
        match mark {
            Mark::Language => format!("<html lang=\"{}\">", Escaped(&about.language)),
            Mark::Head => format!(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
                 <meta name=\"description\" content=\"{}\">",
                self.policy,
                Escaped(&about.summary),
            ),
            Mark::Title => format!("<title>{}</title>", Escaped(&about.title)),
            Mark::Header => Header(course).to_string(),
            Mark::FirstView => FirstView(course).to_string(),
        }
    }
}

/// The texts of the scripts that stand in the page itself.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (attributes, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!attributes.contains("src=")).then_some(script)
    })
}
