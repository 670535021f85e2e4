//! What a text cannot hold.

use super::Form;
use crate::source::Problem;

/// What four spaces at the start of a line make.
pub(super) const INDENTED: &str = "an indented block of code";

/// What an empty line makes in a text that is one run of words.
pub(super) const SECOND_PARAGRAPH: &str = "a second paragraph";

/// What is wrong with a text.
#[derive(Debug)]
pub(crate) enum Fault {
    /// Nothing but space.
    Empty,
    /// Markdown that the format does not have.
    Unsupported(&'static str),
    /// Markdown that this text is too short for.
    TooMuch { what: &'static str, form: Form },
    /// A heading that is not of the second or third level.
    HeadingLevel,
    /// A numbered list that starts elsewhere than at 1.
    ListStart { first: u64 },
    /// An address that a link cannot lead to.
    Address { address: String },
    /// A link without words.
    EmptyLink,
    /// A title after a link's address.
    LinkTitle,
    /// `[name]: address`
    Definition,
    /// Something like a citation.
    Citation,
    /// Something like `{1}`.
    Marker,
    /// Lists and quotations inside each other without end.
    TooDeep,
}

impl Problem for Fault {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty-text",
            Self::Unsupported(_) => "unsupported-markdown",
            Self::TooMuch { .. } => "too-much-markdown",
            Self::HeadingLevel => "heading-level",
            Self::ListStart { .. } => "list-start",
            Self::Address { .. } => "link-address",
            Self::EmptyLink => "empty-link",
            Self::LinkTitle => "link-title",
            Self::Definition => "link-definition",
            Self::Citation => "malformed-citation",
            Self::Marker => "malformed-blank",
            Self::TooDeep => "text-too-deep",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Empty => "this text is empty".to_owned(),
            Self::Unsupported(what) => format!("a text cannot hold {what}"),
            Self::TooMuch { what, form } => match form {
                Form::Line | Form::Cloze => {
                    format!("this text is one run of words, and this makes {what} in it")
                }
                Form::Long | Form::Short => {
                    format!("this text has paragraphs and lists, and this makes {what} in it")
                }
            },
            Self::HeadingLevel => "headings are of the second or third level".to_owned(),
            Self::ListStart { first } => {
                format!("a numbered list starts at 1, and this one at {first}")
            }
            Self::Address { address } => format!("a link cannot lead to `{address}`"),
            Self::EmptyLink => "this link has no words to select".to_owned(),
            Self::LinkTitle => "a link has no title".to_owned(),
            Self::Definition => "a link's address stands in the link itself".to_owned(),
            Self::Citation => "this looks like a citation and is not written as one".to_owned(),
            Self::Marker => "this looks like a blank and is not written as one".to_owned(),
            Self::TooDeep => "lists and quotations are too deep inside each other".to_owned(),
        }
    }

    fn label(&self) -> String {
        match self {
            Self::Empty => "write something here".to_owned(),
            Self::Unsupported(INDENTED) => "start this at the left margin".to_owned(),
            Self::Unsupported(_) => "remove this".to_owned(),
            Self::TooMuch { what, .. } => format!("this makes {what}"),
            Self::HeadingLevel => "write `##` or `###`".to_owned(),
            Self::ListStart { .. } => "write `1.` here".to_owned(),
            Self::Address { address } if address.starts_with("http:") => {
                "write `https:` instead of `http:`".to_owned()
            }
            Self::Address { .. } => "not an address that is allowed".to_owned(),
            Self::EmptyLink => "write words between `[` and `]`".to_owned(),
            Self::LinkTitle => "remove the title after the address".to_owned(),
            Self::Definition => "write `[words](address)` where the link stands".to_owned(),
            Self::Citation => "write `[@id]` or `[@id; @other-id]`".to_owned(),
            Self::Marker => "write `{1}`, `{2}` and so on".to_owned(),
            Self::TooDeep => "too deep".to_owned(),
        }
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Unsupported(what) if what.contains("HTML") => {
                "emphasis is written `*so*` or `**so**`; to show a `<`, write `\\<` in `r#\"…\"#`"
                    .to_owned()
            }
            Self::Unsupported(what) if what.contains("image") => {
                "a figure has a block of its own: `Figure(file: …, alt: …, caption: …)`".to_owned()
            }
            Self::Unsupported(what) if what.contains("footnote") => {
                "a source is cited with `[@id]`".to_owned()
            }
            Self::Unsupported(INDENTED) => {
                "a line that starts with four spaces or more makes one".to_owned()
            }
            Self::TooMuch {
                what: SECOND_PARAGRAPH,
                ..
            } => "remove the empty line, or make one of the two of it".to_owned(),
            Self::TooMuch { .. } | Self::ListStart { .. } => {
                "if it was meant to be read as it stands, write `\\` before its first sign, in `r#\"…\"#`"
                    .to_owned()
            }
            Self::Address { .. } => {
                "links lead to `https://…`, `mailto:…`, `term:id`, `lesson:id` or `module:id`"
                    .to_owned()
            }
            _ => return None,
        })
    }
}
