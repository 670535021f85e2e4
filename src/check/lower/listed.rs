//! Lists that name files: a course's modules, a module's lessons.

use std::fmt::Display;

use super::Lowering;
use crate::{
    check::{counts, files, index::Thing},
    course::IdError,
    source::{Reported, located::List, reader::Placed},
};

/// The names in a list of files.
pub(super) struct Listed {
    /// Those that are well formed and have a file, each once, in order.
    pub(super) names: Vec<String>,
    /// Whether that is all of them.
    pub(super) complete: Result<(), Reported>,
}

impl<'a> Lowering<'a, '_> {
    /// Reads a list of ids, each of which has a file at `path`.
    pub(super) fn listed<I: Display>(
        &mut self,
        list: &List<'a, String>,
        thing: Thing,
        count: &'static counts::Count,
        parse: fn(&str) -> Result<I, IdError>,
        path: impl Fn(&I) -> String,
    ) -> Result<Listed, Reported> {
        let entries = self.entries(list)?;
        let span = self.reader.span(list);
        let mut complete = counts::check(&mut self.reader, span, count, entries.len());
        let mut names = Vec::new();
        for entry in &entries {
            let name = self.define(thing, entry, parse).and_then(|id| {
                let named = Placed {
                    value: id.to_string(),
                    span: self.reader.span(entry),
                };
                let path = path(&id);
                files::check_exists(&mut self.reader, self.folder, &named, thing, &path)
                    .inspect_err(|_| self.gap(thing))?;
                Ok(named.value)
            });
            match name {
                // That it stands here twice is found by the rule about ids.
                Ok(name) if names.contains(&name) => {}
                Ok(name) => names.push(name),
                Err(reported) => complete = Err(reported),
            }
        }
        Ok(Listed { names, complete })
    }
}
