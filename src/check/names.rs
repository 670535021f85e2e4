//! `name-differs`: a module's folder and a lesson's file are named by their ids.

use std::ops::Range;

use crate::source::{Problem, Reported, reader::Reader};

/// What a name is the name of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Named {
    File,
    Folder,
}

/// Reports an id that differs from the name of its file or folder.
pub(super) fn check(
    reader: &mut Reader<'_, '_>,
    span: &Range<usize>,
    id: &str,
    name: &str,
    named: Named,
) -> Result<(), Reported> {
    if id == name {
        return Ok(());
    }
    let (id, name) = (id.to_owned(), name.to_owned());
    Err(reader.error(span.clone(), NameDiffers { id, name, named }))
}

#[derive(Debug)]
struct NameDiffers {
    id: String,
    name: String,
    named: Named,
}

impl Problem for NameDiffers {
    fn code(&self) -> &'static str {
        "name-differs"
    }

    fn message(&self) -> String {
        let Self { id, name, named } = self;
        match named {
            Named::File => format!("the id is `{id}`, and the file is named `{name}.ron`"),
            Named::Folder => format!("the id is `{id}`, and the folder is named `{name}`"),
        }
    }

    fn label(&self) -> String {
        match self.named {
            Named::File => format!("write `{}`, or rename the file", self.name),
            Named::Folder => format!("write `{}`, or rename the folder", self.name),
        }
    }
}
