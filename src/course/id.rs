//! Ids: kebab-case names that stay when text changes.

use core::fmt;

use crate::wire::Wire;

/// The longest id, in bytes.
const MAX_LENGTH: usize = 64;

/// Why a text is not an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdError {
    /// Nothing at all.
    Empty,
    /// More than 64 characters.
    TooLong,
    /// Not lower-case words joined by single hyphens, starting with a letter.
    NotKebabCase,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "an id cannot be empty",
            Self::TooLong => "an id has at most 64 characters",
            Self::NotKebabCase => {
                "an id is lower-case words joined by hyphens, and starts with a letter"
            }
        })
    }
}

fn validate(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if text.len() > MAX_LENGTH {
        return Err(IdError::TooLong);
    }
    let word = |w: &str| {
        !w.is_empty()
            && w.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    let starts_with_letter = text.starts_with(|c: char| c.is_ascii_lowercase());
    if starts_with_letter && text.split('-').all(word) {
        Ok(())
    } else {
        Err(IdError::NotKebabCase)
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Wire)]
        pub struct $name(Box<str>);

        impl $name {
            /// Checks that `text` is a well-formed id.
            ///
            /// # Errors
            /// Says in what way it is not.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                validate(text).map(|()| Self(text.into()))
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }
    )*};
}

ids! {
    /// Names a course, and the stored progress that belongs to it.
    CourseId;
    /// Names a module.
    ModuleId;
    /// Names a lesson, uniquely in the course.
    LessonId;
    /// Names an objective, uniquely in the course.
    ObjectiveId;
    /// Names an item, uniquely in the course.
    ItemId;
    /// Names something practical that is signed off, uniquely in the course.
    SignOffId;
    /// Names a source.
    SourceId;
    /// Names a glossary term.
    TermId;
}
