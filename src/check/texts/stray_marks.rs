//! `stray-mark`

use std::ops::Range;

use crate::{
    check::{
        passages::{Passage, Role},
        remark::Remark,
    },
    rules::{Place, Rule},
    source::{markdown::Prose, reader::Reader},
};

pub(super) static RULE: Rule = Rule::warn(
    "stray-mark",
    "a sign of Markdown is read as one",
    "A sign that is written not quite as Markdown wants it is shown to learners as it stands: `**` that nothing closes, `##` without a space after it, a space between `[…]` and `(…)`, `@baker-1999` without its brackets, `~~`, a backtick, a `•` in the place of a `-`. Titles and other plain texts have no Markdown at all. A sign that is meant to be seen has a backslash before it.",
)
.source("CommonMark 0.31.2, chapters 4 to 6, for the signs that it has; house rule for the others")
.example(
    Place::Blocks,
    "Text(\"A crumb **is the soft inside of a loaf.\"),",
    "Text(\"A crumb **is** the soft inside of a loaf.\"),",
);

/// A sign and what to write in its place.
struct Stray {
    span: Range<usize>,
    remedy: &'static str,
}

pub(super) fn check(passage: &Passage<'_>, reader: &mut Reader<'_, '_>) {
    if let Role::Reference | Role::Accepted | Role::Rejected = passage.role {
        return;
    }
    for prose in &passage.prose {
        let text = prose.text.as_str();
        if !text.bytes().any(may_begin_sign) {
            continue;
        }
        let signs: &[Sign] = match passage.role {
            Role::Label => &IN_PLAIN_TEXT,
            _ => &IN_MARKDOWN,
        };
        let found = first(signs, text).or_else(|| bullet(passage, prose));
        let Some(stray) = found.filter(|it| !is_escaped(passage, prose, it)) else {
            continue;
        };
        let message = match &text[stray.span.clone()] {
            "`" => "learners will see a backtick here".to_owned(),
            sign => format!("learners will see `{sign}` here"),
        };
        let problem = Remark::new(&RULE, message, stray.remedy);
        reader.warn(passage.place(prose, stray.span), problem);
    }
}

/// Whether a sign may begin with a byte; nearly no text has one. `•` has three, of which this is
/// the first.
const fn may_begin_sign(byte: u8) -> bool {
    matches!(byte, b'*' | b'#' | b']' | b'@' | b'~' | b'`' | b'<' | 0xE2)
}

/// A sign: how it is found, and what to write in its place.
type Sign = (fn(&str) -> Option<Range<usize>>, &'static str);

const TICK: Sign = (
    tick,
    "write a quotation mark or an apostrophe, or leave it out",
);

const IN_PLAIN_TEXT: [Sign; 3] = [
    TICK,
    (stars, "this text has no Markdown: leave out the signs"),
    (tag, "this text has no HTML: leave it out"),
];

const IN_MARKDOWN: [Sign; 6] = [
    TICK,
    (
        stars,
        "write `**` right before the first word and right after the last, or leave it out",
    ),
    (
        hashes,
        "write a space after the `#`, and a line break before them",
    ),
    (parted_link, "write `](`, with no space between"),
    (bare_citation, "write a citation in `[…]`"),
    (
        struck,
        "there is no text that is struck out: leave this out",
    ),
];

/// The first of some signs that a text has.
fn first(signs: &[Sign], text: &str) -> Option<Stray> {
    signs.iter().find_map(|(find, remedy)| {
        let span = find(text)?;
        Some(Stray { span, remedy })
    })
}

/// A backtick: there is no code in a course.
fn tick(text: &str) -> Option<Range<usize>> {
    text.find('`').map(|at| at..at + 1)
}

/// `~~`
fn struck(text: &str) -> Option<Range<usize>> {
    text.find("~~").map(|at| at..at + 2)
}

/// `**` that touches a word on one side alone: between words it is a sign of its own.
fn stars(text: &str) -> Option<Range<usize>> {
    let mut found = text.match_indices("**").map(|(at, _)| at..at + 2);
    found.find(|span| {
        let before = text[..span.start].chars().next_back();
        let after = text[span.end..].chars().next();
        let touches = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
        touches(before) != touches(after)
    })
}

/// `##` at the beginning, with a letter right after it.
fn hashes(text: &str) -> Option<Range<usize>> {
    let rest = text.trim_start_matches('#');
    let count = text.len() - rest.len();
    let is_it = (2..=6).contains(&count) && rest.starts_with(char::is_alphabetic);
    is_it.then_some(0..count)
}

/// `] (https://…`
fn parted_link(text: &str) -> Option<Range<usize>> {
    let targets = ["https:", "http:", "mailto:", "term:", "lesson:", "module:"];
    let mut found = text
        .match_indices("] (")
        .map(|(at, sign)| at..at + sign.len());
    found.find(|span| targets.iter().any(|it| text[span.end..].starts_with(it)))
}

/// `@baker-1999`: an id that ends in a year, as those of sources do.
fn bare_citation(text: &str) -> Option<Range<usize>> {
    let mut found = text.match_indices('@').map(|(at, _)| {
        let rest = &text[at + 1..];
        let is_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let length = rest.find(|c| !is_id(c)).unwrap_or(rest.len());
        at..at + 1 + length
    });
    found.find(|span| {
        let begins = !text[..span.start].ends_with(|c: char| c.is_alphanumeric() || c == '[');
        let (name, year) = text[span.start + 1..span.end]
            .rsplit_once('-')
            .unwrap_or_default();
        let digits = year.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let is_year = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        begins && name.starts_with(|c: char| c.is_ascii_lowercase()) && is_year
    })
}

/// `<b>` and the like.
fn tag(text: &str) -> Option<Range<usize>> {
    let mut found = text.match_indices('<').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        let end = rest.find('>')?;
        let name = rest[..end].trim_matches('/').trim_end();
        let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (is_name && name.len() <= 10).then_some(at..at + 1 + end + 1)
    });
    found.next()
}

/// A `•` at the beginning of a line.
fn bullet(passage: &Passage<'_>, prose: &Prose) -> Option<Stray> {
    let text = prose.text.as_str();
    let mut found = text
        .match_indices('•')
        .map(|(at, sign)| at..at + sign.len());
    let span = found.find(|span| {
        let start = passage.place(prose, span.clone()).start - passage.start;
        let before = passage.raw[..start].trim_end_matches([' ', '\t']);
        let begins = before.ends_with(['\n', '"']) || before.ends_with("\\n");
        begins && text[span.end..].starts_with(' ')
    })?;
    Some(Stray {
        span,
        remedy: match passage.role {
            Role::Label => "this text has no lists: leave this out",
            _ => "write `-` for an entry of a list, with an empty line before the first",
        },
    })
}

/// Whether a sign has a backslash before it, and so is meant.
fn is_escaped(passage: &Passage<'_>, prose: &Prose, stray: &Stray) -> bool {
    let start = passage.place(prose, stray.span.clone()).start - passage.start;
    passage.raw[..start].ends_with('\\')
}
