//! A file's text, and places in it.

use std::{ops::Range, sync::Arc};

/// A file that is being read.
#[derive(Debug, Clone)]
pub(crate) struct File<'a> {
    /// Its path in the folder.
    pub(crate) path: Arc<str>,
    /// The whole of it.
    pub(crate) text: &'a str,
}

/// A piece of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// The file's path in the folder.
    pub(crate) path: Arc<str>,
    /// Offsets in bytes.
    pub(crate) span: Range<usize>,
}

impl<'a> File<'a> {
    /// Where `part` lies, which must be borrowed from this file's text: the distance
    /// between the two addresses is the offset. A text from elsewhere is placed at
    /// the file's start, so that an error about it still names the file.
    pub(crate) fn span_of(&self, part: &str) -> Range<usize> {
        let start = (part.as_ptr().addr()).checked_sub(self.text.as_ptr().addr());
        match start {
            Some(start) if start + part.len() <= self.text.len() => start..start + part.len(),
            _ => 0..0,
        }
    }

    /// The place of `span` in this file.
    pub(crate) fn place(&self, span: Range<usize>) -> Place {
        Place {
            path: Arc::clone(&self.path),
            span,
        }
    }
}
