//! Values that know where they stand.

use std::{fmt, marker::PhantomData};

use ron::value::RawValue;
use serde::{Deserialize, Deserializer, de::Visitor};

use super::quick;

/// A value as it is written in a file, not yet read as a `T`.
///
/// It borrows its piece of the file's text, so that its place is known
/// ([`super::File::span_of`]), and it is well-formed RON already. That it can be read
/// as a `T` is only found by [`super::reader::Reader::read`]: one value of the wrong
/// type hides none beside it.
pub(crate) struct Located<'a, T> {
    raw: &'a str,
    reads_as: PhantomData<fn() -> T>,
}

/// A list, each of whose entries is read on its own.
pub(crate) type List<'a, T> = Located<'a, Vec<Located<'a, T>>>;

/// A text; plain or Markdown.
pub(crate) type Text<'a> = Located<'a, String>;

/// A number. It is taken from its digits and never read as floating point.
#[derive(Debug)]
pub(crate) enum Number {}

impl<'a, T> Located<'a, T> {
    /// The one value of a file. `raw` is well-formed RON that starts with the value.
    pub(super) fn whole(raw: &'a str) -> Self {
        Self {
            raw,
            reads_as: PhantomData,
        }
    }

    /// The value as it is written, without space or comments around it.
    pub(crate) fn raw(&self) -> &'a str {
        self.raw
    }
}

impl<T> Clone for Located<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Located<'_, T> {}

impl<T> fmt::Debug for Located<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.raw)
    }
}

impl<'de: 'a, 'a, T> Deserialize<'de> for Located<'a, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The quick reader is told from ron by this.
        let raw = if deserializer.is_human_readable() {
            <&'de RawValue>::deserialize(deserializer)?.trim().get_ron()
        } else {
            deserializer.deserialize_newtype_struct(quick::LOCATED, Slice)?
        };
        Ok(Self {
            raw,
            reads_as: PhantomData,
        })
    }
}

/// Takes a piece of the file's text as it is.
struct Slice;

impl<'de> Visitor<'de> for Slice {
    type Value = &'de str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<&'de str, E> {
        Ok(text)
    }
}
