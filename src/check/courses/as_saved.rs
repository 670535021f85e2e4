//! `byte-order-mark`, `windows-line-ends`: what some programs add to a file when they save it.
//!
//! Both are harmless here, and where there is one of them there are often a hundred: git on
//! Windows gives every file of a course such line ends. So each is said once, of the first file,
//! with how many others there are: one command mends them all.

use crate::{
    check::remark::Remark,
    rules::{Place, Rule},
    source::{self, Content, Diagnostic, Folder, Report},
};

pub(super) static MARK: Rule = Rule::warn(
    "byte-order-mark",
    "a file begins with its text",
    "Some programs put a character that nobody sees (U+FEFF) before a text, to mark it as UTF-8. Here it is looked past; other programs take it for a part of the first word, so that two files which look the same differ. `coursewright fmt` takes it out. It is said once for all files.",
)
.of_the_whole()
.source("RFC 3629, section 6")
.example(
    Place::Words,
    "a `glossary.ron` that was saved as \"UTF-8 with BOM\"",
    "the same, saved as \"UTF-8\"",
);

pub(super) static LINE_ENDS: Rule = Rule::warn(
    "windows-line-ends",
    "a line ends with a line feed alone",
    "Programs of Windows end a line with two characters, CR and LF. Here it makes no difference; where several people work on a course, every line of a file seems to have changed when another program has saved it. `coursewright fmt` makes them plain. In a git repository, the line `*.ron text eol=lf` in a file `.gitattributes` keeps them so on every machine. It is said once for all files.",
)
.of_the_whole()
.source("house rule")
.example(
    Place::Words,
    "a `glossary.ron` whose lines end with CR and LF",
    "the same, after `coursewright fmt`",
);

pub(super) fn check(folder: &Folder, report: &mut Report) {
    let marked = files(folder, |text| text.starts_with('\u{feff}'));
    warn(marked, report, |others| {
        let message = format!("this file begins with a byte order mark{others}");
        Remark::new(&MARK, message, "").help("run `coursewright fmt`, which takes it out")
    });
    let with_ends = files(folder, |text| {
        memchr::memmem::find(text.as_bytes(), b"\r\n").is_some()
    });
    warn(with_ends, report, |others| {
        let message = format!("the lines of this file end with CR and LF{others}");
        let help = "run `coursewright fmt`, which makes them plain; in a git repository, \
                    `*.ron text eol=lf` in a file `.gitattributes` keeps them so";
        Remark::new(&LINE_ENDS, message, "").help(help)
    });
}

/// The RON files of which something holds.
fn files(folder: &Folder, holds: impl Fn(&str) -> bool) -> Vec<&str> {
    let texts = folder
        .files
        .iter()
        .filter_map(|(path, content)| match content {
            Content::Text(text) if path.ends_with(".ron") => Some((path.as_str(), text.as_str())),
            _ => None,
        });
    texts
        .filter(|(_, text)| holds(text))
        .map(|(path, _)| path)
        .collect()
}

/// Warns of the first file, with how many others there are.
fn warn(paths: Vec<&str>, report: &mut Report, remark: impl Fn(&str) -> Remark) {
    let [first, others @ ..] = paths.as_slice() else {
        return;
    };
    let others = match others.len() {
        0 => String::new(),
        1 => ", as does another".to_owned(),
        count => format!(", as do {count} others"),
    };
    let place = source::Place {
        path: (*first).into(),
        span: 0..0,
    };
    report.warn(Diagnostic::new(place, remark(&others)));
}
